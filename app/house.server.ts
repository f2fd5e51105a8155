import { openDatabase } from "db/database.server";
import { appendAudit, forgetAudit } from "./audit/record.server";
import type { Configuration } from "./configuration.server";
import { loadJurisdictions } from "./delegations/load-jurisdictions.server";
import type { House } from "./http/house";
import { openPaper } from "./paper/paper.server";
import { systemNow } from "./time/instant";

export type OpenHouse = House & { close(): Promise<void> };

/** The composition root: the one place that knows every part and hands each what it needs. Migrates on opening. */
export async function openHouse(configuration: Configuration): Promise<OpenHouse> {
  const database = openDatabase(configuration.databaseUrl, { keep: appendAudit, drop: forgetAudit });
  await database.migrate();
  await database.write(loadJurisdictions);
  const paper = openPaper({ root: process.cwd() });
  const close = async () => {
    await paper.close();
    await database.close();
  };
  return { configuration, reads: database.reads, write: database.write, paper, now: systemNow, close };
}
