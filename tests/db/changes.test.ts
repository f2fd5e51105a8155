import { setTimeout as wait } from "node:timers/promises";
import { openLedger } from "db/changes/changes";
import { stillAnswers, witness } from "db/changes/witness.server";
import { type Database, openDatabase, type Tx } from "db/database.server";
import { sql } from "kysely";
import { afterEach, describe, expect, test } from "vitest";
import { databaseForTwo } from "../support/database-for-two";
import { emptyDatabase } from "../support/databases";

const columns = {
  ...{ short_name: "Host", language: "en", time_zone: "Asia/Hong_Kong", crest_file_id: null, colour: "#14284b", sender_name: "Host" },
  ...{ signature: "", secretariat_mail: "s@host.example", secretariat_phone: "", created_at: "2026-01-01T00:00:00.000Z" },
};
const addHost = (tx: Tx, id: string) =>
  tx
    .insertInto("host")
    .values({ id, name: id, ...columns })
    .execute();

const host = new Set(["host"]);
const account = new Set(["account"]);

test("a ledger knows what was written after a moment, and that the unknown may be anything", () => {
  const ledger = openLedger();
  ledger.wrote(host);
  const then = ledger.moment();
  expect(ledger.writtenSince(host, then)).toBe(false);
  ledger.wrote(new Set());
  expect(ledger.moment()).toBe(then);
  ledger.wrote(account);
  expect(ledger.writtenSince(host, then)).toBe(false);
  expect(ledger.writtenSince(new Set(["host", "account"]), then)).toBe(true);
  expect(ledger.writtenSince(undefined, then)).toBe(true);
  ledger.wrote(undefined);
  expect(ledger.writtenSince(host, then)).toBe(true);
});

test("a commit counts for the tables it names before its deed is acknowledged", async () => {
  const { write, changes } = await emptyDatabase();
  const before = changes.moment();
  await write((tx) => addHost(tx, "a"));
  expect(changes.writtenSince(host, before)).toBe(true);
  expect(changes.writtenSince(account, before)).toBe(false);
});

test("a deed that only reads counts for nothing, one written by hand for everything", async () => {
  const { write, changes } = await emptyDatabase();
  const before = changes.moment();
  await write((tx) => tx.selectFrom("host").selectAll().execute());
  expect(changes.moment()).toBe(before);
  await write((tx) => sql`update host set name = 'b'`.execute(tx));
  expect(changes.writtenSince(account, before)).toBe(true);
});

test("a question answers as it did until a row of its answer changes", async () => {
  const { write, reads } = await emptyDatabase();
  await write((tx) => addHost(tx, "a"));
  const seen = witness(reads);
  await seen.reads.selectFrom("host").select(["id", "name"]).where("id", "=", "a").execute();
  const [question] = seen.questions()!;
  expect([...question!.tables!]).toEqual(["host"]);

  await write((tx) => addHost(tx, "b"));
  expect(await stillAnswers(reads, question!)).toBe(true);
  await write((tx) => tx.updateTable("host").set({ signature: "unseen" }).execute());
  expect(await stillAnswers(reads, question!)).toBe(true);
  await write((tx) => tx.updateTable("host").set({ name: "another" }).execute());
  expect(await stillAnswers(reads, question!)).toBe(false);
});

test("the parts of a question are answered with it", async () => {
  const { reads } = await emptyDatabase();
  const seen = witness(reads);
  const hosts = seen.reads.selectFrom("host").select("id");
  await hosts.union(seen.reads.selectFrom("account").select("id")).execute();
  expect(seen.questions()!.map(({ tables }) => [...tables!].sort())).toEqual([["account", "host"]]);
});

test("a question that failed leaves nothing to go by", async () => {
  const { reads } = await emptyDatabase();
  const seen = witness(reads);
  await expect(sql`select nothing from nowhere`.execute(seen.reads)).rejects.toThrow();
  expect(seen.questions()).toBeUndefined();
});

describe.skipIf(process.env.TEST_DATABASE === "pglite")("two processes over one database", () => {
  const open: Database[] = [];
  let drop = async () => {};

  afterEach(async () => {
    for (const database of open.splice(0)) await database.close();
    await drop();
  });

  async function two(): Promise<[Database, Database, string]> {
    const given = await databaseForTwo();
    drop = given.drop;
    open.push(openDatabase(given.url), openDatabase(given.url));
    for (const { changes } of open) expect(await changes.catchUp()).toBe(true);
    return [open[0]!, open[1]!, given.url];
  }

  test("what one committed the other knows when it asks next, and its own commits are none of another's", async () => {
    const [one, other] = await two();
    for (let turn = 0; turn < 50; turn++) {
      const before = other.changes.moment();
      await one.write((tx) => addHost(tx, `host ${turn}`));
      expect(await other.changes.catchUp()).toBe(true);
      expect(other.changes.writtenSince(host, before)).toBe(true);

      const ours = one.changes.moment();
      expect(await one.changes.catchUp()).toBe(true);
      expect(one.changes.moment()).toBe(ours);
    }
  });

  test("many who ask at once are told by the time each of them asked", async () => {
    const [one, other] = await two();
    const deeds = Array.from({ length: 200 }, async (_, index) => {
      await wait(index % 7);
      const before = other.changes.moment();
      await one.write((tx) => addHost(tx, `host ${index}`));
      await other.changes.catchUp();
      return other.changes.writtenSince(host, before);
    });
    expect(await Promise.all(deeds)).not.toContain(false);
  });

  test.runIf(process.env.TEST_DATABASE === "postgres")(
    "while its line is down nothing is known, and afterwards everything counts as written",
    async () => {
      const [one, other] = await two();
      const before = other.changes.moment();
      const listening = sql<{ pid: number }>`select pid from pg_stat_activity where query = 'select 1' and datname = current_database()`;
      for (const { pid } of (await listening.execute(one.reads)).rows) await sql`select pg_terminate_backend(${pid})`.execute(one.reads);
      while (await other.changes.catchUp()) await wait(5);
      expect(await other.changes.catchUp()).toBe(false);
      while (!(await other.changes.catchUp())) await wait(50);
      expect(other.changes.writtenSince(account, before)).toBe(true);
    },
  );
});
