import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { SessionTable } from "db/tables/sessions";
import type { Selectable } from "kysely";
import { toJson, wordsOf } from "~/events/words";
import type { Instant } from "~/time/instant";
import type { Fold } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import { findAllPeopleInRoles, writePeopleAndParts } from "./roles-queries.server";
import type { Session, SessionDraft } from "./session";
import type { SessionKind } from "./session-kind";

type EventId = { id: string };

/** The draft of the programme: what is not placed yet last, then in order of time. */
export async function findAllSessions(reads: Reads, event: EventId): Promise<Session[]> {
  const placed = await sessions(reads, event)
    .where("session.day_id", "is not", null)
    .where("session.start", "is not", null)
    .orderBy("day.date")
    .orderBy("session.start")
    .orderBy("session.fold")
    .orderBy("session.number")
    .execute();
  const unplaced = await sessions(reads, event)
    .where((eb) => eb.or([eb("session.day_id", "is", null), eb("session.start", "is", null)]))
    .orderBy("session.number")
    .execute();
  return withPeople(reads, event, [...placed, ...unplaced]);
}

/** Undefined where it is another event's, or was removed. */
export async function findSession(reads: Reads, event: EventId, id: string): Promise<Session | undefined> {
  const rows = await sessions(reads, event).where("session.id", "=", id).execute();
  return (await withPeople(reads, event, rows))[0];
}

/** Items of the draft, removed ones not counted. */
export const countSessions = (reads: Reads, event: EventId): Promise<number> =>
  reads
    .selectFrom("session")
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .where("event_id", "=", event.id)
    .where("removed_at", "is", null)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count));

export const existsCode = (reads: Reads, code: string): Promise<boolean> =>
  reads
    .selectFrom("session")
    .select("id")
    .where("code", "=", code)
    .executeTakeFirst()
    .then((row) => row !== undefined);

/** Removed ones count too: a number is never given twice. */
export const findLastNumber = (reads: Reads, event: EventId): Promise<number> =>
  reads
    .selectFrom("session")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("event_id", "=", event.id)
    .executeTakeFirst()
    .then((row) => Number(row?.last ?? 0));

type Identity = Pick<Session, "id" | "uid" | "code" | "number" | "guid">;

export async function insertSession(tx: Tx, event: EventId, identity: Identity, draft: SessionDraft, now: Instant) {
  await tx
    .insertInto("session")
    .values({ ...identity, event_id: event.id, ...columnsOf(draft), revision: 1, created_at: now })
    .execute();
  await writePeopleAndParts(tx, event, identity.id, draft);
}

/** False where a colleague was faster. */
export async function updateSession(tx: Tx, event: EventId, id: string, draft: SessionDraft, revision: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("session")
    .set({ ...columnsOf(draft), revision: revision + 1 })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) return false;
  await writePeopleAndParts(tx, event, id, draft);
  return true;
}

/** The row stays: its code and number are never given again, and its cancellation must reach whoever had it. */
export const markRemoved = (tx: Tx, event: EventId, id: string, now: Instant) =>
  tx.updateTable("session").set({ removed_at: now }).where("event_id", "=", event.id).where("id", "=", id).execute();

export const writeSequence = (tx: Tx, event: EventId, id: string, { sequence, changedAt }: { sequence: number; changedAt: Instant }) =>
  tx.updateTable("session").set({ sequence, changed_at: changedAt }).where("event_id", "=", event.id).where("id", "=", id).execute();

export const newIdentity = (code: string, number: number): Identity => {
  const uid = newId();
  return { id: newId(), uid, code, number, guid: uid };
};

const sessions = (reads: Reads, event: EventId) =>
  reads
    .selectFrom("session")
    .leftJoin("day", "day.id", "session.day_id")
    .selectAll("session")
    .where("session.event_id", "=", event.id)
    .where("session.removed_at", "is", null);

type Row = Selectable<SessionTable>;

async function withPeople(reads: Reads, event: EventId, rows: Row[]): Promise<Session[]> {
  if (rows.length === 0) return [];
  const only = rows.length === 1 ? rows[0]!.id : undefined;
  const found = await findAllPeopleInRoles(reads, event, only);
  return rows.map((row) => ({ ...toSession(row), ...found(row.id) }));
}

const toSession = (row: Row): Omit<Session, "people" | "parts" | "categoryIds"> => ({
  id: row.id,
  uid: row.uid,
  code: row.code,
  number: row.number,
  guid: row.guid,
  kind: row.kind as SessionKind,
  title: wordsOf(row.title),
  abstract: wordsOf(row.abstract),
  dayId: row.day_id,
  start: row.start as ClockTime | null,
  fold: row.fold as Fold,
  minutes: row.minutes,
  roomId: row.room_id,
  trackId: row.track_id,
  state: row.state,
  access: row.access,
  othersSee: row.others_see,
  seats: row.seats,
  spoken: JSON.parse(row.spoken),
  interpreted: JSON.parse(row.interpreted),
  dress: wordsOf(row.dress),
  beThereAt: row.be_there_at as ClockTime | null,
  joinLink: row.join_link,
  remarks: wordsOf(row.remarks),
  teamRemarks: row.team_remarks,
  sequence: row.sequence,
  changedAt: row.changed_at as Instant | null,
  revision: row.revision,
});

const columnsOf = (draft: SessionDraft) => ({
  kind: draft.kind,
  title: toJson(draft.title),
  abstract: toJson(draft.abstract),
  day_id: draft.dayId,
  start: draft.start,
  fold: draft.fold,
  minutes: draft.minutes,
  room_id: draft.roomId,
  track_id: draft.trackId,
  state: draft.state,
  access: draft.access,
  others_see: draft.othersSee,
  seats: draft.seats,
  spoken: JSON.stringify(draft.spoken),
  interpreted: JSON.stringify(draft.interpreted),
  dress: toJson(draft.dress),
  be_there_at: draft.beThereAt,
  join_link: draft.joinLink,
  remarks: toJson(draft.remarks),
  team_remarks: draft.teamRemarks,
});
