import { databaseOf } from "db/database.server";
import { ImmediateSqliteDialect, openSqlite } from "db/dialects/sqlite.server";
import { newId } from "db/identity.server";
import { nothingToLose } from "db/migrate.server";
import type { Schema } from "db/schema";
import { Kysely } from "kysely";
import { expect, test } from "vitest";

/** Carries every commit out; while `lost` its answer never comes. */
class LosingDialect extends ImmediateSqliteDialect {
  lost = false;

  override createDriver() {
    const driver = super.createDriver();
    const commit = driver.commitTransaction.bind(driver);
    driver.commitTransaction = async (connection) => {
      await commit(connection);
      if (this.lost) throw new Error("Connection terminated unexpectedly");
    };
    return driver;
  }
}

test("a commit that was carried out and never answered is not carried out again", async () => {
  const dialect = new LosingDialect({ database: openSqlite(":memory:") });
  const kysely = new Kysely<Schema>({ dialect });
  const database = databaseOf("sqlite", kysely, kysely);
  await database.migrate(nothingToLose);
  const addHost = (name: string) =>
    database.write((tx) =>
      tx
        .insertInto("host")
        .values({ id: newId(), name, short_name: name, language: "en", time_zone: "Asia/Hong_Kong", ...blank })
        .execute(),
    );

  dialect.lost = true;
  const outcomes = await Promise.allSettled(["a", "b"].map(addHost));

  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const rows = await database.reads.selectFrom("host").select("name").orderBy("name").execute();
  expect(rows).toEqual([{ name: "a" }, { name: "b" }]);
  await database.close();
});

const blank = {
  ...{ crest_file_id: null, colour: "#14284b", sender_name: "", signature: "", secretariat_mail: "s@host.example", secretariat_phone: "" },
  created_at: "2026-01-01T00:00:00.000Z",
};
