import type { Tx } from "db/database.server";
import type { Actor } from "~/audit/audit-entry";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { markLeft } from "./members/members-queries.server";
import { isOver, type Registration, type RegistrationState } from "./registration";
import { insertStep, updateState } from "./registration-queries.server";
import { endWaitingForSessions } from "./session-waiting/session-waiting-queries.server";
import { endWaiting } from "./waiting/waiting-queries.server";

export type StepBy = { actor: Actor; reason?: string; told?: string };

/** The one way a registration gets from one state to the next. The reason may be about health: it stands on the step, never in the history. */
export async function stepTo(
  tx: Tx,
  registration: Registration,
  state: RegistrationState,
  by: StepBy,
  now: Instant,
): Promise<Registration> {
  const after: Registration = { ...registration, state, heldUntil: null, revision: registration.revision + 1, changedAt: now };
  await updateState(tx, registration, after, now);
  if (registration.state === "waiting-list" && state !== "waiting-list") await endWaiting(tx, registration.id, now);
  if (isOver(state)) {
    await markLeft(tx, { id: registration.eventId }, registration.id, now);
    await endWaitingForSessions(tx, { id: registration.eventId }, registration.id, now);
  }
  await noteStep(tx, after, by, now, registration.state);
  return after;
}

/** Writes down where a registration stands, and by whom; `from`: where it stood before, unless it is new. */
export async function noteStep(
  tx: Tx,
  registration: Pick<Registration, "id" | "hostId" | "eventId" | "personId" | "state">,
  { actor, reason = "", told = "" }: StepBy,
  now: Instant,
  from?: RegistrationState,
) {
  const byId = actor.kind === "account" ? actor.accountId : actor.kind === "person" ? actor.personId : null;
  await insertStep(tx, registration, { state: registration.state, byKind: actor.kind, byId, reason, told, at: now });
  record(tx, {
    hostId: registration.hostId,
    eventId: registration.eventId,
    personId: registration.personId,
    actor,
    verb: `registration.${registration.state}`,
    subjectId: registration.id,
    ...(from && { facts: { from } }),
    at: now,
  });
}
