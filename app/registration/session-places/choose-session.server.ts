import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { type Event, isOver } from "~/events/event";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { By } from "~/people/person";
import { confirmHeldIn } from "~/places/confirm-held.server";
import { returnPlaces } from "~/places/give-places-back.server";
import { existsFullPool, findHoldings } from "~/places/places-queries.server";
import { isSamePool } from "~/places/pool";
import { takePlaces } from "~/places/take-places.server";
import type { OpenSession } from "~/programme/programme-for";
import type { Instant } from "~/time/instant";
import type { TimeZoneId } from "~/time/time-zone";
import type { Registration } from "../registration";
import { findLiveRegistration } from "../registration-queries.server";
import { joinSessionWaiting } from "../session-waiting/join-session-waiting.server";
import { passSessionPlacesOn } from "../session-waiting/pass-session-places-on.server";
import { endSessionWaiting, findOwnWaiting } from "../session-waiting/session-waiting-queries.server";
import { findOwnSessions } from "./find-own-sessions.server";
import { noteSessionPlace } from "./note-session-place.server";
import { sessionPool } from "./session-place";

export type SessionRefusal = "not-confirmed" | "no-such-session" | "session-full" | "offer-ended" | "event-over" | "no-waiting-list";

/** `others`: their own at that time. `mayInsist`: whether the team may give the place all the same. */
export type Overlaps = { ok: false; why: "overlaps"; session: OpenSession; others: OpenSession[]; zone: TimeZoneId; mayInsist: boolean };

export type Choice = { session: string; deed: "take" | "leave" | "wait" };

/** A confirmed person takes a place in a session that is open to them, or the one they are offered; waits for one; or lets go of any of these. */
export async function chooseSession(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  { session, deed }: Choice,
  now: Instant,
): Promise<Outcome<undefined, SessionRefusal> | Overlaps> {
  const registration = await findLiveRegistration(tx, event, holder.id);
  if (registration?.state !== "confirmed") return no("not-confirmed");
  if (isOver(event, now)) return no("event-over");
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  if (deed === "leave") return leaveSessionPlace(tx, by, registration, session, now);
  const taken = await takeSessionPlace(tx, by, registration, session, now);
  if (deed === "take" || taken.ok || taken.why !== "session-full") return taken;
  return event.hasWaitingList ? joinSessionWaiting(tx, by, registration, session, now) : no("no-waiting-list");
}

/**
 * Of the person's own accord or given by the team: never beyond the session's places, and never at the time of another of their sessions,
 * unless the event's rule lets it be. Whoever is offered a place gets the one that is held for them. `insists`: the team has read of the overlap.
 */
export async function takeSessionPlace(
  tx: Tx,
  by: By,
  registration: Registration,
  sessionId: string,
  now: Instant,
  insists?: "all-the-same",
): Promise<Outcome<undefined, SessionRefusal> | Overlaps> {
  const event = { id: registration.eventId };
  const { id: registrationId, personId, categoryId } = registration;
  const own = await findOwnSessions(tx, event, { registrationId, personId, categoryId });
  const session = own?.withPlaces.find(({ id }) => id === sessionId);
  if (!own || !session) return no("no-such-session");
  if (own.chosen.has(sessionId)) return yes(undefined);
  const waiting = await findOwnWaiting(tx, event, registrationId, sessionId);
  if (by.actor.kind === "person" && waiting?.offeredUntil && waiting.offeredUntil <= now) return no("offer-ended");
  // Before the overlap: nobody is to give another place up for one that is not there
  if (!waiting?.offeredUntil && (await existsFullPool(tx, event, [sessionPool(sessionId)]))) return no("session-full");
  const others = own.overlaps(session);
  const mayInsist = own.atOnce === "warn";
  if (others.length > 0 && own.atOnce !== "ignore" && !(insists && mayInsist))
    return { ok: false, why: "overlaps", session, others, zone: own.zone, mayInsist };
  const held = waiting?.offeredUntil && (await confirmHeldIn(tx, event, registrationId, sessionPool(sessionId)));
  if (!held && !(await takePlaces(tx, event, registrationId, [sessionPool(sessionId)], "confirmed")).ok) return no("session-full");
  if (waiting) await endSessionWaiting(tx, event, waiting, now);
  await noteSessionPlace(tx, by, { registrationId, personId }, "session.place-taken", now);
  return yes(undefined);
}

/** The place, the offer of one, or the number on the waiting list: whichever it is, they let go of it, and a place goes to whoever is next. */
export async function leaveSessionPlace(tx: Tx, by: By, { id, eventId, personId }: Registration, sessionId: string, now: Instant) {
  const event = { id: eventId };
  const left = (await findHoldings(tx, event, id)).filter(isSamePool(sessionPool(sessionId)));
  const waiting = await findOwnWaiting(tx, event, id, sessionId);
  if (left.length === 0 && !waiting) return yes(undefined);
  if (waiting) await endSessionWaiting(tx, event, waiting, now);
  await returnPlaces(tx, event, id, left);
  const verb = !waiting ? "session.place-left" : left.length > 0 ? "session.offer-left" : "session.waiting-left";
  await noteSessionPlace(tx, by, { registrationId: id, personId }, verb, now);
  if (left.length > 0) await passSessionPlacesOn(tx, event, now);
  return yes(undefined);
}
