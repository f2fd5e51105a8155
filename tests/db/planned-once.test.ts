import { databaseInMemory } from "db/database.server";
import { openSqlite } from "db/dialects/sqlite.server";
import { sql } from "kysely";
import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => vi.restoreAllMocks());

/** better-sqlite3 compiles a maker of rows for a statement each time SQLite has planned it. */
const plannings = () => vi.spyOn(globalThis, "Function");

describe.skipIf(process.env.TEST_DATABASE)("SQLite", () => {
  test("plans a question once, however often it is asked", async () => {
    const { write, close } = databaseInMemory();
    await write(async (tx) => {
      await sql`create table thing (id text primary key, owner text not null) strict`.execute(tx);
      await sql`insert into thing values ('1', 'a'), ('2', 'b')`.execute(tx);
    });
    const planned = plannings();

    for (const owner of ["a", "b", "a", "b"])
      expect(
        (
          await write((tx) =>
            sql`select t.id, o.owner from thing t join thing o on o.id = t.id where t.owner = ${owner} order by o.id`.execute(tx),
          )
        ).rows,
      ).toHaveLength(1);

    expect(planned).toHaveBeenCalledTimes(1);
    await close();
  });

  test("would plan it each time if its parameters stood bare", () => {
    const bare = openSqlite(":memory:");
    bare.exec("create table thing (id text primary key, owner text not null) strict; insert into thing values ('1', 'a')");
    const ask = bare.prepare("select * from thing where owner = ? order by id");
    const planned = plannings();

    for (let times = 0; times < 4; times++) ask.all("a");

    expect(planned).toHaveBeenCalledTimes(4);
    bare.close();
  });
});
