import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { openPace } from "~/http/server/pace.server";

const turns = async (number: number) => {
  for (let each = 0; each < number; each++) await turn();
};

test("a few begin at a time, in the order they came, and the loop turns between", async () => {
  const pace = openPace();
  const begun: number[] = [];
  for (const number of [1, 2, 3, 4, 5, 6]) pace().then(() => begun.push(number));
  expect(begun).toEqual([]);
  await turns(1);
  expect(begun).toEqual([1, 2, 3, 4]);
  await turns(1);
  expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
});

test("whoever comes later begins too, after all have begun and while others wait", async () => {
  const pace = openPace();
  const begun: string[] = [];
  for (const name of ["a", "b", "c", "d", "e"]) pace().then(() => begun.push(name));
  await turns(1);
  pace().then(() => begun.push("f"));
  await turns(2);
  expect(begun.join("")).toBe("abcdef");
  pace().then(() => begun.push("g"));
  await turns(1);
  expect(begun.join("")).toBe("abcdefg");
});

test("while each turn brings another knock none begins, and a quiet turn lets them begin", async () => {
  let knocks = 0;
  let begun = false;
  const pace = openPace(() => knocks);
  pace().then(() => (begun = true));
  for (let each = 0; each < 20; each++) {
    knocks++;
    await turn();
  }
  expect(begun).toBe(false);
  await turns(2);
  expect(begun).toBe(true);
});

test("where they never cease to knock, some begin all the same", async () => {
  let knocks = 0;
  let begun = 0;
  const pace = openPace(() => knocks);
  for (let each = 0; each < 8; each++) pace().then(() => begun++);
  for (const end = Date.now() + 1_000; Date.now() < end && begun === 0; await turn()) knocks++;
  expect(begun).toBe(4);
});
