import { join } from "node:path";
import { BackupError } from "db/backup/copier";
import { findLastBackup } from "~/backups/backup-folder.server";
import { restoreBackup } from "~/backups/restore-backup.server";
import { readConfiguration } from "~/configuration.server";
import { systemNow } from "~/time/instant";

/** `npm run restore -- FOLDER`: a path, the name of a folder in BACKUP_DIR, or `latest`. */
export async function restore({ args: [named] }: { args: string[] }) {
  const configuration = readConfiguration(process.env, "development");
  const { backupFolder } = configuration;
  const last = await findLastBackup(configuration);
  const newest = last ? `The newest is ${last.folder}.` : `There is none in ${backupFolder}.`;
  if (!named) throw new BackupError(`Say which backup: npm run restore -- FOLDER, or latest. ${newest}`);
  const path = named === "latest" ? last?.folder : /[/\\]/.test(named) ? named : join(backupFolder, named);
  if (!path) throw new BackupError(newest);

  const { backup, aside, missingFiles } = await restoreBackup(configuration, path, systemNow());
  console.log(`Restored: ${backup.folder}, made at ${backup.madeAt}.`);
  if (aside) console.log(`What was there is kept at ${aside}.`);
  if (missingFiles.length > 0) console.error(`Uploaded files that are nowhere to be found: ${missingFiles.join(", ")}`);
  console.log("Messages are on hold, for some may have been sent since: npm run release-outbox shows which. Nothing is sent until then,");
  console.log("sign-in codes neither: npm run sign-in-link -- name@agency.example lets the team in.");
}
