import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseOf } from "db/database.server";
import { ImmediateSqliteDialect, openSqlite } from "db/dialects/sqlite.server";
import { newId } from "db/identity.server";
import { nothingToLose } from "db/migrate.server";
import type { Schema } from "db/schema";
import { Kysely } from "kysely";
import { openMailHouse, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { expect, onTestFinished, test } from "vitest";
import { plusMinutes } from "~/time/instant";
import { arrivals } from "./sorting-office";

const onSqlite = test.skipIf(process.env.TEST_DATABASE === "postgres");

onSqlite("row 14: on a disk that is full nothing is sent, for the ledger cannot say so; once there is room it leaves, once", async () => {
  const relay = await openTestRelay();
  const { house, clock, disk, stateOf, ledgerOf } = await onSmallDisk(relay.url);
  await queue(house, "agenda", "a");
  disk.fill();
  const full = quietOffice(house);

  await full.deliverDue();
  await full.deliverDue();
  expect([await ledgerOf("a"), arrivals(relay)]).toEqual([[], {}]);

  disk.makeRoom();
  clock.now = plusMinutes(clock.now, 1);
  const later = quietOffice(house);
  await later.deliverDue();
  await Promise.all([full.close(), later.close()]);
  expect([await stateOf("a"), arrivals(relay)]).toEqual(["sent", { 1: 1 }]);
});

onSqlite(
  "row 14: full between the relay's answer and our mark, the answer is kept until there is room, and no other message is taken",
  async () => {
    const relay = await openTestRelay();
    const { house, disk, stateOf, ledgerOf } = await onSmallDisk(relay.url);
    // An answer too long to be noted without another page
    relay.manners.answer = "queued ".repeat(40);
    relay.manners.onMessage = () => {
      disk.fill();
      setTimeout(disk.makeRoom, 1_200);
      return undefined;
    };
    await queue(house, "sign-in", "a");
    await queue(house, "agenda", "b");
    const office = quietOffice({ ...house, configuration: { ...house.configuration, mailConnections: 1 } });

    await office.deliverDue();
    await office.close();

    expect([await stateOf("a"), (await ledgerOf("a")).length]).toEqual(["sent", 1]);
    expect(disk.wasFull()).toBe(true);
    expect(arrivals(relay)).toEqual({ 1: relay.taken.size });
  },
);

/** A house whose disk can be filled to the last byte its ledger could use. */
async function onSmallDisk(mailUrl: string) {
  const { house, clock } = await openMailHouse(mailUrl);
  const folder = mkdtempSync(join(tmpdir(), "plenary-disk-"));
  const connection = openSqlite(join(folder, "plenary.sqlite"));
  const kysely = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: connection }) });
  const database = databaseOf("sqlite", kysely, kysely);
  await database.migrate(nothingToLose);
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const small = { ...house, reads: database.reads, write: database.write };
  await queue(small, "agenda", "ballast");
  await database.write((tx) => tx.updateTable("message").set({ state: "cancelled" }).execute());
  const ballast = connection.prepare(
    "insert into message_attempt (id, message_id, mail_address, started_at, ended_at, outcome) select ?, id, ?, '', '', 'refused' from message where dedupe = 'ballast'",
  );
  const most = connection.pragma("max_page_count", { simple: true });
  let refusals = 0;
  const write: typeof database.write = (deed) =>
    database.write(deed).catch((error) => {
      if (error.code === "SQLITE_FULL") refusals += 1;
      throw error;
    });
  return {
    ...{ clock, house: { ...small, write } },
    disk: {
      fill() {
        connection.pragma(`max_page_count = ${connection.pragma("page_count", { simple: true })}`);
        for (const bytes of [400, 40, 1])
          try {
            for (;;) ballast.run(newId(), "x".repeat(bytes));
          } catch {}
      },
      makeRoom: () => void connection.pragma(`max_page_count = ${most}`),
      wasFull: () => refusals > 0,
    },
    stateOf: (dedupe: string) =>
      database.reads
        .selectFrom("message")
        .select("state")
        .where("dedupe", "=", dedupe)
        .executeTakeFirstOrThrow()
        .then(({ state }) => state),
    ledgerOf: (dedupe: string) =>
      database.reads
        .selectFrom("message_attempt")
        .innerJoin("message", "message.id", "message_attempt.message_id")
        .select("message_attempt.id")
        .where("dedupe", "=", dedupe)
        .execute(),
  };
}
