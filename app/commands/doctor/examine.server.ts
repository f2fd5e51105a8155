import type { Database } from "db/database.server";
import { findEveryApp } from "~/accounts/factors/apps-queries.server";
import { unseal } from "~/accounts/factors/seal.server";
import { scarceSpace } from "~/backups/scarce-space.server";
import { brokenHistories, miscountedPlaces } from "~/backups/soundness.server";
import { type Configuration, unsafeSettings } from "~/configuration.server";
import { readBytes } from "~/files/file-store.server";
import { findAllHashes } from "~/files/files-queries.server";
import { findRelayTrouble } from "~/mail/delivery/relay-trouble-queries.server";
import { findHold } from "~/mail/hold/hold-queries.server";
import { countWaitingMessages } from "~/mail/mail-queries.server";
import { type Instant, plusMinutes } from "~/time/instant";
import { examineBackups } from "./examine-backups.server";

/** One thing that was looked at: what is wrong with it, a sentence each; nothing where it is sound. `note` is worth knowing either way. */
export type Finding = { looked: string; wrong: string[]; note?: string };

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
    { looked: "Places", wrong: await miscountedPlaces(database.reads) },
    { looked: "History", wrong: await brokenHistories(database.reads) },
    { looked: "Files", wrong: await missingFiles(database, configuration) },
    { looked: "Authenticator apps", wrong: await lockedApps(database, configuration) },
    { looked: "Outbox", wrong: await stuckMessages(database, now) },
    { looked: "Backups", ...(await examineBackups(configuration, database, now)) },
  ];
}

/** Missing from the disk, or no longer the bytes that were kept. */
async function missingFiles({ reads }: Database, { dataFolder }: Configuration): Promise<string[]> {
  const wrong: string[] = [];
  for (const hash of await findAllHashes(reads))
    if (!(await readBytes(dataFolder, hash)))
      wrong.push(`The file ${hash} is missing or damaged: bring it back from a copy of ${dataFolder}/files.`);
  return wrong;
}

/** Sealed under another SECRET: their owners cannot get past the second step with them. */
async function lockedApps({ reads }: Database, { secret }: Configuration): Promise<string[]> {
  const locked = (await findEveryApp(reads)).filter(({ id, sealedSecret }) => !unseal(secret, id, sealedSecret)).length;
  return locked === 0
    ? []
    : [
        `SECRET does not open ${locked} of them: bring the former one back, or help with npm run sign-in-link -- address --without-second-factor.`,
      ];
}

/** A message is late an hour after its time: until then a slow relay is no illness. */
async function stuckMessages({ reads }: Database, now: Instant): Promise<string[]> {
  const { overdue } = await countWaitingMessages(reads, plusMinutes(now, -60));
  const { failed, uncertain } = await countWaitingMessages(reads, now);
  const hold = await findHold(reads);
  const trouble = await findRelayTrouble(reads);
  return [
    hold && `On hold since ${hold.heldAt}, when a backup was restored: npm run release-outbox shows what waits.`,
    trouble && `The relay ${trouble.relay} has taken nothing since ${trouble.since}. It says: ${trouble.reply}`,
    !hold && overdue > 0 && `Waiting for more than an hour: ${overdue}. Is Plenary running, and does the relay answer?`,
    failed > 0 && `Failed: ${failed}. Each message says why, under Messages, Problems.`,
    uncertain > 0 && `Perhaps arrived, perhaps not: ${uncertain}. Look at them under Messages, Problems.`,
  ].filter((sentence) => typeof sentence === "string");
}
