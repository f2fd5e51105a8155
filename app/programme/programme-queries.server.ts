import type { Reads, Tx } from "db/database.server";
import type { VersionTable } from "db/tables/programme";
import { findEvent } from "~/events/events-queries.server";
import { findAllCategories, findAllDays, findAllRooms, findAllTracks } from "~/events/plan-queries.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import type { Instant } from "~/time/instant";
import { fromCanonical } from "./canonical";
import { changesBetween } from "./changes";
import { type Draft, printProgramme } from "./print-programme";
import type { Version } from "./version";

type EventId = { id: string };

/** The version that pages, feeds, papers and messages read; undefined while nothing has been published. */
export const findLatestVersion = (reads: Reads, event: EventId): Promise<Version | undefined> =>
  versions(reads, event)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row && toVersion(row));

/** An older one, for the team. */
export const findVersion = (reads: Reads, event: EventId, number: number): Promise<Version | undefined> =>
  versions(reads, event)
    .where("number", "=", number)
    .executeTakeFirst()
    .then((row) => row && toVersion(row));

export type PastVersion = { number: number; publishedAt: Instant; publishedBy: string | null };

/** Newest first, with the name of whoever published it. */
export const findAllVersions = (reads: Reads, event: EventId): Promise<PastVersion[]> =>
  reads
    .selectFrom("version")
    .leftJoin("account", "account.id", "version.published_by")
    .select(["number", "published_at", "display_name"])
    .where("event_id", "=", event.id)
    .orderBy("number", "desc")
    .execute()
    .then((rows) => rows.map((row) => ({ number: row.number, publishedAt: row.published_at as Instant, publishedBy: row.display_name })));

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

const versions = (reads: Reads, event: EventId) =>
  reads.selectFrom("version").select(["id", "event_id", "number", "content", "hash", "published_at"]).where("event_id", "=", event.id);

const toVersion = (row: Omit<VersionTable, "published_by">): Version => ({
  id: row.id,
  eventId: row.event_id,
  number: row.number,
  publishedAt: row.published_at as Instant,
  hash: row.hash,
  content: fromCanonical(row.content),
});
