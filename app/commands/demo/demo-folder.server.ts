import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { type Configuration, ConfigurationError } from "~/configuration.server";
import { existsEntry } from "./demo-queries.server";
import { demoPlanted } from "./plant-demo.server";

/** Throws where somebody's own events are kept in this folder: the demo neither mixes with them nor throws them away. */
export async function claimFolder({ dataFolder, databaseUrl }: Configuration, { fresh }: { fresh: boolean }): Promise<void> {
  if (!existsSync(join(dataFolder, "plenary.sqlite"))) return;
  const database = openDatabase(databaseUrl);
  const isOthers = (await database.pending()).length === 0 && (await holdsOthers(database));
  await database.close();
  if (isOthers)
    throw new ConfigurationError([
      `DATA_DIR: ${dataFolder} holds events of your own. Name another folder for the demo: DATA_DIR=demo npm run demo`,
    ]);
  if (fresh) for (const name of ownNames) await rm(join(dataFolder, name), { recursive: true, force: true });
}

const ownNames = ["plenary.sqlite", "plenary.sqlite-wal", "plenary.sqlite-shm", "files"];

const holdsOthers = async ({ reads }: ReturnType<typeof openDatabase>) =>
  (await findAllHosts(reads)).length > 0 && !(await existsEntry(reads, demoPlanted));
