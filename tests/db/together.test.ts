import { setTimeout as wait } from "node:timers/promises";
import { together } from "db/together.server";
import { expect, test } from "vitest";

const after = async <Value>(milliseconds: number, value: Value) => {
  await wait(milliseconds);
  return value;
};

test("what was asked in one breath is answered in the order it was asked", async () => {
  expect(await together(after(20, "slow"), after(1, 7), Promise.resolve(undefined))).toEqual(["slow", 7, undefined]);
  expect(await together()).toEqual([]);
});

test("where one fails the others are heard out first, and what failed first is told", async () => {
  const heard: string[] = [];
  const fail = async (milliseconds: number, why: string) => {
    await wait(milliseconds);
    throw new Error(why);
  };
  const done = together(
    after(60, "late").then((name) => heard.push(name)),
    fail(30, "later"),
    fail(5, "first"),
  );
  await expect(done).rejects.toThrow("first");
  expect(heard).toEqual(["late"]);
});
