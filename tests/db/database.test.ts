import { nothingToLose } from "db/migrate.server";
import { expect, test } from "vitest";
import { emptyDatabase } from "../support/databases";

const host = { name: "A host", short_name: "Host", language: "en", time_zone: "Asia/Hong_Kong", crest_file_id: null, colour: "#14284b" };
const rest = {
  sender_name: "Host",
  signature: "",
  secretariat_mail: "s@host.example",
  secretariat_phone: "",
  created_at: "2026-01-01T00:00:00.000Z",
};

test("a refusal undoes its own deed and nothing of its neighbours", async () => {
  const database = await emptyDatabase();
  const insert = (id: string, ok: boolean) =>
    database.write(async (tx) => {
      await tx
        .insertInto("host")
        .values({ id, ...host, ...rest })
        .execute();
      return { ok };
    });

  expect(await Promise.all([insert("a", true), insert("b", false), insert("c", true)])).toEqual([
    { ok: true },
    { ok: false },
    { ok: true },
  ]);

  const rows = await database.reads.selectFrom("host").select("id").orderBy("id").execute();
  expect(rows.map(({ id }) => id)).toEqual(["a", "c"]);
});

test("a deed that throws undoes itself, and the next one goes on", async () => {
  const database = await emptyDatabase();
  const failing = database.write(async (tx) => {
    await tx
      .insertInto("host")
      .values({ id: "a", ...host, ...rest })
      .execute();
    throw new Error("halfway");
  });
  const following = database.write(async (tx) =>
    tx
      .insertInto("host")
      .values({ id: "b", ...host, ...rest })
      .execute(),
  );

  await expect(failing).rejects.toThrow("halfway");
  await following;
  expect(await database.reads.selectFrom("host").select("id").execute()).toEqual([{ id: "b" }]);
});

test("what one deed spoils as the transaction ends, its neighbours need not answer for", async () => {
  const spoiled: string[] = [];
  const database = await emptyDatabase({
    keep() {},
    drop() {},
    async append() {
      if (spoiled.splice(0).length > 0) throw new Error("nothing to append to");
    },
  });
  const insert = (id: string) =>
    database.write(async (tx) => {
      await tx
        .insertInto("host")
        .values({ id, ...host, ...rest })
        .execute();
      if (id === "b") spoiled.push(id);
    });

  const outcomes = await Promise.allSettled(["a", "b", "c"].map(insert));

  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const rows = await database.reads.selectFrom("host").select("id").orderBy("id").execute();
  expect(rows.map(({ id }) => id)).toEqual(["a", "c"]);
});

test("migrating twice applies nothing the second time", async () => {
  const database = await emptyDatabase();
  expect(await database.migrate(nothingToLose)).toEqual([]);
});

test("a foreign id fails in the database", async () => {
  const database = await emptyDatabase();
  await expect(
    database.write((tx) => tx.insertInto("day").values({ id: "d", event_id: "nowhere", date: "2026-01-01", heading: "{}" }).execute()),
  ).rejects.toThrow(/foreign key/i);
});

test("a deed that follows at once upon another is done", async () => {
  const { write } = await emptyDatabase();
  const done: number[] = [];

  for (const number of [1, 2, 3]) await write(async () => void done.push(number));

  expect(done).toEqual([1, 2, 3]);
});
