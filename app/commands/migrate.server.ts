import { openDatabase } from "db/database.server";
import { bringUpToDate } from "~/backups/bring-up-to-date.server";
import { readConfiguration } from "~/configuration.server";

/** Brings the schema up to date without serving. */
export async function migrate() {
  const configuration = readConfiguration(process.env, "development");
  const database = openDatabase(configuration.databaseUrl);
  const applied = await bringUpToDate(database, configuration).finally(database.close);
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
}
