import type { Reads } from "db/database.server";
import { type Words, wordsOf } from "./words";

type EventId = { id: string };

export type PracticalPage = { id: string; title: Words; body: Words };

/** In the order the host gave. */
export const findAllPracticalPages = (reads: Reads, event: EventId): Promise<PracticalPage[]> =>
  reads
    .selectFrom("practical_page")
    .select(["id", "title", "body"])
    .where("event_id", "=", event.id)
    .orderBy("position")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map((row) => ({ id: row.id, title: wordsOf(row.title), body: wordsOf(row.body) })));

export const existsPracticalPage = (reads: Reads, event: EventId): Promise<boolean> =>
  reads
    .selectFrom("practical_page")
    .select("id")
    .where("event_id", "=", event.id)
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);

export type EventFile = { id: string; fileId: string; title: Words; mediaType: string; bytes: number };

/** What people may download, in the order the host gave. */
export const findEventFiles = (reads: Reads, event: EventId): Promise<EventFile[]> =>
  reads
    .selectFrom("event_file")
    .innerJoin("file", "file.id", "event_file.file_id")
    .select(["event_file.id", "event_file.file_id", "event_file.title", "file.media_type", "file.bytes"])
    .where("event_file.event_id", "=", event.id)
    .orderBy("event_file.position")
    .orderBy("event_file.id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({ id: row.id, fileId: row.file_id, title: wordsOf(row.title), mediaType: row.media_type, bytes: row.bytes })),
    );

/** The event that hands this file out. */
export const findEventOfFile = (reads: Reads, fileId: string) =>
  reads
    .selectFrom("event_file")
    .innerJoin("event", "event.id", "event_file.event_id")
    .select(["event.address", "event.state", "event.visibility"])
    .where("event_file.file_id", "=", fileId)
    .executeTakeFirst();
