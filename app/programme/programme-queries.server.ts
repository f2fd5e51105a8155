import type { Reads, Tx } from "db/database.server";
import type { VersionTable } from "db/tables/programme";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { findEvent } from "~/events/events-queries.server";
import { findAllCategories, findAllDays, findAllRooms, findAllTracks } from "~/events/plan-queries.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import type { Instant } from "~/time/instant";
import { fromCanonical } from "./canonical";
import { type Change, changesBetween, type What } from "./changes";
import { type Draft, printProgramme } from "./print-programme";
import type { PrintedMark, Version, VersionWords } from "./version";

type EventId = { id: string };

/** The version that pages, feeds, papers and messages read; undefined while nothing has been published. */
export const findLatestVersion = (reads: Reads, event: EventId): Promise<Version | undefined> =>
  versions(reads, event)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row && withMarksOfToday(reads, toVersion(row)));

/** An older one, for the team. */
export const findVersion = (reads: Reads, event: EventId, number: number): Promise<Version | undefined> =>
  versions(reads, event)
    .where("number", "=", number)
    .executeTakeFirst()
    .then((row) => row && toVersion(row));

export type PastVersion = { number: number; publishedAt: Instant; publishedBy: string | null } & VersionWords;

/** Newest first, with the name of whoever published it. */
export const findAllVersions = (reads: Reads, event: EventId): Promise<PastVersion[]> =>
  reads
    .selectFrom("version")
    .leftJoin("account", "account.id", "version.published_by")
    .select(["number", "published_at", "display_name", "note", "misprint_at"])
    .where("event_id", "=", event.id)
    .orderBy("number", "desc")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        number: row.number,
        publishedAt: row.published_at as Instant,
        publishedBy: row.display_name,
        note: row.note ?? "",
        misprint: row.misprint_at !== null,
      })),
    );

/** The last so many, newest first, with all they print. */
export const findLastVersions = (reads: Reads, event: EventId, most: number): Promise<Version[]> =>
  versions(reads, event)
    .orderBy("number", "desc")
    .limit(most)
    .execute()
    .then((rows) => rows.map(toVersion));

/** Undefined where there is no such event. */
export async function findDraft(reads: Reads, event: EventId): Promise<Draft | undefined> {
  const of = await findEvent(reads, event.id);
  if (!of) return undefined;
  return {
    event: of,
    days: await findAllDays(reads, event),
    rooms: await findAllRooms(reads, event),
    tracks: await findAllTracks(reads, event),
    categories: await findAllCategories(reads, event),
    speakers: await findAllSpeakers(reads, event),
    sessions: await findAllSessions(reads, event),
    marks: await findAllMarks(reads, of),
  };
}

/** What mails and calendars may carry is the host's word of today, not of the day a version was frozen. */
async function withMarksOfToday(reads: Reads, version: Version): Promise<Version> {
  const { sessions } = version.content;
  if (!sessions.some(({ mark }) => mark)) return version;
  const event = await findEvent(reads, version.eventId);
  const marks = new Map((event ? await findAllMarks(reads, event) : []).map((mark) => [mark.id, mark]));
  const today = (mark: PrintedMark): PrintedMark => {
    const { mails, calendars } = marks.get(mark.id) ?? { mails: "closed", calendars: "closed" };
    return { ...mark, carries: { mails, calendars } };
  };
  return {
    ...version,
    content: {
      ...version.content,
      sessions: sessions.map((session) => (session.mark ? { ...session, mark: today(session.mark) } : session)),
    },
  };
}

/** How far the draft is from what is public: "Version 4 is public, 3 changes in the draft". */
export async function countDraftChanges(reads: Reads, event: EventId, now: Instant): Promise<{ version: number | null; changes: number }> {
  const [latest, draft] = [await findLatestVersion(reads, event), await findDraft(reads, event)];
  if (!draft) return { version: null, changes: 0 };
  return {
    version: latest?.number ?? null,
    changes: changesBetween(latest?.content, printProgramme(draft, latest?.content, now)).length,
  };
}

export const insertVersion = (tx: Tx, version: VersionTable) => tx.insertInto("version").values(version).execute();

/** Once for every change, in the order they are told. */
export async function insertVersionChanges(tx: Tx, event: EventId, number: number, changes: readonly Change[]) {
  const rows = changes.map(({ what, after }, position) => ({
    ...{ event_id: event.id, version_number: number, position, session_id: after?.id ?? null, what },
  }));
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto("version_change")
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
}

/** What was recorded of a version when it was published. */
export const findVersionChanges = (reads: Reads, event: EventId, number: number): Promise<{ sessionId: string | null; what: What }[]> =>
  reads
    .selectFrom("version_change")
    .select(["session_id", "what"])
    .where("event_id", "=", event.id)
    .where("version_number", "=", number)
    .orderBy("position")
    .execute()
    .then((rows) => rows.map((row) => ({ sessionId: row.session_id, what: row.what as What })));

const rowsAtOnce = 1_000;

const versions = (reads: Reads, event: EventId) =>
  reads
    .selectFrom("version")
    .select(["id", "event_id", "number", "content", "hash", "published_at", "note", "misprint_at"])
    .where("event_id", "=", event.id);

const toVersion = (row: Omit<VersionTable, "published_by">): Version => ({
  id: row.id,
  eventId: row.event_id,
  number: row.number,
  publishedAt: row.published_at as Instant,
  hash: row.hash,
  content: fromCanonical(row.content),
  note: row.note ?? "",
  misprint: row.misprint_at !== null,
});
