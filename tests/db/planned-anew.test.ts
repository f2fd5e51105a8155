import type { Tx } from "db/database.server";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { emptyDatabase } from "../support/databases";

/** Whether the table is read from end to end to find one row. */
async function readsItWhole(tx: Tx): Promise<boolean> {
  const before = await timesRead(tx);
  await sql`select id from thing where id = ${"thing-1"}`.execute(tx);
  return (await timesRead(tx)) > before;
}

async function timesRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ times: string }>`select seq_scan as times from pg_stat_xact_user_tables where relname = 'thing'`.execute(tx);
  return Number(rows[0]!.times);
}

test.runIf(process.env.TEST_DATABASE === "postgres")(
  "a table that was small when it was planned for is soon planned for anew",
  async () => {
    const { reads, write } = await emptyDatabase();
    await sql`create table thing (id text primary key)`.execute(reads);
    await sql`insert into thing values ('thing-1')`.execute(reads);
    await sql`analyze thing`.execute(reads);
    const readWhole = async (times: number) => {
      const answers: boolean[] = [];
      for (let time = 0; time < times; time++) answers.push(await write(readsItWhole));
      return answers;
    };
    expect(await readWhole(20)).toEqual(Array.from({ length: 20 }, () => true));

    await sql`insert into thing select 'thing-' || number from generate_series(2, 20000) as number`.execute(reads);

    expect((await readWhole(10)).slice(-2)).toEqual([false, false]);
  },
);
