import { readFile } from "node:fs/promises";
import { openDatabase } from "db/database.server";
import { readSeedFile, sentenceOf } from "db/seed/read-seed-file";
import { findAccount } from "~/accounts/accounts-queries.server";
import { auditing } from "~/audit/record.server";
import { bringUpToDate } from "~/backups/bring-up-to-date.server";
import { readConfiguration } from "~/configuration.server";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import { plantFile } from "./plant-event.server";

/** `npm run seed -- file.json`: plants an event from a data file, whole or not at all. */
export async function seed({ args: [path] }: { args: string[] }) {
  if (!path) return fail(["Say which file: npm run seed -- event.json"]);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return fail([`There is no file ${path} to be read.`]);
  const read = readSeedFile(text);
  if (!read.ok) return fail([`${path} is wrong, and nothing was changed:`, ...read.faults.map(sentenceOf)]);

  const configuration = readConfiguration(process.env, "development");
  const database = openDatabase(configuration.databaseUrl, auditing);
  try {
    await bringUpToDate(database, configuration);
    await database.write(loadJurisdictions);
    const planted = await database.write((tx) => plantFile(tx, read.file, configuration.mailFrom, systemNow()));
    if (!planted.ok) return fail([`${path} is wrong, and nothing was changed:`, planted.why]);
    const owner = await findAccount(database.reads, planted.value.organiser.accountId);
    console.log(`Planted, with ${read.file.sessions.length} sessions: ${configuration.baseUrl}${paths.event(planted.value.event.address)}`);
    console.log(`Its owner signs in by mail, or once by the link of: npm run sign-in-link -- ${owner?.mailAddress}`);
  } finally {
    await database.close();
  }
}

function fail(lines: string[]) {
  console.error(lines.join("\n  "));
  process.exitCode = 1;
}
