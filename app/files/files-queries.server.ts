import type { Reads, Tx } from "db/database.server";
import type { StoredFile } from "./file";

export const findFile = (reads: Reads, id: string): Promise<StoredFile | undefined> =>
  reads
    .selectFrom("file")
    .select(["id", "host_id", "hash", "media_type", "bytes", "name"])
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && { ...row, hostId: row.host_id, mediaType: row.media_type });

export const insertFile = (tx: Tx, file: StoredFile, now: string) =>
  tx
    .insertInto("file")
    .values({
      id: file.id,
      host_id: file.hostId,
      hash: file.hash,
      media_type: file.mediaType,
      bytes: file.bytes,
      name: file.name,
      created_at: now,
    })
    .execute();

/** For whoever checks that every recorded file is still there. */
export const findAllHashes = (reads: Reads): Promise<string[]> =>
  reads
    .selectFrom("file")
    .select("hash")
    .distinct()
    .orderBy("hash")
    .execute()
    .then((rows) => rows.map(({ hash }) => hash));
