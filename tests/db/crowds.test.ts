import type { Commit, Database, Tx } from "db/database.server";
import { expect, test } from "vitest";
import { codes, insert } from "../support/codes";
import { emptyDatabase } from "../support/databases";

const numbered = (number: number) => Array.from({ length: number }, (_, index) => `x-${String(index).padStart(3, "0")}`);

/** How many deeds each committed transaction was told of. */
function counting() {
  const kept = new WeakMap<Tx, number>();
  const committed: number[] = [];
  const commit: Commit = {
    keep: (tx) => void kept.set(tx, (kept.get(tx) ?? 0) + 1),
    drop() {},
    append: async (tx) => void committed.push(kept.get(tx) ?? 0),
  };
  return { commit, committed };
}

/** So many deeds that all go well. */
const calm = async ({ write }: Database, number: number) => Promise.all(numbered(number).map((code) => write((tx) => insert(tx, code))));

test.each([
  ["is refused", async (tx: Tx) => [await insert(tx, "x-refused"), { ok: false }][1], "fulfilled"],
  ["fails", async (tx: Tx) => [await insert(tx, "x-own"), await insert(tx, "x-000")], "rejected"],
  ["throws", async (tx: Tx) => [await insert(tx, "x-own"), await Promise.reject(new Error("enough"))], "rejected"],
])("after many that went well, one of a crowd that %s is taken back alone", async (_how, deed: (tx: Tx) => Promise<unknown>, told) => {
  const database = await emptyDatabase();
  await calm(database, 300);
  let runs = 0;
  const neighbour = (code: string) =>
    database.write(async (tx) => {
      runs++;
      await insert(tx, code);
      return { ok: true, code };
    });

  const before = numbered(310).slice(300).map(neighbour);
  const one = database.write(deed);
  const after = numbered(320).slice(310).map(neighbour);

  expect(await Promise.all([...before, ...after])).toEqual(
    numbered(320)
      .slice(300)
      .map((code) => ({ ok: true, code })),
  );
  expect((await Promise.allSettled([one]))[0]!.status).toBe(told);
  expect(await codes(database)).toEqual(numbered(320));
  // SQLite had them all without savepoints first, and those before the one were done anew; on PostgreSQL each has its own.
  expect(runs).toBe(database.engine === "sqlite" ? 30 : 20);
});

test("what deeds leave is told once of each, however often a crowd begins anew", async () => {
  const told = counting();
  const database = await emptyDatabase(told.commit);
  await calm(database, 300);
  told.committed.length = 0;

  const refused = () => database.write(async (tx) => [await insert(tx, "x-refused"), { ok: false }][1]);
  const done = (code: string) => database.write((tx) => insert(tx, code));
  await Promise.all([...numbered(312).slice(300).map(done), refused(), ...numbered(315).slice(312).map(done)]);

  expect(await codes(database)).toEqual(numbered(315));
  expect(told.committed.reduce((sum, number) => sum + number, 0)).toBe(15);
});
