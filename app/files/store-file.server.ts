import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { StoredFile } from "./file";
import { safeFileName } from "./file-name";
import { insertFile } from "./files-queries.server";

/** Kept bytes, ready to be recorded: `hash` comes from `keepBytes`. */
export type KeptBytes = { hash: string; bytes: number; mediaType: string; name: string };

/** Records kept bytes as a host's file. Which picture or download it is, and who did it, is the calling deed's business. */
export async function storeFile(tx: Tx, host: { hostId: string }, kept: KeptBytes, now: string): Promise<StoredFile> {
  const file = { ...kept, id: newId(), hostId: host.hostId, name: safeFileName(kept.name) };
  await insertFile(tx, file, now);
  return file;
}
