import type { Reads, Tx } from "db/database.server";
import { toJson, type Words, wordsOf } from "./words";

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

type NewPage = PracticalPage & { position: number };

export const insertPage = (tx: Tx, event: EventId, { id, title, body, position }: NewPage) =>
  tx
    .insertInto("practical_page")
    .values({ id, event_id: event.id, title: toJson(title), body: toJson(body), position })
    .execute();

export const updatePage = (tx: Tx, event: EventId, { id, title, body }: PracticalPage) =>
  tx
    .updateTable("practical_page")
    .set({ title: toJson(title), body: toJson(body) })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();

type NewFile = { id: string; hostId: string; fileId: string; title: Words; position: number };

export const insertEventFile = (tx: Tx, event: EventId, { id, hostId, fileId, title, position }: NewFile) =>
  tx
    .insertInto("event_file")
    .values({ id, host_id: hostId, event_id: event.id, file_id: fileId, title: toJson(title), position })
    .execute();

export const updateEventFile = (tx: Tx, event: EventId, id: string, title: Words) =>
  tx
    .updateTable("event_file")
    .set({ title: toJson(title) })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();
