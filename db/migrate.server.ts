import { CompiledQuery, type Kysely, sql } from "kysely";
import { type Engine, forEngine } from "./dialects/ddl";
import { busyTimeout } from "./dialects/sqlite.server";
import { migrations } from "./migrations";
import type { Migration } from "./migrations/migration";
import type { Schema } from "./schema";

/** Runs under the lock, before the first change to a database that holds something; where it throws, nothing is changed. */
export type BeforeMigrating = (pending: string[]) => Promise<void>;

/** For a copy, and for what a test made a moment ago. */
export const nothingToLose: BeforeMigrating = async () => {};

/** Another process may be copying and migrating a large database: its turn is waited for, in milliseconds. */
const longestWait = 600_000;

/**
 * Brings the schema up to date in one transaction under a lock, so that two processes starting together do it once and a failing
 * migration leaves nothing; Kysely's own migrator does neither on SQLite. Writes nothing where nothing is pending, so that a
 * read-only disk can be opened. Returns the names of what was applied.
 */
export async function migrate(
  engine: Engine,
  writer: Kysely<Schema>,
  before: BeforeMigrating,
  steps: readonly Migration[] = migrations,
): Promise<string[]> {
  if ((await pendingOf(engine, writer, steps)).length === 0) return [];
  if (engine === "sqlite") await writer.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${longestWait}`));
  return writer
    .transaction()
    .execute(async (transaction) => {
      if (engine === "postgres") await sql`select pg_advisory_xact_lock(760019)`.execute(transaction);
      await sql`create table if not exists migration (name text primary key, applied_at text not null)`.execute(transaction);
      const { rows } = await sql<{ name: string }>`select name from migration`.execute(transaction);
      const pending = steps.filter(({ name }) => !rows.some((row) => row.name === name));
      if (rows.length > 0 && pending.length > 0) await before(pending.map(({ name }) => name));
      for (const { name, statements } of pending) {
        for (const statement of statements.map((statement) => forEngine(statement, engine)).filter((statement) => statement !== undefined))
          await transaction.executeQuery(CompiledQuery.raw(statement));
        await sql`insert into migration (name, applied_at) values (${name}, ${new Date().toISOString()})`.execute(transaction);
      }
      return pending.map(({ name }) => name);
    })
    .finally(async () => {
      if (engine === "sqlite") await writer.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${busyTimeout}`));
    });
}

/** False for a database of a later Plenary than this one. */
export const isKnownSchema = (version: string) => migrations.some(({ name }) => name === version);

/** The names of what `migrate` would apply; changes nothing. */
export const findPending = (engine: Engine, reader: Kysely<Schema>) => pendingOf(engine, reader, migrations);

async function pendingOf(engine: Engine, reader: Kysely<Schema>, steps: readonly Migration[]): Promise<string[]> {
  const tables =
    engine === "postgres"
      ? sql<{ name: string }>`select tablename as name from pg_tables where tablename = 'migration' and schemaname = current_schema()`
      : sql<{ name: string }>`select name from sqlite_master where name = 'migration'`;
  const exists = (await tables.execute(reader)).rows.length > 0;
  const applied = exists ? (await sql<{ name: string }>`select name from migration`.execute(reader)).rows : [];
  return steps.filter(({ name }) => !applied.some((row) => row.name === name)).map(({ name }) => name);
}
