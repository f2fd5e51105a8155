import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { updateEventChanged } from "~/events/events-queries.server";
import type { By } from "~/people/person";
import { openPool } from "~/places/open-pool.server";
import { placesOf } from "~/places/places-queries.server";
import { deletePoolWithHoldings } from "~/places/session-places-queries.server";
import { type BelowTaken, setPlaces } from "~/places/set-places.server";
import { findSession } from "~/sessions/sessions-queries.server";
import type { Instant } from "~/time/instant";
import { findRegistration } from "../registration-queries.server";
import { leaveSessionPlace, takeSessionPlace } from "./choose-session.server";
import { sessionPool } from "./session-place";

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
  if (places === null && pool) await deletePoolWithHoldings(tx, event, pool);
  if (places !== null) {
    const limited = pool ? await setPlaces(tx, event, pool, places) : await openPool(tx, event, sessionPool(sessionId), places);
    if ("ok" in limited && !limited.ok) return limited;
  }
  // It enters or leaves the agendas of those who have no place
  if ((places === null) !== (pool === undefined)) await updateEventChanged(tx, event, now);
  record(tx, { ...byOf(organiser), verb: "session.places-set", subjectId: sessionId, facts: { places }, at: now });
  return yes(undefined);
}

export type Unfit = { name: string; why: "session-full" | "overlaps" | "not-confirmed" | "no-such-session" };

/** Gives each of them a place; those who do not fit are named, and have none. */
export async function giveSessionPlaces(
  tx: Tx,
  organiser: Team,
  sessionId: string,
  registrationIds: readonly string[],
  now: Instant,
): Promise<{ given: number; unfit: Unfit[] }> {
  const unfit: Unfit[] = [];
  let given = 0;
  for (const id of registrationIds) {
    const registration = await findRegistration(tx, organiser.event, id);
    if (!registration) continue;
    const confirmed = registration.state === "confirmed";
    const taken = confirmed ? await takeSessionPlace(tx, byOf(organiser), registration, sessionId, now) : no("not-confirmed");
    if (taken.ok) given++;
    else unfit.push({ name: registration.name, why: taken.why as Unfit["why"] });
  }
  return { given, unfit };
}

export async function takeSessionPlaceBack(tx: Tx, organiser: Team, sessionId: string, registrationId: string, now: Instant) {
  const registration = await findRegistration(tx, organiser.event, registrationId);
  return registration ? leaveSessionPlace(tx, byOf(organiser), registration, sessionId, now) : no("gone");
}

const byOf = (organiser: Team): By => ({ hostId: organiser.event.hostId, eventId: organiser.event.id, actor: actorOf(organiser) });
