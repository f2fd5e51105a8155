import type { Reads, Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import type { Actor, AuditEntry } from "./audit-entry";
import type { Verb } from "./audit-words";

/** Append-only and chained per host: each row's hash covers the one before it, so that a changed or missing row shows. */
export async function appendToChains(tx: Tx, entries: readonly AuditEntry[]) {
  const heads = new Map<string, Head>();
  const rows: ReturnType<typeof rowOf>[] = [];
  for (const entry of entries) {
    const head = heads.get(entry.hostId) ?? (await findHead(tx, entry.hostId)) ?? { number: 0, hash: "" };
    const row = rowOf(entry, head);
    heads.set(entry.hostId, row);
    rows.push(row);
  }
  for (let start = 0; start < rows.length; start += mostRows)
    await tx
      .insertInto("audit_entry")
      .values(rows.slice(start, start + mostRows))
      .execute();
}

type Head = { number: number; hash: string };

/** Of thirteen values each: well within what one statement may hold. */
const mostRows = 500;

function rowOf(entry: AuditEntry, head: Head) {
  const row = {
    id: newId(),
    host_id: entry.hostId,
    number: head.number + 1,
    event_id: entry.eventId ?? null,
    person_id: entry.personId ?? null,
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.kind === "account" ? entry.actor.accountId : entry.actor.kind === "person" ? entry.actor.personId : null,
    verb: entry.verb,
    subject_id: entry.subjectId ?? null,
    facts: JSON.stringify(entry.facts ?? {}),
    at: entry.at,
    previous_hash: head.hash,
  };
  return { ...row, hash: hashOf(JSON.stringify(Object.values(row))) };
}

const findHead = (reads: Reads, hostId: string): Promise<Head | undefined> =>
  reads
    .selectFrom("audit_entry")
    .select(["number", "hash"])
    .where("host_id", "=", hostId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();

export type HistoryLine = {
  id: string;
  at: string;
  verb: Verb;
  actorKind: Actor["kind"];
  actorId: string | null;
  personId: string | null;
  subjectId: string | null;
  facts: Record<string, string | number | null>;
};

/** Newest first. */
export const findHistoryOfEvent = (reads: Reads, event: { id: string }, { limit, before }: { limit: number; before?: string }) =>
  history(reads)
    .where("event_id", "=", event.id)
    .$if(before !== undefined, (query) => query.where("id", "<", before!))
    .limit(limit)
    .execute()
    .then(toLines);

/** What was done about a person, newest first; `event` leaves out what belongs to other events alone. */
export const findHistoryOfPerson = (reads: Reads, person: { id: string; hostId: string }, event?: { id: string }) =>
  history(reads)
    .where("host_id", "=", person.hostId)
    .where("person_id", "=", person.id)
    .$if(event !== undefined, (query) =>
      query.where((where) => where.or([where("event_id", "is", null), where("event_id", "=", event!.id)])),
    )
    .limit(200)
    .execute()
    .then(toLines);

/** What was done about one thing of an event, newest first. */
export const findHistoryOfSubject = (reads: Reads, event: { id: string; hostId: string }, subjectId: string) =>
  history(reads)
    .where("host_id", "=", event.hostId)
    .where("event_id", "=", event.id)
    .where("subject_id", "=", subjectId)
    .limit(200)
    .execute()
    .then(toLines);

const history = (reads: Reads) =>
  reads
    .selectFrom("audit_entry")
    .select(["id", "at", "verb", "actor_kind", "actor_id", "person_id", "subject_id", "facts"])
    .orderBy("number", "desc");

const toLines = (
  rows: {
    id: string;
    at: string;
    verb: string;
    actor_kind: Actor["kind"];
    actor_id: string | null;
    person_id: string | null;
    subject_id: string | null;
    facts: string;
  }[],
): HistoryLine[] =>
  rows.map((row) => ({
    id: row.id,
    at: row.at,
    verb: row.verb as Verb,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    personId: row.person_id,
    subjectId: row.subject_id,
    facts: JSON.parse(row.facts),
  }));
