import { rm } from "node:fs/promises";
import type { Reads, Tx, Write } from "db/database.server";
import { type Instant, plusMinutes } from "~/time/instant";
import { pathOf } from "./file-store.server";
import { deleteFile, deleteUnwanted, findUnwanted, insertUnwanted } from "./files-queries.server";

/** The same bytes may be on their way in again: they are recorded in a moment, and stay then. */
const minutesKept = 10;

/** Takes the record of a file away; its bytes leave the disk a while later, where no other record owns them. */
export async function forgetFile(tx: Tx, id: string, now: Instant): Promise<void> {
  const hash = await deleteFile(tx, id);
  if (hash) await insertUnwanted(tx, hash, now);
}

/** Bytes first, the list after: whoever is stopped in between does it again. */
export async function dropUnwanted(dataFolder: string, reads: Reads, write: Write, now: Instant): Promise<void> {
  const waiting = await findUnwanted(reads, plusMinutes(now, -minutesKept));
  if (waiting.length === 0) return;
  for (const { hash, owned } of waiting) if (!owned) await rm(pathOf(dataFolder, hash), { force: true });
  await write((tx) =>
    deleteUnwanted(
      tx,
      waiting.map(({ hash }) => hash),
    ),
  );
}
