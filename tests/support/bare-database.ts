import { PGlite } from "@electric-sql/pglite";
import type { Engine } from "db/dialects/ddl";
import { ImmediateSqliteDialect, openSqlite } from "db/dialects/sqlite.server";
import type { Schema } from "db/schema";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import { onTestFinished } from "vitest";
import { barePostgres } from "./postgres";

/** A database without any table, on the engine this run is for, and the one connection that writes to it. */
export async function bareDatabase(): Promise<{ engine: Engine; writer: Kysely<Schema> }> {
  const target = process.env.TEST_DATABASE;
  if (target === "postgres") {
    const { url, drop } = await barePostgres(process.env.TEST_POSTGRES_URL!);
    const writer = openWriter(url);
    onTestFinished(async () => {
      await writer.destroy();
      await drop();
    });
    return { engine: "postgres", writer };
  }
  const writer =
    target === "pglite" ? new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: new PGlite() }) }) : openWriter("sqlite::memory:");
  onTestFinished(() => writer.destroy());
  return { engine: target === "pglite" ? "postgres" : "sqlite", writer };
}

/** The connection that migrations run on, for a test that wants a schema of its own choice. */
export function openWriter(url: string): Kysely<Schema> {
  if (url.startsWith("sqlite:"))
    return new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: openSqlite(url.slice("sqlite:".length)) }) });
  const pool = new pg.Pool({ connectionString: url });
  // A connection still saying goodbye when its database is dropped.
  pool.on("error", () => {});
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
