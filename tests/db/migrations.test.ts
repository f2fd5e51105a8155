import { migrate } from "db/migrate.server";
import { migrations } from "db/migrations";
import type { Schema } from "db/schema";
import { type Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { bareDatabase } from "../support/bare-database";

const first = { name: "9001-first", statements: ["create table one (a text)"] };
const failing = {
  name: "9002-failing",
  statements: ["create table two (a text)", "insert into one (a) values ('x')", "insert into nowhere values (1)"],
};

/** What `migrate` was told it would apply to something that is there. */
const asked: string[][] = [];
const ask = async (pending: string[]) => void asked.push(pending);

const exists = (writer: Kysely<Schema>, table: string) =>
  sql`select count(*) from ${sql.table(table)}`.execute(writer).then(
    () => true,
    () => false,
  );

test("a backup is asked for before an older database changes, and not for a new one", async () => {
  const { engine, writer } = await bareDatabase();
  asked.length = 0;
  expect(await migrate(engine, writer, ask, migrations.slice(0, 1))).toEqual(["0001-foundation"]);
  expect(asked).toEqual([]);

  const rest = migrations.slice(1).map(({ name }) => name);
  expect(await migrate(engine, writer, ask)).toEqual(rest);
  expect(asked).toEqual([rest]);
  expect(await migrate(engine, writer, ask)).toEqual([]);
  expect(asked).toHaveLength(1);
});

test("no backup, no change", async () => {
  const { engine, writer } = await bareDatabase();
  await migrate(engine, writer, ask, [first]);
  const without = migrate(
    engine,
    writer,
    async () => {
      throw new Error("The disk is full.");
    },
    [first, { name: "9002-second", statements: ["create table two (a text)"] }],
  );
  await expect(without).rejects.toThrow("The disk is full.");
  expect(await exists(writer, "two")).toBe(false);
});

test("a failing migration leaves nothing half done, nor the good one before it", async () => {
  const { engine, writer } = await bareDatabase();
  await expect(migrate(engine, writer, ask, [first, failing])).rejects.toThrow(/nowhere/);
  expect([await exists(writer, "one"), await exists(writer, "two"), await exists(writer, "migration")]).toEqual([false, false, false]);

  await migrate(engine, writer, ask, [first]);
  await expect(migrate(engine, writer, ask, [first, failing])).rejects.toThrow(/nowhere/);
  expect(await exists(writer, "two")).toBe(false);
  const { rows } = await sql<{ number: number | string }>`select count(*) as number from one`.execute(writer);
  expect(Number(rows[0]?.number)).toBe(0);
  expect((await sql<{ name: string }>`select name from migration`.execute(writer)).rows).toEqual([{ name: "9001-first" }]);
});
