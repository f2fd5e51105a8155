import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { findEvent, updateEventChanged } from "~/events/events-queries.server";
import type { By } from "~/people/person";
import { openPool } from "~/places/open-pool.server";
import { placesOf } from "~/places/places-queries.server";
import { deletePoolWithHoldings } from "~/places/session-places-queries.server";
import { type BelowTaken, setPlaces } from "~/places/set-places.server";
import { findSession } from "~/sessions/sessions-queries.server";
import type { Instant } from "~/time/instant";
import { findRegistration } from "../registration-queries.server";
import { passSessionPlacesOn } from "../session-waiting/pass-session-places-on.server";
import { endSessionWaiting, findOwnWaiting, findSessionWaiting } from "../session-waiting/session-waiting-queries.server";
import { tellSessionPlace } from "../session-waiting/tell-session-place.server";
import { leaveSessionPlace, type Overlaps, takeSessionPlace } from "./choose-session.server";
import { nameWithTime, sessionPool } from "./session-place";

type Team = Organiser<"edit-people">;

/** How many places a session has; null: it is open to everyone it is open to, without a place, and the places there were go. */
export async function setSessionPlaces(
  tx: Tx,
  organiser: Team,
  sessionId: string,
  places: number | null,
  now: Instant,
): Promise<Outcome<undefined, "gone"> | BelowTaken> {
  const { event } = organiser;
  if (!(await findSession(tx, event, sessionId))) return no("gone");
  const pool = await placesOf(tx, event, sessionPool(sessionId));
  if (places === null && pool) {
    await deletePoolWithHoldings(tx, event, pool);
    await endAllWaiting(tx, event, sessionId, now);
  }
  if (places !== null) {
    const limited = pool ? await setPlaces(tx, event, pool, places) : await openPool(tx, event, sessionPool(sessionId), places);
    if ("ok" in limited && !limited.ok) return limited;
  }
  // It enters or leaves the agendas of those who have no place
  if ((places === null) !== (pool === undefined)) await updateEventChanged(tx, event, now);
  record(tx, { ...byOf(organiser), verb: "session.places-set", subjectId: sessionId, facts: { places }, at: now });
  await passSessionPlacesOn(tx, event, now);
  return yes(undefined);
}

/** Where nobody needs a place any more, whoever waited has what they waited for. */
async function endAllWaiting(tx: Tx, event: Team["event"], sessionId: string, now: Instant) {
  for (const waiting of await findSessionWaiting(tx, event, sessionId)) {
    await endSessionWaiting(tx, event, waiting, now);
    await tellSessionPlace(tx, event, "session-place", waiting, now);
  }
}

/** `others`: with an overlap, their own sessions at that time. `mayInsist`: they can be given the place all the same. */
export type Unfit = {
  registrationId: string;
  name: string;
  why: "session-full" | "overlaps" | "not-confirmed" | "no-such-session";
  others: string[];
  mayInsist: boolean;
};

/** Gives each of them a place; those who do not fit are named, and have none. `insists`: the team has read who is in two places then. */
export async function giveSessionPlaces(
  tx: Tx,
  organiser: Team,
  sessionId: string,
  registrationIds: readonly string[],
  now: Instant,
  insists?: "all-the-same",
): Promise<{ given: number; unfit: Unfit[] }> {
  const { event } = organiser;
  const unfit: Unfit[] = [];
  let given = 0;
  for (const id of registrationIds) {
    const registration = await findRegistration(tx, event, id);
    if (!registration) continue;
    const waiting = await findOwnWaiting(tx, event, id, sessionId);
    const confirmed = registration.state === "confirmed";
    const taken = confirmed ? await takeSessionPlace(tx, byOf(organiser), registration, sessionId, now, insists) : no("not-confirmed");
    if (!taken.ok) unfit.push({ registrationId: id, name: registration.name, ...reasonOf(taken, await languagesOf(tx, event)) });
    else {
      given++;
      if (waiting) await tellSessionPlace(tx, event, "session-place", waiting, now);
    }
  }
  return { given, unfit };
}

function reasonOf(refused: Overlaps | { why: string }, languages: readonly string[]): Pick<Unfit, "why" | "others" | "mayInsist"> {
  if (!("others" in refused)) return { why: refused.why as Unfit["why"], others: [], mayInsist: false };
  const { why, others, zone, mayInsist } = refused;
  return { why, others: others.map((other) => nameWithTime(other, zone, languages[0]!, languages)), mayInsist };
}

const languagesOf = async (tx: Tx, event: { id: string }) => (await findEvent(tx, event.id))!.languages;

export async function takeSessionPlaceBack(tx: Tx, organiser: Team, sessionId: string, registrationId: string, now: Instant) {
  const registration = await findRegistration(tx, organiser.event, registrationId);
  return registration ? leaveSessionPlace(tx, byOf(organiser), registration, sessionId, now) : no("gone");
}

const byOf = (organiser: Team): By => ({ hostId: organiser.event.hostId, eventId: organiser.event.id, actor: actorOf(organiser) });
