import type { Reads, Tx } from "db/database.server";
import type { SessionTable } from "db/tables/sessions";
import type { Selectable } from "kysely";
import { toJson, wordsOf } from "~/events/words";
import type { Instant } from "~/time/instant";
import type { Fold } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import type { Identity } from "./identity-queries.server";
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

/** What was taken out of the draft. */
export const findRemovedSessions = async (reads: Reads, event: EventId): Promise<Session[]> =>
  withPeople(
    reads,
    event,
    await everySession(reads, event).where("session.removed_at", "is not", null).orderBy("session.number").execute(),
  );

/** Undefined where it is another event's, or was removed. */
export async function findSession(reads: Reads, event: EventId, id: string): Promise<Session | undefined> {
  const rows = await sessions(reads, event).where("session.id", "=", id).execute();
  return (await withPeople(reads, event, rows))[0];
}

/** One that was taken out of the draft, as it was then. */
export async function findRemovedSession(reads: Reads, event: EventId, id: string): Promise<Session | undefined> {
  const rows = await reads
    .selectFrom("session")
    .selectAll()
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .where("removed_at", "is not", null)
    .execute();
  return (await withPeople(reads, event, rows))[0];
}

export async function insertSession(tx: Tx, event: EventId, identity: Identity, draft: SessionDraft, now: Instant) {
  await tx
    .insertInto("session")
    .values({ ...identity, event_id: event.id, ...columnsOf(draft, now), revision: 1, created_at: now })
    .execute();
  await writePeopleAndParts(tx, event, identity.id, draft);
}

/**
 * False where a colleague was faster than the revision of `before`. A session that only moves keeps its rows of people and parts untouched.
 * `returning`: ids of parts that were taken out and come back as themselves.
 */
export async function updateSession(
  tx: Tx,
  event: EventId,
  before: Session | Pick<Session, "id" | "revision">,
  draft: SessionDraft,
  now: Instant,
  returning: readonly string[] = [],
): Promise<boolean> {
  const { id, revision } = before;
  const { numUpdatedRows } = await tx
    .updateTable("session")
    .set({ ...columnsOf(draft, now), revision: revision + 1 })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) return false;
  if (!("people" in before) || gathered(draft) !== gathered(before)) await writePeopleAndParts(tx, event, id, draft, returning);
  return true;
}

const gathered = ({ people, parts, access, categoryIds, guestIds }: SessionDraft) =>
  JSON.stringify([
    people,
    parts.map(({ id, title, minutes, people: those }) => [id, title, minutes, those]),
    access,
    categoryIds,
    guestIds,
  ]);

/** The row stays: its code and number are never given again, and its cancellation must reach whoever had it. */
export const markRemoved = (tx: Tx, event: EventId, id: string, now: Instant) =>
  tx
    .updateTable("session")
    .set((eb) => ({ removed_at: now, revision: eb("revision", "+", 1) }))
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();

/** Back into the draft, as the one it was. */
export const reviveSession = (tx: Tx, event: EventId, id: string) =>
  tx.updateTable("session").set({ removed_at: null }).where("event_id", "=", event.id).where("id", "=", id).execute();

const sessions = (reads: Reads, event: EventId) => everySession(reads, event).where("session.removed_at", "is", null);

const everySession = (reads: Reads, event: EventId) =>
  reads.selectFrom("session").leftJoin("day", "day.id", "session.day_id").selectAll("session").where("session.event_id", "=", event.id);

type Row = Selectable<SessionTable>;

async function withPeople(reads: Reads, event: EventId, rows: Row[]): Promise<Session[]> {
  if (rows.length === 0) return [];
  const only = rows.length === 1 ? rows[0]!.id : undefined;
  const found = await findAllPeopleInRoles(reads, event, only);
  return rows.map((row) => {
    const gathered = found(row.id);
    // On disk a session for people by name is a closed one that has guests.
    const access = row.access === "closed" && gathered.guestIds.length > 0 ? "named" : row.access;
    return { ...toSession(row), ...gathered, access };
  });
}

const toSession = (row: Row): Omit<Session, "people" | "parts" | "categoryIds" | "guestIds" | "access"> => ({
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
  anchored: row.anchored_at !== null,
  roomId: row.room_id,
  trackId: row.track_id,
  state: row.state,
  othersSee: row.others_see,
  seats: row.seats,
  spoken: JSON.parse(row.spoken),
  interpreted: JSON.parse(row.interpreted),
  dress: wordsOf(row.dress),
  beThereAt: row.be_there_at as ClockTime | null,
  joinLink: row.join_link,
  remarks: wordsOf(row.remarks),
  teamRemarks: row.team_remarks,
  setup: row.setup,
  responsible: row.responsible,
  markId: row.handling_mark_id,
  chathamHouse: row.chatham_house_at !== null,
  sequence: row.sequence,
  changedAt: row.changed_at as Instant | null,
  revision: row.revision,
});

export const columnsOf = (draft: SessionDraft, now: Instant) => ({
  kind: draft.kind,
  title: toJson(draft.title),
  abstract: toJson(draft.abstract),
  day_id: draft.dayId,
  start: draft.start,
  fold: draft.fold,
  minutes: draft.minutes,
  anchored_at: draft.anchored ? now : null,
  room_id: draft.roomId,
  track_id: draft.trackId,
  state: draft.state,
  access: draft.access === "named" ? ("closed" as const) : draft.access,
  others_see: draft.othersSee,
  seats: draft.seats,
  spoken: JSON.stringify(draft.spoken),
  interpreted: JSON.stringify(draft.interpreted),
  dress: toJson(draft.dress),
  be_there_at: draft.beThereAt,
  join_link: draft.joinLink,
  remarks: toJson(draft.remarks),
  team_remarks: draft.teamRemarks,
  setup: draft.setup,
  responsible: draft.responsible,
  handling_mark_id: draft.markId,
  chatham_house_at: draft.chathamHouse ? now : null,
});
