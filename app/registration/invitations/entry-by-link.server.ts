import { no, type Outcome, yes } from "db/outcome";
import { type Event, registrationPhase } from "~/events/event";
import type { Instant } from "~/time/instant";
import { mayRegister } from "../register.server";
import { isOver, type Registration } from "../registration";
import type { Invitation } from "./invitation";

export type EntryRefusal =
  | "not-open"
  | "not-invited"
  | "already-registered"
  | "invitation-withdrawn"
  | "invitation-expired"
  | "invitation-used";

/** What a person reads, whatever the page, of an invitation that the host, its last day or they themselves have ended. */
export type InvitationOver = "invitation-withdrawn" | "invitation-expired" | "invitation-regretted";

export type OwnEntry = ReturnType<typeof entryByLink>;

/**
 * Whether somebody may register by their personal link, and by which invitation; by none where the event is open to anyone. An invitation
 * is good until the host has said no to what came of it: whoever gave the place back by themselves may change their mind.
 */
export function entryByLink(
  event: Event,
  invitation: Invitation | undefined,
  before: Pick<Registration, "state"> | undefined,
  now: Instant,
): Outcome<Invitation | undefined, EntryRefusal> {
  if (before && !isOver(before.state)) return no("already-registered");
  if (invitation?.withdrawnAt) return no("invitation-withdrawn");
  const phase = registrationPhase(event, now);
  if (phase !== "open") return no(invitation && phase === "closed" ? "invitation-expired" : "not-open");
  const open = mayRegister(event, "");
  if (before && before.state !== "withdrawn" && invitation) return open ? yes(undefined) : no("invitation-used");
  return invitation || open ? yes(invitation) : no("not-invited");
}
