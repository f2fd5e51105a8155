import type { Database } from "db/database.server";
import { systemNow } from "~/time/instant";
import type { BackupSettings } from "./backup-folder.server";
import { takeBackup } from "./take-backup.server";

/** Migrates, after a backup where there is something to lose: nobody is served yet, so it is taken in this process. */
export const bringUpToDate = (database: Pick<Database, "engine" | "migrate">, settings: BackupSettings): Promise<string[]> =>
  database.migrate(async (pending) => {
    if (database.engine === "postgres")
      return console.log(`Applying ${pending.join(", ")}. On PostgreSQL the backup to go back to is your own pg_dump, or npm run backup.`);
    const { folder } = await takeBackup(settings, systemNow());
    console.log(`Before ${pending.join(", ")} is applied: backup ${folder}`);
  });
