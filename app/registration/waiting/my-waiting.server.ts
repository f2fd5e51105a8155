import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import type { Instant } from "~/time/instant";
import { deadlineInZone } from "~/time/zone-name";
import { inWaitingOrder } from "./waiting";
import { findAllWaiting } from "./waiting-queries.server";

/** Where a person stands on the list: their number, who is before them now, and until when a place is theirs to take. */
export type MyWaiting = { number: number; before: number; offeredUntil: string | null };

/** Undefined where the registration does not wait. */
export async function findMyWaiting(
  reads: Reads,
  event: Event,
  registrationId: string,
  language: string,
  now: Instant,
): Promise<MyWaiting | undefined> {
  const all = inWaitingOrder(await findAllWaiting(reads, event));
  const own = all.find((waiting) => waiting.registrationId === registrationId);
  if (!own) return undefined;
  const open = own.offeredUntil !== null && own.offeredUntil > now;
  return {
    number: own.number,
    before: all.slice(0, all.indexOf(own)).filter(({ offeredUntil }) => offeredUntil === null).length,
    offeredUntil: open ? deadlineInZone(own.offeredUntil as Instant, event.timeZone, language) : null,
  };
}
