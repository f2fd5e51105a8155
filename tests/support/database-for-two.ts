import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";

/** A migrated database that several processes can open, on the engine this run is for: a SQLite file, or PostgreSQL. PGlite has no such thing. */
export async function databaseForTwo(): Promise<{ url: string; drop(): Promise<void> }> {
  if (process.env.TEST_DATABASE === "postgres") {
    const { freshPostgres } = await import("./postgres");
    return freshPostgres(process.env.TEST_POSTGRES_URL!);
  }
  const folder = mkdtempSync(join(tmpdir(), "plenary-two-"));
  const url = `sqlite:${folder}/plenary.sqlite`;
  const database = openDatabase(url);
  await database.migrate(nothingToLose);
  await database.close();
  return { url, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}
