import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Unpacked } from "db/backup/copier";
import { countRows, findSchemaVersion } from "db/backup/count-rows.server";
import { type Database, openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";
import { auditing } from "~/audit/record.server";
import { findHistoryHeads } from "~/audit/verify-history-queries.server";
import { findAllHashes } from "~/files/files-queries.server";
import type { Manifest } from "./backup";
import { findUnsound } from "./soundness.server";

type Held = Pick<Manifest, "schema" | "rows" | "history" | "files">;

/**
 * Opens an unpacked copy, counts what it holds, brings it up to date (so that a copy of an older schema is proven to come up)
 * and looks whether it is sound. `use` gets it open. Faults are a sentence each; then `use` is not called.
 */
export async function openCopy(
  unpacked: Unpacked,
  use: (database: Database, held: Held) => Promise<void> = async () => {},
): Promise<{ held: Held; faults: [] } | { faults: string[]; held?: undefined }> {
  const damage = await unpacked.findFaults();
  if (damage.length > 0) return { faults: damage };
  const database = openDatabase(unpacked.url, auditing);
  try {
    const counted = { schema: await findSchemaVersion(database), rows: await countRows(database) };
    await database.migrate(nothingToLose);
    const unsound = await findUnsound(database.reads);
    if (unsound.length > 0) return { faults: unsound };
    const held = { ...counted, history: await findHistoryHeads(database.reads), files: await findAllHashes(database.reads) };
    await use(database, held);
    return { held, faults: [] };
  } finally {
    await database.close();
  }
}

export async function fingerprintOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { bytes, sha256: hash.digest("hex") };
}
