import { PGlite } from "@electric-sql/pglite";
import { type Database, databaseInMemory, databaseOf, openDatabase } from "db/database.server";
import { openSqlite } from "db/dialects/sqlite.server";
import { nothingToLose } from "db/migrate.server";
import type { Schema } from "db/schema";
import { Kysely, PGliteDialect, sql } from "kysely";
import { afterEach } from "vitest";

type Commit = Parameters<typeof openDatabase>[1];

const target = process.env.TEST_DATABASE ?? "sqlite";
const open: Database[] = [];
let template: Buffer | undefined;
let inProcess: Promise<{ kysely: Kysely<Schema> }> | undefined;

/** An empty, migrated database of its own for each test, on the engine this run is for: sqlite, pglite or postgres. */
export async function emptyDatabase(commit?: Commit): Promise<Database> {
  const database = await { sqlite: onSqlite, pglite: onPglite, postgres: onPostgres }[target as "sqlite"](commit);
  open.push(database);
  return database;
}

afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

async function onSqlite(commit?: Commit): Promise<Database> {
  template ??= await migratedTemplate();
  return databaseInMemory(template, commit);
}

async function migratedTemplate(): Promise<Buffer> {
  const connection = openSqlite(":memory:");
  const { ImmediateSqliteDialect } = await import("db/dialects/sqlite.server");
  const kysely = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: connection }) });
  await databaseOf("sqlite", kysely, kysely).migrate(nothingToLose);
  const content = connection.serialize();
  await kysely.destroy();
  return content;
}

/** One PGlite a worker, emptied between tests: its boot takes seconds. */
async function onPglite(commit?: Commit): Promise<Database> {
  inProcess ??= (async () => {
    const kysely = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
    await databaseOf("postgres", kysely, kysely).migrate(nothingToLose);
    return { kysely };
  })();
  const { kysely } = await inProcess;
  await emptyAllTables(kysely);
  return { ...databaseOf("postgres", kysely, kysely, commit), close: async () => {} };
}

/** A database of its own on the server named by TEST_POSTGRES_URL, copied from a migrated one. */
async function onPostgres(commit?: Commit): Promise<Database> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error("TEST_POSTGRES_URL is not set");
  const { freshPostgres } = await import("./postgres");
  const { url, drop } = await freshPostgres(server);
  const database = openDatabase(url, commit);
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

async function emptyAllTables(kysely: Kysely<Schema>) {
  const { rows } = await sql<{
    tablename: string;
  }>`select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration'`.execute(kysely);
  // The history refuses even this, unless its triggers rest.
  await sql`alter table audit_entry disable trigger user`.execute(kysely);
  await sql`truncate ${sql.join(rows.map(({ tablename }) => sql.table(tablename)))} cascade`.execute(kysely);
  await sql`alter table audit_entry enable trigger user`.execute(kysely);
}
