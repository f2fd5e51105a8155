import { openDatabase } from "db/database.server";
import { readConfiguration } from "~/configuration.server";

/** Brings the schema up to date without serving. */
export async function migrate() {
  const { databaseUrl } = readConfiguration(process.env, "development");
  const database = openDatabase(databaseUrl);
  const applied = await database.migrate();
  await database.close();
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
}
