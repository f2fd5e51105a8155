import type { Database, Tx } from "db/database.server";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { codes, insert, insertUnheard } from "../support/codes";
import { emptyDatabase } from "../support/databases";

const find = (tx: Tx, code: string) => tx.selectFrom("jurisdiction").select("code").where("code", "=", code).executeTakeFirst();

const statuses = async (deeds: Promise<unknown>[]) => (await Promise.allSettled(deeds)).map(({ status }) => status);

test.each([
  ["its first statement", async (tx: Tx) => insert(tx, "x-taken")],
  ["its last statement", async (tx: Tx) => [await insert(tx, "x-own"), await find(tx, "x-own"), await insert(tx, "x-taken")]],
  ["one in the middle", async (tx: Tx) => [await insert(tx, "x-own"), await insert(tx, "x-taken"), await insert(tx, "x-other")]],
  ["one of many that are asked in one breath", (tx: Tx) => Promise.all(["x-own", "x-taken", "x-other"].map((code) => insert(tx, code)))],
  ["what nobody waits for, as its last statement", async (tx: Tx) => [await insert(tx, "x-own"), await insertUnheard(tx, "x-taken")]],
  ["what nobody waits for, before another", async (tx: Tx) => [await insertUnheard(tx, "x-taken"), await insert(tx, "x-own")]],
])("where %s fails, a deed leaves nothing, and its neighbours stand", async (_which, failing) => {
  const database = await emptyDatabase();
  await database.write((tx) => insert(tx, "x-taken"));

  const outcomes = await statuses([
    database.write((tx) => insert(tx, "x-before")),
    database.write<unknown>(failing),
    database.write(async (tx) => [await find(tx, "x-before"), await insert(tx, "x-after")]),
  ]);

  expect(outcomes).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await codes(database)).toEqual(["x-after", "x-before", "x-taken"]);
});

test.each([
  ["alone", 0],
  ["the last of many", 3],
])("a deed that is %s and whose unheard write fails is not done", async (_which, neighbours) => {
  const database = await emptyDatabase();
  await database.write((tx) => insert(tx, "x-taken"));
  const before = Array.from({ length: neighbours }, (_, index) => database.write((tx) => insert(tx, `x-${index}`)));

  const outcomes = await statuses([
    ...before,
    database.write(async (tx) => [await insert(tx, "x-own"), await insertUnheard(tx, "x-taken")]),
  ]);

  expect(outcomes).toEqual([...before.map(() => "fulfilled"), "rejected"]);
  expect(await codes(database)).toEqual([...before.map((_, index) => `x-${index}`), "x-taken"]);
});

test("a refusal takes back what nobody waited for, and the next deed stands", async () => {
  const database = await emptyDatabase();
  const deeds = [
    database.write(async (tx) => [await insertUnheard(tx, "x-one"), { ok: false }][1]),
    database.write(async (tx) => [await insertUnheard(tx, "x-two"), { ok: true }][1]),
    database.write(async (tx) => [await insertUnheard(tx, "x-three"), Promise.reject(new Error("enough"))][1]),
    database.write((tx) => insertUnheard(tx, "x-four")),
  ];

  expect(await statuses(deeds)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(await codes(database)).toEqual(["x-four", "x-two"]);
});

test("a failure is heard where its statement was asked, and nowhere before", async () => {
  const database = await emptyDatabase();
  const heard: string[] = [];
  const hear = (name: string, statement: Promise<unknown>) =>
    statement.then(
      () => heard.push(`${name} was done`),
      () => heard.push(`${name} failed`),
    );

  const deed = database.write(async (tx) => {
    await hear("the first", insert(tx, "x-one"));
    await hear("the second", insert(tx, "x-one"));
    throw new Error("enough");
  });

  await expect(deed).rejects.toThrow("enough");
  expect(heard).toEqual(["the first was done", "the second failed"]);
});

test("what is asked in one breath is done in the order it was asked in, and answered each with its own", async () => {
  const database = await emptyDatabase();

  const answers = await database.write((tx) =>
    Promise.all([find(tx, "x-one"), insert(tx, "x-one"), find(tx, "x-one"), find(tx, "x-two"), insert(tx, "x-two"), find(tx, "x-two")]),
  );

  const [before, , one, none, , two] = answers;
  expect([before, one, none, two]).toEqual([undefined, { code: "x-one" }, undefined, { code: "x-two" }]);
  expect(answers[1]).toMatchObject([{ numInsertedOrUpdatedRows: 1n }]);
});

test("a deed that asks nothing is done, and a refusal that wrote among many leaves nothing", async () => {
  const database = await emptyDatabase();
  const refused = (code: string) => database.write(async (tx) => [await insert(tx, code), { ok: false }][1]);
  const done = (code: string) => database.write((tx) => insert(tx, code));
  const nothing = () => database.write(async () => "nothing");

  await Promise.all([
    nothing(),
    refused("x-one"),
    done("x-two"),
    refused("x-three"),
    refused("x-four"),
    nothing(),
    done("x-five"),
    nothing(),
  ]);

  expect(await codes(database)).toEqual(["x-five", "x-two"]);
});

describe.runIf(process.env.TEST_DATABASE === "postgres")("on a PostgreSQL server", () => {
  test("a deed that goes on after a failure as if nothing were is not done, and its neighbours are", async () => {
    const database = await emptyDatabase();

    const outcomes = await statuses([
      database.write((tx) => insert(tx, "x-before")),
      database.write(async (tx) => {
        await insert(tx, "x-own");
        await insert(tx, "x-own").catch(() => {});
      }),
      database.write((tx) => insert(tx, "x-after")),
    ]);

    expect(outcomes).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await codes(database)).toEqual(["x-after", "x-before"]);
  });

  test("where the connection breaks under a deed, that deed is not done, and whoever else waited is", async () => {
    const database = await emptyDatabase();
    const breaking = (tx: Tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);

    const outcomes = await statuses([
      database.write((tx) => insert(tx, "x-before")),
      database.write(async (tx) => [await insert(tx, "x-own"), await breaking(tx)]),
      database.write((tx) => insert(tx, "x-after")),
    ]);

    expect(outcomes).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await codes(database)).toEqual(["x-after", "x-before"]);
  });

  test("what is neither text nor a number is not asked, and the connection serves on", async () => {
    const database = await emptyDatabase();
    const strange = (reads: Database["reads"]) => sql`select ${new Date() as never}`.execute(reads);

    await expect(database.write(async (tx) => [await insert(tx, "x-own"), await strange(tx)])).rejects.toThrow("text and numbers alone");
    await expect(strange(database.reads)).rejects.toThrow("text and numbers alone");

    await database.write((tx) => insert(tx, "x-after"));
    expect(await codes(database)).toEqual(["x-after"]);
  });
});
