import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { toJson, wordsOf } from "~/events/words";
import type { Part, PersonInRole, Session, SessionDraft } from "./session";
import type { SessionRole } from "./session-role";

type Gathered = Pick<Session, "people" | "parts" | "categoryIds" | "guestIds">;

/** People, parts, categories and guests of all sessions of the event, or of one: four questions, however many sessions. */
export async function findAllPeopleInRoles(
  reads: Reads,
  event: { id: string },
  sessionId?: string,
): Promise<(session: string) => Gathered> {
  const [roles, parts, categories, guests] = [
    await rolesOf(reads, event, sessionId),
    await reads
      .selectFrom("part")
      .select(["id", "session_id", "minutes", "title"])
      .where("event_id", "=", event.id)
      .$if(sessionId !== undefined, (query) => query.where("session_id", "=", sessionId!))
      .orderBy("position")
      .execute(),
    await reads
      .selectFrom("session_category")
      .innerJoin("category", "category.id", "session_category.category_id")
      .select(["session_id", "category_id"])
      .where("session_category.event_id", "=", event.id)
      .$if(sessionId !== undefined, (query) => query.where("session_id", "=", sessionId!))
      .orderBy("category.position")
      .orderBy("category.id")
      .execute(),
    await reads
      .selectFrom("session_guest")
      .select(["session_id", "person_id"])
      .where("event_id", "=", event.id)
      .$if(sessionId !== undefined, (query) => query.where("session_id", "=", sessionId!))
      .orderBy("person_id")
      .execute(),
  ];
  const [rolesBySession, partsBySession] = [bySession(roles), bySession(parts)];
  const [categoriesBySession, guestsBySession] = [bySession(categories), bySession(guests)];
  return (session) => {
    const own = rolesBySession.get(session) ?? [];
    const people = (part: string | null) => own.filter((role) => role.part_id === part).map(toPerson);
    return {
      people: people(null),
      parts: (partsBySession.get(session) ?? []).map(({ id, minutes, title }) => ({
        id,
        minutes,
        title: wordsOf(title),
        people: people(id),
      })),
      categoryIds: (categoriesBySession.get(session) ?? []).map(({ category_id }) => category_id),
      guestIds: (guestsBySession.get(session) ?? []).map(({ person_id }) => person_id),
    };
  };
}

/** Replaces them; whoever keeps the role keeps the row, and with it how far the invitation went. Parts of `returning` may come back. */
export async function writePeopleAndParts(
  tx: Tx,
  event: { id: string },
  sessionId: string,
  draft: SessionDraft,
  returning: readonly string[] = [],
) {
  const before = await rolesOf(tx, event, sessionId);
  const mine = { event_id: event.id, session_id: sessionId };
  const ownParts = await tx.selectFrom("part").select("id").where("session_id", "=", sessionId).execute();
  const known = new Set([...ownParts.map(({ id }) => id), ...returning]);
  await tx.deleteFrom("session_role").where("event_id", "=", event.id).where("session_id", "=", sessionId).execute();
  await tx.deleteFrom("part").where("event_id", "=", event.id).where("session_id", "=", sessionId).execute();
  await tx.deleteFrom("session_category").where("event_id", "=", event.id).where("session_id", "=", sessionId).execute();
  await tx.deleteFrom("session_guest").where("event_id", "=", event.id).where("session_id", "=", sessionId).execute();

  for (const person_id of new Set(draft.access === "named" ? draft.guestIds : []))
    await tx
      .insertInto("session_guest")
      .values({ ...mine, person_id })
      .execute();
  for (const category_id of new Set(draft.access === "categories" ? draft.categoryIds : []))
    await tx
      .insertInto("session_category")
      .values({ ...mine, category_id })
      .execute();

  const keep = (person: PersonInRole) => {
    const index = before.findIndex((row) => isSame(toPerson(row), person));
    return index < 0 ? undefined : before.splice(index, 1)[0];
  };
  const insertPeople = async (people: PersonInRole[], part_id: string | null) => {
    for (const [position, person] of people.entries()) {
      const kept = keep(person);
      const { role, speakerId: speaker_id, toBeAnnounced: to_be_announced } = person;
      const state = kept?.state ?? "proposed";
      await tx
        .insertInto("session_role")
        .values({ id: kept?.id ?? newId(), ...mine, part_id, role, speaker_id, to_be_announced, state, position })
        .execute();
    }
  };
  await insertPeople(draft.people, null);
  for (const [position, part] of draft.parts.entries()) {
    const id = part.id && known.has(part.id) ? part.id : newId();
    await tx
      .insertInto("part")
      .values({ id, ...mine, position, ...columnsOf(part) })
      .execute();
    await insertPeople(part.people, id);
  }
}

/** People of sessions that nobody was in before. */
export async function insertPeople(
  tx: Tx,
  event: { id: string },
  people: readonly { sessionId: string; person: PersonInRole; position: number }[],
) {
  const rows = people.map(({ sessionId, person, position }) => ({
    id: newId(),
    event_id: event.id,
    session_id: sessionId,
    part_id: null,
    role: person.role,
    speaker_id: person.speakerId,
    to_be_announced: person.toBeAnnounced,
    state: "proposed" as const,
    position,
  }));
  for (let at = 0; at < rows.length; at += 500)
    await tx
      .insertInto("session_role")
      .values(rows.slice(at, at + 500))
      .execute();
}

const columnsOf = ({ minutes, title }: Part) => ({ minutes, title: toJson(title) });

const rolesOf = (reads: Reads, event: { id: string }, sessionId?: string) =>
  reads
    .selectFrom("session_role")
    .select(["id", "session_id", "part_id", "role", "speaker_id", "to_be_announced", "state"])
    .where("event_id", "=", event.id)
    .$if(sessionId !== undefined, (query) => query.where("session_id", "=", sessionId!))
    .orderBy("position")
    .execute();

const toPerson = (row: { role: string; speaker_id: string | null; to_be_announced: string | null }): PersonInRole => ({
  role: row.role as SessionRole,
  speakerId: row.speaker_id,
  toBeAnnounced: row.to_be_announced,
});

const isSame = (one: PersonInRole, other: PersonInRole) =>
  one.role === other.role && one.speakerId === other.speakerId && one.toBeAnnounced === other.toBeAnnounced;

function bySession<Row extends { session_id: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.session_id, [...(groups.get(row.session_id) ?? []), row]);
  return groups;
}
