import type { Database, Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { auditing, record } from "~/audit/record.server";
import { findBrokenLink, findHistoryHeads, findLostHeads } from "~/audit/verify-history-queries.server";
import { aHost } from "../support/cast";
import { emptyDatabase } from "../support/databases";
import { noon } from "../support/house";
import { takeGuardsAway } from "../support/tampering";

describe("the database refuses to touch what is written", () => {
  test.each([
    ["changed", sql`update audit_entry set verb = 'host.changed'`],
    ["taken out", sql`delete from audit_entry where number = 3`],
    ["emptied", sql`delete from audit_entry`],
  ])("%s", async (_, attempt) => {
    const { database, hostId } = await aHistoryOf(5);
    await expect(database.write((tx) => attempt.execute(tx))).rejects.toThrow("the history is only ever added to");
    expect(await countOf(database, hostId)).toBe(5);
  });

  test("put in place of another", async () => {
    const { database } = await aHistoryOf(5);
    if (database.engine === "postgres") return;
    const attempt = sql`insert or replace into audit_entry select * from audit_entry where number = 3`;
    await expect(database.write((tx) => attempt.execute(tx))).rejects.toThrow("the history is only ever added to");
  });

  test("truncated", async () => {
    const { database } = await aHistoryOf(5);
    if (database.engine === "sqlite") return;
    await expect(database.write((tx) => sql`truncate audit_entry`.execute(tx))).rejects.toThrow("the history is only ever added to");
  });
});

describe("whoever takes the guards away is found out", () => {
  const columns = ["verb", "facts", "at", "actor_id", "person_id", "event_id", "subject_id"] as const;

  test.each(columns)("one changed row: its %s", async (column) => {
    const { database, hostId } = await tampered((tx, host) =>
      sql`update audit_entry set ${sql.ref(column)} = ${"2020-01-01"} where host_id = ${host} and number = 3`.execute(tx),
    );
    expect(await findBrokenLink(database.reads, hostId)).toBe(3);
  });

  test("one changed row whose own hash was made to fit", async () => {
    const { database, hostId } = await tampered(async (tx, host) => {
      const row = await tx
        .selectFrom("audit_entry")
        .selectAll()
        .where("host_id", "=", host)
        .where("number", "=", 3)
        .executeTakeFirstOrThrow();
      const { hash: _, ...forged } = { ...row, facts: '{"places":4}' };
      await sql`update audit_entry set facts = ${forged.facts}, hash = ${hashOf(JSON.stringify(Object.values(forged)))} where id = ${row.id}`.execute(
        tx,
      );
    });
    expect(await findBrokenLink(database.reads, hostId)).toBe(4);
  });

  test("one removed row", async () => {
    const { database, hostId } = await tampered((tx, host) =>
      sql`delete from audit_entry where host_id = ${host} and number = 3`.execute(tx),
    );
    expect(await findBrokenLink(database.reads, hostId)).toBe(3);
  });

  test("one removed row, the rest numbered anew", async () => {
    const { database, hostId } = await tampered(async (tx, host) => {
      await sql`delete from audit_entry where host_id = ${host} and number = 3`.execute(tx);
      for (const number of [4, 5])
        await sql`update audit_entry set number = ${number - 1} where host_id = ${host} and number = ${number}`.execute(tx);
    });
    expect(await findBrokenLink(database.reads, hostId)).toBe(3);
  });

  test("two rows in another order", async () => {
    const { database, hostId } = await tampered(async (tx, host) => {
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ])
        await sql`update audit_entry set number = ${to} where host_id = ${host} and number = ${from}`.execute(tx);
    });
    expect(await findBrokenLink(database.reads, hostId)).toBe(2);
  });

  test("a row that was slipped in", async () => {
    const { database, hostId } = await tampered(async (tx, host) => {
      const last = await tx
        .selectFrom("audit_entry")
        .selectAll()
        .where("host_id", "=", host)
        .where("number", "=", 5)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("audit_entry")
        .values({ ...last, id: newId(), number: 6 })
        .execute();
    });
    expect(await findBrokenLink(database.reads, hostId)).toBe(6);
  });

  test("a cut tail: the chain alone looks whole, the head kept elsewhere does not", async () => {
    const { database, hostId, heads } = await tampered((tx, host) =>
      sql`delete from audit_entry where host_id = ${host} and number > 3`.execute(tx),
    );
    expect(await findBrokenLink(database.reads, hostId)).toBeUndefined();
    expect(await findLostHeads(database.reads, heads)).toEqual(heads.filter((head) => head.hostId === hostId));
  });

  test("a cut tail over which new entries have grown", async () => {
    const { database, hostId, heads } = await tampered((tx, host) =>
      sql`delete from audit_entry where host_id = ${host} and number > 3`.execute(tx),
    );
    await grow(database, hostId, 10);
    expect(await findBrokenLink(database.reads, hostId)).toBeUndefined();
    expect(await findLostHeads(database.reads, heads)).toEqual(heads.filter((head) => head.hostId === hostId));
  });
});

test("an honest history is whole, and its older heads still stand in it", async () => {
  const { database, hostId, heads } = await aHistoryOf(5);
  await grow(database, hostId, 3);
  expect(await findBrokenLink(database.reads, hostId)).toBeUndefined();
  expect(await findLostHeads(database.reads, heads)).toEqual([]);
});

test("a history longer than one look at it is read to its end", async () => {
  const { database, hostId } = await aHistoryOf(5_003);
  expect(await findBrokenLink(database.reads, hostId)).toBeUndefined();
  await takeGuardsAway(database);
  await database.write((tx) => sql`update audit_entry set facts = '{}' where host_id = ${hostId} and number = 5002`.execute(tx));
  expect(await findBrokenLink(database.reads, hostId)).toBe(5002);
});

/** A host with so many entries, and a second one that nobody touches. */
async function aHistoryOf(entries: number) {
  const database = await emptyDatabase(auditing);
  const { id: hostId } = await aHost(database);
  const { id: other } = await aHost(database, { name: "Another" });
  await grow(database, hostId, entries - (await countOf(database, hostId)));
  await grow(database, other, 2);
  return { database, hostId, heads: await findHistoryHeads(database.reads) };
}

async function tampered(deed: (tx: Tx, hostId: string) => Promise<unknown>) {
  const history = await aHistoryOf(5);
  await takeGuardsAway(history.database);
  await history.database.write((tx) => deed(tx, history.hostId));
  return history;
}

const grow = (database: Database, hostId: string, entries: number) =>
  database.write(async (tx) => {
    for (let places = 0; places < entries; places++)
      record(tx, { hostId, actor: { kind: "plenary" }, verb: "host.changed", facts: { places }, at: noon });
  });

const countOf = async ({ reads }: Database, hostId: string) =>
  (await reads.selectFrom("audit_entry").select("id").where("host_id", "=", hostId).execute()).length;
