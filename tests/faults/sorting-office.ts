import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "db/database.server";
import { databaseForTwo } from "tests/support/database-for-two";
import { noon } from "tests/support/house";
import { type Manners, openTestRelay, type TestRelay } from "tests/support/relay";
import type { Death, Order } from "tests/support/sending-process";
import { type Sender, spawnSender } from "tests/support/spawn-sender";
import { onTestFinished } from "vitest";
import { auditing } from "~/audit/record.server";
import type { MessageKind } from "~/mail/message-kind";
import { queueMessage } from "~/mail/queue-message.server";
import { type Instant, plusMinutes } from "~/time/instant";

export type SortingOffice = {
  database: Database;
  relay: TestRelay;
  clock: { now: Instant };
  /** A sender in a process of its own; `death` says where it ends itself. */
  spawn(death?: Death, environment?: Record<string, string>): Promise<Sender>;
  /** What is due is handed over by a sender that lives, at each of these minutes from now on. */
  deliverAfter(...minutes: number[]): Promise<void>;
  /** Queues this many messages of a kind, each to somebody of their own, in one deed. */
  queue(kind: MessageKind, number?: number): Promise<void>;
};

/** One database, one relay that keeps a log as Postfix does, and senders in processes of their own that the log is shown to. */
export async function openSortingOffice(manners: Manners = {}): Promise<SortingOffice> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-post-"));
  const { url, drop } = await databaseForTwo();
  const database = openDatabase(url, auditing);
  const clock = { now: noon };
  const log = { file: join(folder, "mail.log"), now: () => clock.now };
  const relay = await openTestRelay(manners, { log, parse: false });
  onTestFinished(async () => {
    await database.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const environment = { DATA_DIR: folder, DATABASE_URL: url, MAIL_URL: relay.url, MAIL_LOG: log.file };
  let queued = 0;
  const spawn: SortingOffice["spawn"] = (death, more) => spawnSender({ ...environment, ...more }, death);

  return {
    ...{ database, relay, clock, spawn },
    async deliverAfter(...minutes) {
      const sender = await spawn();
      for (const after of minutes) {
        clock.now = plusMinutes(clock.now, after);
        await sender.order({ now: clock.now, deliver: true });
      }
      await sender.kill();
    },
    async queue(kind, number = 1) {
      await database.write(async (tx) => {
        for (let each = 0; each < number; each++) {
          queued += 1;
          const content = { to: `person-${queued}@force-${queued % 86}.example` } as never;
          await queueMessage(tx, { kind, hostId: null, dedupe: `${kind}:${queued}`, content, now: clock.now });
        }
      });
    },
  };
}

export const deliver = (now: Instant): Order => ({ now, deliver: true });

/** How many messages stand where. */
export async function states({ reads }: Pick<Database, "reads">): Promise<Record<string, number>> {
  const rows = await reads.selectFrom("message").select("state").execute();
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** How often each message reached each recipient: `{ 1: 2000 }` where all came once. */
export function arrivals({ taken }: TestRelay): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const times of taken.values()) counts[times] = (counts[times] ?? 0) + 1;
  return counts;
}
