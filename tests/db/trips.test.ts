import { openDatabase, type Tx } from "db/database.server";
import { expect, onTestFinished, test } from "vitest";
import { insert, insertUnheard } from "../support/codes";
import { countingLine } from "../support/counting-line";
import { freshPostgres } from "../support/postgres";

const find = (tx: Tx, code: string) => tx.selectFrom("jurisdiction").selectAll().where("code", "=", code).execute();

/** How many ways to the server these deeds make together. */
async function tripsOf(...deeds: ((tx: Tx) => Promise<unknown>)[]): Promise<number> {
  const { url, drop } = await freshPostgres(process.env.TEST_POSTGRES_URL!);
  const line = await countingLine(url);
  const database = openDatabase(line.url);
  onTestFinished(async () => {
    await database.close();
    line.close();
    await drop();
  });
  await database.reads.selectFrom("jurisdiction").selectAll().where("code", "=", "x-warm").execute();
  const before = line.trips();
  await Promise.all(deeds.map((deed) => database.write(deed)));
  return line.trips() - before;
}

/** The turn, the word to other processes, and the commit. */
const ofTheTransaction = 3;

test.runIf(process.env.TEST_DATABASE === "postgres").each([
  ["a deed goes to the server once for each of its statements", 2, [async (tx: Tx) => [await insert(tx, "x-a"), await find(tx, "x-a")]]],
  [
    "deeds that are committed together go once for each of theirs",
    5,
    ["x-a", "x-b", "x-c", "x-d", "x-e"].map((code) => (tx: Tx) => insert(tx, code)),
  ],
  [
    "what nobody waits for goes with the next question, or with the commit",
    2,
    ["x-a", "x-b"].map((code) => async (tx: Tx) => [await find(tx, code), await insertUnheard(tx, code)]),
  ],
  ["statements of one breath go once", 1, [(tx: Tx) => Promise.all([insert(tx, "x-a"), find(tx, "x-a"), insert(tx, "x-b")])]],
])("%s", async (_name, trips, deeds) => {
  expect(await tripsOf(...deeds)).toBe(trips + ofTheTransaction);
});
