import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BackupError } from "db/backup/copier";
import { handToDisk } from "db/backup/sqlite-copier.server";
import { newId } from "db/identity.server";
import { keepBytes, readBytes } from "~/files/file-store.server";
import type { Instant } from "~/time/instant";
import { type Backup, folderNameOf, type Manifest } from "./backup";
import { type BackupSettings, clearAway, copierOf, manifestName } from "./backup-folder.server";
import { fingerprintOf, openCopy } from "./open-copy.server";

/**
 * Copies the database while it is written to, opens the copy and looks whether it is whole and sound; only then is it renamed to
 * what is called a backup. Uploaded files are kept beside it, each once. Throws `BackupError` and leaves nothing where it is not.
 */
export async function takeBackup(settings: BackupSettings, now: Instant): Promise<Backup> {
  const { backupFolder, databaseUrl } = settings;
  const half = join(backupFolder, `.half-${newId()}`);
  await mkdir(half, { recursive: true, mode: 0o700 });
  try {
    const copier = copierOf(settings, half);
    const copy = join(half, copier.fileName);
    await copier.copyTo(copy);
    const unpacked = await copier.unpack(copy);
    const looked = await openCopy(unpacked).finally(unpacked.drop);
    if (!looked.held) throw new BackupError(`The copy is no backup, and was thrown away:\n  ${looked.faults.join("\n  ")}`);

    const missingFiles = await keepFiles(settings, looked.held.files);
    const manifest: Manifest = {
      madeAt: now,
      engine: databaseUrl.startsWith("sqlite:") ? "sqlite" : "postgres",
      ...looked.held,
      database: { file: copier.fileName, ...(await fingerprintOf(copy)) },
      missingFiles,
    };
    await writeFile(join(half, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true, mode: 0o600 });
    const folder = join(backupFolder, folderNameOf(now));
    await rename(half, folder);
    await handToDisk(backupFolder);
    await clearAway(settings, now);
    return { ...manifest, folder };
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** Those the house itself no longer has, whole, are named and hold nothing up: the next backup would lack them too. */
async function keepFiles({ dataFolder, backupFolder }: BackupSettings, hashes: string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const hash of hashes) {
    if (await readBytes(backupFolder, hash)) continue;
    const bytes = await readBytes(dataFolder, hash);
    if (bytes) await keepBytes(backupFolder, bytes);
    else missing.push(hash);
  }
  return missing;
}
