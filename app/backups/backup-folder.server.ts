import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Copier } from "db/backup/copier";
import { postgresCopier } from "db/backup/postgres-copier.server";
import { sqliteCopier } from "db/backup/sqlite-copier.server";
import type { Configuration } from "~/configuration.server";
import { type Instant, minutesBetween } from "~/time/instant";
import { type Backup, folderNameOf, isFolderName, manifestShape, outlived } from "./backup";

export type BackupSettings = Pick<Configuration, "databaseUrl" | "dataFolder" | "backupFolder" | "backupDays">;

export const manifestName = "manifest.json";

/** `beside`: where copies are unpacked; else beside the database itself. */
export const copierOf = ({ databaseUrl }: BackupSettings, beside?: string): Copier =>
  databaseUrl.startsWith("sqlite:") ? sqliteCopier(databaseUrl.slice("sqlite:".length), beside) : postgresCopier(databaseUrl);

/** Undefined where there is none, or none that can be read. */
export async function readBackup(folder: string): Promise<Backup | undefined> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => undefined);
  try {
    return text === undefined ? undefined : { ...manifestShape.parse(JSON.parse(text)), folder };
  } catch {
    return undefined;
  }
}

/** The newest first. */
export async function findBackups({ backupFolder }: Pick<BackupSettings, "backupFolder">): Promise<Backup[]> {
  const names = (await readdir(backupFolder).catch(() => [])).filter(isFolderName).sort().reverse();
  const read = await Promise.all(names.map((name) => readBackup(join(backupFolder, name))));
  return read.filter((backup) => backup !== undefined);
}

/** The newest alone, without reading the others. */
export async function findLastBackup({ backupFolder }: Pick<BackupSettings, "backupFolder">): Promise<Backup | undefined> {
  const names = (await readdir(backupFolder).catch(() => [])).filter(isFolderName).sort().reverse();
  for (const name of names) {
    const backup = await readBackup(join(backupFolder, name));
    if (backup) return backup;
  }
  return undefined;
}

/** Lets go of what has outlived its use, of files no backup needs, and of what a crash left half done an hour ago. */
export async function clearAway(settings: BackupSettings, now: Instant): Promise<void> {
  const { backupFolder, backupDays } = settings;
  const all = await findBackups(settings);
  const gone = new Set(
    outlived(
      all.map(({ madeAt }) => madeAt),
      now,
      backupDays,
    ),
  );
  for (const at of gone) await rm(join(backupFolder, folderNameOf(at)), { recursive: true, force: true });

  const needed = new Set(all.filter(({ madeAt }) => !gone.has(madeAt)).flatMap(({ files }) => files));
  for (const part of await readdir(join(backupFolder, "files")).catch(() => []))
    for (const name of await readdir(join(backupFolder, "files", part)))
      if (!needed.has(name) && (await isOld(join(backupFolder, "files", part, name), now)))
        await rm(join(backupFolder, "files", part, name));
  for (const name of await readdir(backupFolder))
    if (name.startsWith(".half-") && (await isOld(join(backupFolder, name), now))) await rm(join(backupFolder, name), { recursive: true });
}

/** Another process may be at work on it. */
async function isOld(path: string, now: Instant): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && minutesBetween(found.mtime.toISOString() as Instant, now) > 60;
}
