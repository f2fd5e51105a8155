import { sql } from "kysely";
import { expect, test } from "vitest";
import { emptyDatabase } from "../support/databases";

test.runIf(process.env.TEST_DATABASE === "postgres")(
  "a table that another process widens is read and written on, by connections that had planned without it",
  async () => {
    const database = await emptyDatabase();
    const ask = (reads: typeof database.reads) => reads.selectFrom("host").selectAll().where("id", "=", "nobody").execute();
    const widen = (column: string) => sql`alter table host add column ${sql.id(column)} text`.execute(database.reads);
    await ask(database.reads);
    await database.write((tx) => ask(tx));

    await widen("motto");
    expect(await ask(database.reads)).toEqual([]);
    expect(await database.write((tx) => ask(tx))).toEqual([]);

    await widen("anthem");
    expect(await database.write((tx) => ask(tx))).toEqual([]);
    expect(await Promise.all([ask(database.reads), ask(database.reads)])).toEqual([[], []]);
  },
);
