import { statfs } from "node:fs/promises";
import type { Database } from "db/database.server";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { findBrokenLink } from "~/audit/verify-history-queries.server";
import { type Configuration, unsafeSettings } from "~/configuration.server";
import { readBytes } from "~/files/file-store.server";
import { findAllHashes } from "~/files/files-queries.server";
import { countWaitingMessages } from "~/mail/mail-queries.server";
import { findMiscounts } from "~/places/places-queries.server";
import { type Instant, plusMinutes } from "~/time/instant";

/** One thing that was looked at: what is wrong with it, a sentence each; nothing where it is sound. */
export type Finding = { looked: string; wrong: string[] };

/** Looks at everything and changes nothing. Without an up-to-date schema the rest of the database cannot be judged. */
export async function examine(configuration: Configuration, database: Database, now: Instant): Promise<Finding[]> {
  const pending = await database.pending();
  const outside = [
    { looked: "Settings", wrong: unsafeSettings(configuration) },
    { looked: "Disk space", wrong: await scarceSpace(configuration.dataFolder) },
    { looked: "Schema", wrong: pending.map((name) => `${name} is not applied yet: run npm run migrate, or start Plenary.`) },
  ];
  if (pending.length > 0) return outside;
  return [
    ...outside,
    { looked: "Places", wrong: await miscountedPlaces(database) },
    { looked: "History", wrong: await brokenHistories(database) },
    { looked: "Files", wrong: await missingFiles(database, configuration) },
    { looked: "Outbox", wrong: await stuckMessages(database, now) },
  ];
}

const needed = 500 * 1024 ** 2;

async function scarceSpace(folder: string): Promise<string[]> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return free < needed
    ? [`${Math.round(free / 1024 ** 2)} MB are free in ${folder}: Plenary wants at least ${needed / 1024 ** 2} MB.`]
    : [];
}

async function miscountedPlaces({ reads }: Database): Promise<string[]> {
  const pools = await findMiscounts(reads);
  return pools.map(
    (pool) =>
      `The ${pool.scope} ${pool.scopeId} counts ${pool.confirmed} confirmed and ${pool.held} held places; its registrations have ${pool.confirmedByRows} and ${pool.heldByRows}.`,
  );
}

async function brokenHistories({ reads }: Database): Promise<string[]> {
  const wrong: string[] = [];
  for (const host of await findAllHosts(reads)) {
    const broken = await findBrokenLink(reads, host.id);
    if (broken !== undefined)
      wrong.push(`The history of ${host.name} does not hold together at entry ${broken}: a line was changed or taken out.`);
  }
  return wrong;
}

/** Missing from the disk, or no longer the bytes that were kept. */
async function missingFiles({ reads }: Database, { dataFolder }: Configuration): Promise<string[]> {
  const wrong: string[] = [];
  for (const hash of await findAllHashes(reads))
    if (!(await readBytes(dataFolder, hash)))
      wrong.push(`The file ${hash} is missing or damaged: bring it back from a copy of ${dataFolder}/files.`);
  return wrong;
}

/** A message is late an hour after its time: until then a slow relay is no illness. */
async function stuckMessages({ reads }: Database, now: Instant): Promise<string[]> {
  const { overdue } = await countWaitingMessages(reads, plusMinutes(now, -60));
  const { failed, uncertain } = await countWaitingMessages(reads, now);
  return [
    overdue > 0 && `Waiting for more than an hour: ${overdue}. Is Plenary running, and does the relay answer?`,
    failed > 0 && `Failed: ${failed}. Each message says why, under Messages, Problems.`,
    uncertain > 0 && `Perhaps arrived, perhaps not: ${uncertain}. Look at them under Messages, Problems.`,
  ].filter((sentence) => typeof sentence === "string");
}
