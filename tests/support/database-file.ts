import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";
import { onTestFinished } from "vitest";

/** A migrated SQLite database in a file of its own, with the two connections a server has; gone with the test. */
export async function openDatabaseFile(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-database-"));
  const database = openDatabase(`sqlite:${join(folder, "plenary.sqlite")}`);
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  await database.migrate(nothingToLose);
  return database;
}
