import { readdirSync, readFileSync } from "node:fs";
import { openSqlite } from "db/dialects/sqlite.server";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { emptyDatabase } from "../support/databases";

test("the types of the tables name every column of the schema, and no other", async () => {
  const database = await emptyDatabase();
  const { rows } =
    database.engine === "sqlite"
      ? await sql<Column>`select m.name as "table", c.name as "column" from sqlite_schema m join pragma_table_info(m.name) c where m.type = 'table'`.execute(
          database.reads,
        )
      : await sql<Column>`select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`.execute(
          database.reads,
        );
  const onDisk = rows.filter(({ table }) => table !== "migration").map(({ table, column }) => `${table}.${column}`);
  expect(typedColumns().sort()).toEqual(onDisk.sort());
});

test("every column is text or integer, and nothing is a boolean in disguise", async () => {
  const database = await emptyDatabase();
  if (database.engine !== "sqlite") return;
  const { rows } = await sql<{
    type: string;
  }>`select distinct c.type from sqlite_schema m join pragma_table_info(m.name) c where m.type = 'table'`.execute(database.reads);
  expect(rows.map(({ type }) => type).sort()).toEqual(["INTEGER", "TEXT"]);
});

test("a row is checked by SQLite without a table made for it", async () => {
  const database = await emptyDatabase();
  if (database.engine !== "sqlite") return;
  const { rows: columns } =
    await sql<Column>`select m.name as "table", c.name as "column" from sqlite_schema m join pragma_table_info(m.name) c
    where m.type = 'table' and m.sql not like 'create virtual%'`.execute(database.reads);
  for (const [table, of] of Map.groupBy(columns, ({ table }) => table)) {
    const insert = sql`explain insert into ${sql.table(table)} (${sql.join(of.map(({ column }) => sql.id(column)))}) values (${sql.join(of.map(() => null))})`;
    const { rows } = await (insert as ReturnType<typeof sql<{ opcode: string }>>).execute(database.reads);
    expect([table, rows.filter(({ opcode }) => opcode === "OpenEphemeral")]).toEqual([table, []]);
  }
});

test("what is in no list is refused, on both engines", async () => {
  const { write } = await emptyDatabase();
  await expect(
    write((tx) =>
      tx
        .insertInto("jurisdiction")
        .values({ code: "x-a", kind: "other" as "own" })
        .execute(),
    ),
  ).rejects.toThrow();
});

test("SQLite is new enough, and its connections survive a power cut", () => {
  const connection = openSqlite(":memory:");
  const [major, minor] = (connection.prepare("select sqlite_version() as version").get() as { version: string }).version
    .split(".")
    .map(Number);
  expect(major! * 1000 + minor!).toBeGreaterThanOrEqual(3051);
  expect(connection.pragma("synchronous", { simple: true })).toBe(2);
  expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
  connection.close();
});

type Column = { table: string; column: string };

function typedColumns(): string[] {
  const source = readdirSync("db/tables")
    .map((file) => readFileSync(`db/tables/${file}`, "utf8"))
    .join("\n");
  return [...source.matchAll(/export type (\w+)Table = \{\n([\s\S]*?)\n\};/g)].flatMap(([, name, body]) =>
    [...body!.matchAll(/^ {2}(\w+):/gm)].map(([, column]) => `${snake(name!)}.${column}`),
  );
}

const snake = (name: string) => name.replace(/(?<!^)([A-Z])/g, "_$1").toLowerCase();
