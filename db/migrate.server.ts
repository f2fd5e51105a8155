import { CompiledQuery, type Kysely, sql } from "kysely";
import { type Engine, forEngine } from "./dialects/ddl";
import { migrations } from "./migrations";
import type { Schema } from "./schema";

/**
 * Brings the schema up to date in one transaction under a lock, so that two processes starting together do it once;
 * Kysely's own migrator takes neither on SQLite. Returns the names of what was applied.
 */
export async function migrate(engine: Engine, writer: Kysely<Schema>): Promise<string[]> {
  return writer.transaction().execute(async (transaction) => {
    if (engine === "postgres") await sql`select pg_advisory_xact_lock(760019)`.execute(transaction);
    await sql`create table if not exists migration (name text primary key, applied_at text not null)`.execute(transaction);
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(transaction);
    const pending = migrations.filter(({ name }) => !rows.some((row) => row.name === name));
    for (const { name, statements } of pending) {
      for (const statement of statements.map((statement) => forEngine(statement, engine)).filter((statement) => statement !== undefined))
        await transaction.executeQuery(CompiledQuery.raw(statement));
      await sql`insert into migration (name, applied_at) values (${name}, ${new Date().toISOString()})`.execute(transaction);
    }
    return pending.map(({ name }) => name);
  });
}

/** The names of what `migrate` would apply; changes nothing. */
export async function findPending(engine: Engine, reader: Kysely<Schema>): Promise<string[]> {
  const tables =
    engine === "postgres"
      ? sql<{ name: string }>`select tablename as name from pg_tables where tablename = 'migration' and schemaname = current_schema()`
      : sql<{ name: string }>`select name from sqlite_master where name = 'migration'`;
  const exists = (await tables.execute(reader)).rows.length > 0;
  const applied = exists ? (await sql<{ name: string }>`select name from migration`.execute(reader)).rows : [];
  return migrations.filter(({ name }) => !applied.some((row) => row.name === name)).map(({ name }) => name);
}
