import { type Database, openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { freshPostgres } from "../support/postgres";

test.runIf(process.env.TEST_DATABASE === "postgres")(
  "two processes take turns, and what was read in one is never stale in it",
  async () => {
    const { url, drop } = await freshPostgres(process.env.TEST_POSTGRES_URL!);
    const both = [openDatabase(url), openDatabase(url)] as const;
    onTestFinished(async () => {
      for (const each of both) await each.close();
      await drop();
    });
    await both[0].migrate(nothingToLose);
    await sql`create table counter (name text primary key, number integer not null)`.execute(both[0].reads);
    await sql`insert into counter values ('one', 0)`.execute(both[0].reads);
    let begun = 0;
    const count = ({ write }: Database) =>
      write(async (tx) => {
        begun++;
        await sql`update counter set number = number + 1`.execute(tx);
      });

    // One after the other in each, so that no two share a transaction: each waits for the other's turn.
    await Promise.all(
      both.map(async (each) => {
        for (let times = 0; times < 60; times++) await count(each);
      }),
    );

    const { rows } = await sql<{ number: number }>`select number from counter`.execute(both[0].reads);
    expect({ begun, number: Number(rows[0]!.number) }).toEqual({ begun: 120, number: 120 });
  },
);
