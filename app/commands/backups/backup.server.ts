import { setPriority } from "node:os";
import { takeBackup } from "~/backups/take-backup.server";
import { readConfiguration } from "~/configuration.server";
import { systemNow } from "~/time/instant";

/** `npm run backup`, and what the running server starts beside itself: the copying and checking is done in this process. */
export async function backup() {
  // Whoever is served meanwhile goes first.
  setPriority(10);
  const configuration = readConfiguration(process.env, "development");
  const { folder, database, rows, files, missingFiles } = await takeBackup(configuration, systemNow());
  const total = Object.values(rows).reduce((sum, number) => sum + number, 0);
  console.log(
    `Backup: ${folder}\n  ${Math.ceil(database.bytes / 1024).toLocaleString("en-GB")} kB, ${total.toLocaleString("en-GB")} rows, ${files.length} uploaded files; opened and found sound.`,
  );
  if (missingFiles.length > 0)
    console.error(`  Without ${missingFiles.length} files that this house has lost or that are damaged: npm run doctor names them.`);
}
