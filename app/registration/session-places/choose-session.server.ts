import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import { type Event, isOver } from "~/events/event";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { By } from "~/people/person";
import { returnPlaces } from "~/places/give-places-back.server";
import { findHoldings } from "~/places/places-queries.server";
import { takePlaces } from "~/places/take-places.server";
import type { Instant } from "~/time/instant";
import type { Registration } from "../registration";
import { findLiveRegistration, noteChanged } from "../registration-queries.server";
import { findOwnSessions } from "./find-own-sessions.server";
import { sessionPool } from "./session-place";

export type SessionRefusal = "not-confirmed" | "no-such-session" | "session-full" | "overlaps" | "event-over";

/** A confirmed person takes a place in a session that is open to them, or gives it back. */
export async function chooseSession(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  { session, deed }: { session: string; deed: "take" | "leave" },
  now: Instant,
): Promise<Outcome<undefined, SessionRefusal>> {
  const registration = await findLiveRegistration(tx, event, holder.id);
  if (registration?.state !== "confirmed") return no("not-confirmed");
  if (isOver(event, now)) return no("event-over");
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  return (deed === "take" ? takeSessionPlace : leaveSessionPlace)(tx, by, registration, session, now);
}

/** Of the person's own accord or given by the team: never beyond the session's places, never twice at a time where the event refuses that. */
export async function takeSessionPlace(
  tx: Tx,
  by: By,
  registration: Registration,
  sessionId: string,
  now: Instant,
): Promise<Outcome<undefined, SessionRefusal>> {
  const event = { id: registration.eventId };
  const { id: registrationId, personId, categoryId } = registration;
  const own = await findOwnSessions(tx, event, { registrationId, personId, categoryId });
  const session = own?.withPlaces.find(({ id }) => id === sessionId);
  if (!own || !session) return no("no-such-session");
  if (own.chosen.has(sessionId)) return yes(undefined);
  if (own.refusesOverlaps && own.overlaps(session).length > 0) return no("overlaps");
  const taken = await takePlaces(tx, event, registrationId, [sessionPool(sessionId)], "confirmed");
  if (!taken.ok) return no("session-full");
  await note(tx, by, registration, "session.place-taken", now);
  return yes(undefined);
}

export async function leaveSessionPlace(tx: Tx, by: By, registration: Registration, sessionId: string, now: Instant) {
  const event = { id: registration.eventId };
  const holdings = await findHoldings(tx, event, registration.id);
  const left = holdings.filter(({ scope, scopeId }) => scope === "session" && scopeId === sessionId);
  if (left.length === 0) return yes(undefined);
  await returnPlaces(tx, event, registration.id, left);
  await note(tx, by, registration, "session.place-left", now);
  return yes(undefined);
}

/** Calendars hear of it by the moment their owner's registration was last changed. */
async function note(tx: Tx, by: By, { id, personId }: Registration, verb: "session.place-taken" | "session.place-left", now: Instant) {
  await noteChanged(tx, id, now);
  record(tx, { ...by, personId, verb, subjectId: id, at: now });
}
