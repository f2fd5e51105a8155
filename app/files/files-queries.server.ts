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

/** The hash of what was there; undefined where there was nothing. */
export const deleteFile = (tx: Tx, id: string): Promise<string | undefined> =>
  tx
    .deleteFrom("file")
    .where("id", "=", id)
    .returning("hash")
    .executeTakeFirst()
    .then((row) => row?.hash);

export const insertUnwanted = (tx: Tx, hash: string, now: string) =>
  tx
    .insertInto("unwanted_bytes")
    .values({ hash, since: now })
    .onConflict((conflict) => conflict.column("hash").doUpdateSet({ since: now }))
    .execute();

/** `owned`: somebody gave the same bytes too, and their record stands. */
export const findUnwanted = async (reads: Reads, since: string): Promise<{ hash: string; owned: boolean }[]> => {
  const rows = await reads
    .selectFrom("unwanted_bytes")
    .leftJoin("file", "file.hash", "unwanted_bytes.hash")
    .select(["unwanted_bytes.hash", "file.id"])
    .where("unwanted_bytes.since", "<=", since)
    .orderBy("unwanted_bytes.hash")
    .execute();
  return [...new Set(rows.map(({ hash }) => hash))].map((hash) => ({ hash, owned: rows.some((row) => row.hash === hash && row.id) }));
};

export async function deleteUnwanted(tx: Tx, hashes: readonly string[]) {
  if (hashes.length > 0) await tx.deleteFrom("unwanted_bytes").where("hash", "in", hashes).execute();
}
