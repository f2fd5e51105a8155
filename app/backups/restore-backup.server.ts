import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BackupError } from "db/backup/copier";
import { isKnownSchema } from "db/migrate.server";
import { keepBytes, readBytes } from "~/files/file-store.server";
import type { Instant } from "~/time/instant";
import type { Backup } from "./backup";
import { type BackupSettings, copierOf, readBackup } from "./backup-folder.server";
import { holdOutbox } from "./hold-outbox.server";
import { fingerprintOf, openCopy } from "./open-copy.server";

export type Restored = { backup: Backup; aside: string | undefined; missingFiles: string[] };

/** The backup in this folder, or the one this file belongs to, once its bytes were found to be those that were written. */
export async function findSoundBackup(settings: BackupSettings, path: string): Promise<Backup> {
  const isFile = (await stat(path).catch(() => undefined))?.isFile();
  const backup = await readBackup(isFile ? dirname(path) : path);
  if (!backup) throw new BackupError(`There is no backup at ${path}: name the folder with its manifest.json.`);
  const ours = settings.databaseUrl.startsWith("sqlite:") ? "sqlite" : "postgres";
  if (backup.engine !== ours) throw new BackupError(`This backup is of ${backup.engine}, and DATABASE_URL names ${ours}.`);
  if (!isKnownSchema(backup.schema)) throw new BackupError(`This backup was made by a later Plenary (${backup.schema}): update first.`);
  const found = await fingerprintOf(join(backup.folder, backup.database.file));
  if (found.sha256 !== backup.database.sha256)
    throw new BackupError("This backup is damaged: its bytes are not those that were written. Take another one; nothing was changed.");
  return backup;
}

/**
 * Puts a backup in the database's place, with the outbox on hold. Everything is checked, and the copy opened and brought up to date,
 * before anything is touched; what was there is kept aside. Throws `BackupError` while somebody has the database open.
 */
export async function restoreBackup(settings: BackupSettings, path: string, now: Instant): Promise<Restored> {
  const copier = copierOf(settings);
  const user = await copier.findUser();
  if (user) throw new BackupError(`${user} Nothing was changed.`);
  const backup = await findSoundBackup(settings, path);

  const unpacked = await copier.unpack(join(backup.folder, backup.database.file));
  try {
    const hold = { heldAt: now, backupAt: backup.madeAt };
    const looked = await openCopy(unpacked, (database) => database.write((tx) => holdOutbox(tx, hold)));
    if (!looked.held) throw new BackupError(`This backup does not hold together. Nothing was changed.\n  ${looked.faults.join("\n  ")}`);
    if (JSON.stringify(looked.held.rows) !== JSON.stringify(backup.rows))
      throw new BackupError("This backup does not hold what its manifest says. Nothing was changed.");
    const missingFiles = await bringFiles(settings, dirname(backup.folder), looked.held.files);
    const aside = await copier.putInPlace(unpacked);
    return { backup, aside, missingFiles };
  } finally {
    await unpacked.drop();
  }
}

/** Only adds: bytes are kept under their own hash, and those that are there stay. */
async function bringFiles({ dataFolder }: BackupSettings, from: string, hashes: string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const hash of hashes) {
    if (await readBytes(dataFolder, hash)) continue;
    const bytes = await readBytes(from, hash);
    if (bytes) await keepBytes(dataFolder, bytes);
    else missing.push(hash);
  }
  return missing;
}
