import type { Database } from "db/database.server";
import { isReadOnlyFailure } from "db/dialects/failures";
import { openSqlite } from "db/dialects/sqlite.server";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openDatabaseFile } from "../support/database-file";

type Ask = Parameters<Parameters<Database["write"]>[0]>[0] | Database["reads"];

const pragma = async (connection: Ask, name: string) => {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(`pragma_${name}`)}`.execute(connection);
  return Object.values(rows[0] ?? {})[0];
};

const onBoth = {
  journal_mode: "wal",
  foreign_keys: 1,
  trusted_schema: 0,
  recursive_triggers: 1,
  cell_size_check: 1,
  temp_store: 2,
  journal_size_limit: 67_108_864,
};

describe.skipIf(process.env.TEST_DATABASE)("SQLite", () => {
  test("is 3.51.3 or newer", async () => {
    const { reads } = await openDatabaseFile();
    const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(reads);
    const [major = 0, minor = 0, patch = 0] = rows[0]!.version.split(".").map(Number);
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  test.each(Object.entries(onBoth))("%s is %s on the connection that writes and the one that reads", async (name, value) => {
    const { reads, write } = await openDatabaseFile();
    expect(await pragma(reads, name)).toBe(value);
    expect(await write((tx) => pragma(tx, name))).toBe(value);
  });

  test("SQLite syncs nothing at a commit through the queue, for which the log is synced by us (synced-log.test.ts), and all at any other", async () => {
    const { reads, write } = await openDatabaseFile();
    expect(await write((tx) => pragma(tx, "synchronous"))).toBe(1);
    expect(await pragma(reads, "synchronous")).toBe(2);
    const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(reads);
    const other = openSqlite(rows[0]!.file);
    expect(other.pragma("synchronous", { simple: true })).toBe(2);
    other.close();
  });

  test("a busy database is waited for, five seconds, by both", async () => {
    const { reads, write } = await openDatabaseFile();
    const asked = sql<{ timeout: number }>`select timeout from pragma_busy_timeout`;
    expect((await asked.execute(reads)).rows).toEqual([{ timeout: 5000 }]);
    expect((await write((tx) => asked.execute(tx))).rows).toEqual([{ timeout: 5000 }]);
  });

  test("no page of the file is mapped into memory", async () => {
    const { reads, write } = await openDatabaseFile();
    const asked = sql<{ mmap_size: number }>`pragma mmap_size`;
    expect((await asked.execute(reads)).rows[0]?.mmap_size ?? 0).toBe(0);
    expect((await write((tx) => asked.execute(tx))).rows[0]?.mmap_size ?? 0).toBe(0);
  });

  test("every table but the list of migrations is strict", async () => {
    const { reads } = await openDatabaseFile();
    const { rows } = await sql<{
      name: string;
    }>`select name from pragma_table_list where type = 'table' and schema = 'main' and name not like 'sqlite_%' and name <> 'migration' and strict = 0`.execute(
      reads,
    );
    expect(rows).toEqual([]);
  });

  test("whoever reads cannot write, by no statement", async () => {
    const { reads } = await openDatabaseFile();
    for (const statement of [sql`delete from host`, sql`create table x (y text)`, sql`drop table host`]) {
      const failure = await statement.execute(reads).catch((error) => error);
      expect(failure).toMatchObject({ code: "SQLITE_READONLY" });
      expect(isReadOnlyFailure(failure)).toBe(true);
    }
  });

  test("reading goes on while a deed is under way, and sees nothing of it", async () => {
    const { reads, write } = await openDatabaseFile();
    const count = () => reads.selectFrom("jurisdiction").selectAll().execute();
    let seen = -1;
    await write(async (tx) => {
      await tx.insertInto("jurisdiction").values({ code: "x-new", kind: "own" }).execute();
      seen = (await count()).length;
    });
    expect(seen).toBe(0);
    expect(await count()).toHaveLength(1);
  });

  test("a transaction is immediate: it has the database from its first word, so that none loses what it read", async () => {
    const { reads, write } = await openDatabaseFile();
    const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(reads);
    const other = openSqlite(rows[0]!.file);
    other.pragma("busy_timeout = 0");
    await write(async () => {
      expect(() => other.exec("begin immediate")).toThrow(/locked/);
    });
    other.exec("begin immediate; rollback");
    other.close();
  });
});
