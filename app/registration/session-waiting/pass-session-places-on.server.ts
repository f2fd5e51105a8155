import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import { type Event, isOver } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import type { By } from "~/people/person";
import { findAllPools } from "~/places/places-queries.server";
import { freeOf } from "~/places/pool";
import { findSessionPlaces } from "~/places/session-places-queries.server";
import { takePlaces } from "~/places/take-places.server";
import type { Instant } from "~/time/instant";
import { openOwnSessions } from "../session-places/find-own-sessions.server";
import { noteSessionPlace } from "../session-places/note-session-place.server";
import { beginOf, sessionPool } from "../session-places/session-place";
import { findWaitingRules } from "../waiting/rules-queries.server";
import { endOfSessionOffer } from "../waiting/waiting";
import { usualOfferHours } from "../waiting/waiting-form";
import type { SessionWaiting } from "./session-waiting";
import { endSessionWaiting, findNextForSessions, updateSessionOffer } from "./session-waiting-queries.server";
import { tellSessionPlace } from "./tell-session-place.server";

/**
 * The one way a place in a session reaches somebody who waits for it, in the transaction that freed it: by number, each to whom the session
 * is still open gets one, as an offer where the event offers places, else at once. Where taking it at once would put them in two places it is
 * offered all the same: only they know which one they want. How many got one.
 */
export async function passSessionPlacesOn(tx: Tx, { id }: { id: string }, now: Instant): Promise<number> {
  const waiting = await findNextForSessions(tx, { id });
  const free = waiting.length > 0 ? await freeInSessions(tx, { id }) : new Map<string, number>();
  const next = waiting.filter(({ sessionId }) => (free.get(sessionId) ?? 0) > 0);
  if (next.length === 0) return 0;
  const event = await findEvent(tx, id);
  const ownOf = await openOwnSessions(tx, { id });
  if (!event || !ownOf || event.state === "cancelled" || event.state === "archived" || isOver(event, now)) return 0;
  const places = await findSessionPlaces(tx, event);
  const { offerHours } = await findWaitingRules(tx, event);
  let passedOn = 0;
  for (const one of next) {
    const left = free.get(one.sessionId)!;
    const theirs = places.get(one.registrationId) ?? [];
    const own = ownOf(one, theirs);
    const session = own.withPlaces.find((each) => each.id === one.sessionId);
    if (left === 0 || !session || own.chosen.has(session.id) || beginOf(session, own.zone) <= now) continue;
    const torn = own.atOnce !== "ignore" && own.overlaps(session).length > 0;
    const hours = offerHours ?? (torn ? usualOfferHours : null);
    const taken = await takePlaces(tx, event, one.registrationId, [sessionPool(session.id)], hours === null ? "confirmed" : "held");
    if (!taken.ok) continue;
    if (hours === null) await give(tx, event, one, now);
    else await offer(tx, event, one, endOfSessionOffer(beginOf(session, own.zone), hours, now), now);
    if (hours === null) places.set(one.registrationId, [...theirs, session.id]);
    free.set(session.id, left - 1);
    passedOn++;
  }
  return passedOn;
}

/** Spares asking a full session again for everybody on its list. The pools have the last word. */
async function freeInSessions(tx: Tx, event: { id: string }): Promise<Map<string, number>> {
  const pools = (await findAllPools(tx, event)).filter(({ scope }) => scope === "session");
  return new Map(pools.map((pool) => [pool.scopeId, freeOf(pool) ?? Number.POSITIVE_INFINITY]));
}

async function give(tx: Tx, event: Event, waiting: SessionWaiting, now: Instant) {
  await endSessionWaiting(tx, event, waiting, now);
  await noteSessionPlace(tx, byPlenary(event), waiting, "session.place-taken", now);
  await tellSessionPlace(tx, event, "session-place", waiting, now);
}

async function offer(tx: Tx, event: Event, waiting: SessionWaiting, until: Instant, now: Instant) {
  if (!(await updateSessionOffer(tx, event, waiting, until))) throw new Error("A place in a session was offered twice");
  const { personId, registrationId } = waiting;
  record(tx, { ...byPlenary(event), personId, verb: "session.place-offered", subjectId: registrationId, facts: { until }, at: now });
  await tellSessionPlace(tx, event, "place-offered", waiting, now);
}

const byPlenary = ({ id, hostId }: Event): By => ({ hostId, eventId: id, actor: { kind: "plenary" } });
