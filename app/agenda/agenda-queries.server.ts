import type { Reads } from "db/database.server";
import { wordsOf } from "~/events/words";
import { findSessionPlaces, findSessionsWithPlaces } from "~/places/session-places-queries.server";
import { isOver } from "~/registration/registration";
import { type Instant, latest } from "~/time/instant";
import type { Participation } from "./participation";

type EventKey = { id: string };

/** Undefined where the event knows nothing of this person. */
export async function findParticipation(reads: Reads, event: EventKey, personId: string): Promise<Participation | undefined> {
  const registrations = await registered(reads).where("r.event_id", "=", event.id).where("r.person_id", "=", personId).execute();
  const speakers = await speaking(reads).where("speaker.event_id", "=", event.id).where("speaker.person_id", "=", personId).execute();
  return (await withoutPlaces(reads, event, together(registrations, speakers)))[0];
}

/** Everybody who has a registration or speaks, whatever became of it; in no order. */
export async function findAllParticipations(reads: Reads, event: EventKey): Promise<Participation[]> {
  const registrations = await registered(reads).where("r.event_id", "=", event.id).execute();
  return withoutPlaces(reads, event, together(registrations, await speaking(reads).where("speaker.event_id", "=", event.id).execute()));
}

/** Of sessions with places, each sees those they have one in. */
async function withoutPlaces(reads: Reads, event: EventKey, found: Participation[]): Promise<Participation[]> {
  const limited = await findSessionsWithPlaces(reads, event);
  if (limited.length === 0) return found;
  const only = found.length === 1 ? found[0]!.registration?.id : undefined;
  const places = await findSessionPlaces(reads, event, only);
  return found.map((one) => {
    const theirs = places.get(one.registration?.id ?? "") ?? [];
    return { ...one, withoutPlaceIn: limited.filter((id) => !theirs.includes(id)) };
  });
}

/** The events a person has to do with, invitations and delegations they handed over included; in no order. */
export async function findEventIdsOf(reads: Reads, personId: string): Promise<string[]> {
  const registrations = reads.selectFrom("registration").select("event_id").where("person_id", "=", personId);
  const speakers = reads.selectFrom("speaker").select("event_id").where("person_id", "=", personId);
  const invitations = reads.selectFrom("invitation").select("event_id").where("person_id", "=", personId);
  const focalPoints = reads.selectFrom("focal_point").select("event_id").where("person_id", "=", personId);
  const rows = await registrations.union(speakers).union(invitations).union(focalPoints).execute();
  return rows.map(({ event_id }) => event_id);
}

const registered = (reads: Reads) =>
  reads
    .selectFrom("registration as r")
    .innerJoin("category", "category.id", "r.category_id")
    .leftJoin("organisation", "organisation.id", "r.organisation_id")
    .select(["r.id", "r.person_id", "r.state", "r.name", "r.rank_or_title", "r.position", "r.jurisdiction_code", "r.language"])
    .select(["r.held_until", "r.changed_at", "r.category_id", "category.name as category_name", "organisation.name as organisation_name"])
    .orderBy("r.created_at")
    .orderBy("r.id");

const speaking = (reads: Reads) =>
  reads.selectFrom("speaker").select(["id", "person_id", "code", "name", "position", "organisation", "created_at"]).orderBy("id");

type Registered = Awaited<ReturnType<ReturnType<typeof registered>["execute"]>>[number];
type Speaking = Awaited<ReturnType<ReturnType<typeof speaking>["execute"]>>[number];

function together(registrations: Registered[], speakers: Speaking[]): Participation[] {
  const found = new Map<string, Participation>();
  for (const row of registrations) {
    // what was withdrawn earlier gives way to what came later, and everything to what lives
    const before = found.get(row.person_id)?.registration;
    if (!before || isOver(before.state) || !isOver(row.state)) found.set(row.person_id, ofRegistration(row));
  }
  for (const { id, person_id: personId, code, name, position, organisation, created_at } of speakers) {
    const addedAt = created_at as Instant;
    const unregistered = { personId, name, rankOrTitle: "", position, organisation, registration: undefined, changedAt: addedAt };
    const known = found.get(personId) ?? unregistered;
    found.set(personId, { ...known, speaker: { id, code }, changedAt: latest(addedAt, known.changedAt) });
  }
  return [...found.values()];
}

const ofRegistration = (row: Registered): Participation => ({
  personId: row.person_id,
  name: row.name,
  rankOrTitle: row.rank_or_title,
  position: row.position,
  organisation: row.organisation_name ?? "",
  registration: {
    id: row.id,
    state: row.state,
    category: { id: row.category_id, name: wordsOf(row.category_name) },
    jurisdictionCode: row.jurisdiction_code,
    language: row.language,
    heldUntil: row.held_until,
  },
  speaker: undefined,
  changedAt: row.changed_at as Instant,
});
