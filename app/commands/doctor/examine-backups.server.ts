import type { Database } from "db/database.server";
import { findLostHeads } from "~/audit/verify-history-queries.server";
import { findLastBackup } from "~/backups/backup-folder.server";
import type { Configuration } from "~/configuration.server";
import { findLastRestore } from "~/mail/hold/hold-queries.server";
import { type Instant, minutesBetween } from "~/time/instant";
import type { Finding } from "./examine.server";

const oldestHours = 26;

/** The last one, its age, and whether the history still holds what it held then. On PostgreSQL somebody else may take them. */
export async function examineBackups(
  configuration: Configuration,
  { engine, reads }: Pick<Database, "engine" | "reads">,
  now: Instant,
): Promise<Omit<Finding, "looked">> {
  const last = await findLastBackup(configuration);
  const elsewhere = engine === "postgres" ? "On PostgreSQL, look after your own pg_dump as well." : undefined;
  if (!last)
    return elsewhere
      ? { wrong: [], note: `None by npm run backup. ${elsewhere}` }
      : { wrong: [`There is none in ${configuration.backupFolder}: npm run backup takes one, and so does the running server.`] };

  const hours = minutesBetween(last.madeAt, now) / 60;
  const restored = await findLastRestore(reads);
  const lost = restored && restored >= last.madeAt ? [] : await findLostHeads(reads, last.history);
  return {
    wrong: [
      ...(hours > oldestHours && !elsewhere ? [`The last one is ${Math.floor(hours)} hours old: ${last.folder}`] : []),
      ...lost.map(
        ({ hostId, number }) => `The history of host ${hostId} no longer holds entry ${number}, which the backup of ${last.madeAt} holds.`,
      ),
      ...last.missingFiles.map((hash) => `The file ${hash} is not in the last one: the house had lost it by then.`),
    ],
    note: `The last verified one is ${age(hours)} old: ${last.folder}${elsewhere ? ` ${elsewhere}` : ""}`,
  };
}

const age = (hours: number) => (hours < 2 ? `${Math.max(0, Math.floor(hours * 60))} minutes` : `${Math.floor(hours)} hours`);
