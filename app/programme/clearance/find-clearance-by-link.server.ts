import type { Reads, Tx } from "db/database.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { idInLink, isGenuine, makeLink } from "~/people/personal-link.server";
import type { Instant } from "~/time/instant";
import { type Clearance, isOpen } from "./clearance";
import { findClearanceById } from "./clearance-queries.server";

declare const asked: unique symbol;

/** Whoever holds the link to clear a draft. Only `findClearanceByLink` makes one. */
export type ClearanceHolder = { clearance: Clearance; event: Event; link: string; readonly [asked]: true };

export const makeClearanceLink = (secret: string, { id, generation }: Pick<Clearance, "id" | "generation">) =>
  makeLink(secret, "clearance", id, generation);

/** Undefined for a link that is malformed, forged, renewed since or ended: all look the same from outside. */
export async function findClearanceByLink(reads: Reads, secret: string, link: string, now: Instant): Promise<ClearanceHolder | undefined> {
  // every link takes the same way, so that the time of the answer tells nothing either
  const id = idInLink(link) ?? nobody;
  const clearance = await findClearanceById(reads, id);
  const genuine = isGenuine(secret, "clearance", link, id, clearance?.generation ?? 0);
  if (!clearance || !genuine || !isOpen(clearance, now)) return undefined;
  const event = await findEvent(reads, clearance.eventId);
  return event && ({ clearance, event, link } as ClearanceHolder);
}

/** The team may have ended the link since the door was passed. */
export async function isOpenStill(tx: Tx, { clearance }: ClearanceHolder, now: Instant): Promise<boolean> {
  const present = await findClearanceById(tx, clearance.id);
  return present !== undefined && present.generation === clearance.generation && isOpen(present, now);
}

const nobody = "00000000-0000-0000-0000-000000000000";
