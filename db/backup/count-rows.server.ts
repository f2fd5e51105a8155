import { sql } from "kysely";
import type { Database } from "../database.server";

/** How many rows each table has; the tables as they are there, whatever their version. */
export async function countRows({ engine, reads }: Pick<Database, "engine" | "reads">): Promise<Record<string, number>> {
  const tables =
    engine === "postgres"
      ? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() order by tablename`
      : sql<{ name: string }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`;
  const counts: Record<string, number> = {};
  for (const { name } of (await tables.execute(reads)).rows) {
    const { rows } = await sql<{ number: number | string }>`select count(*) as number from ${sql.table(name)}`.execute(reads);
    counts[name] = Number(rows[0]?.number);
  }
  return counts;
}

/** The last migration that was applied there. */
export async function findSchemaVersion({ reads }: Pick<Database, "reads">): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name desc limit 1`.execute(reads);
  return rows[0]?.name ?? "";
}
