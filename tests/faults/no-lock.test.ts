import { afterAll, beforeAll, expect, test } from "vitest";
import { buildMutant } from "../support/mutant";
import { type Arena, openArena, openEvent } from "./arena";
import { letIn, someGuests } from "./crowd";
import { exactly, judge } from "./verdict";
import { withoutLock } from "./without-lock";

let arena: Arena;

beforeAll(async () => {
  arena = await openArena({ launcher: await buildMutant("no-lock", withoutLock) });
});

afterAll(() => arena?.close());

test("one after the other even a server without the lock is exact: it is the race that tells", async () => {
  const event = await openEvent(arena, 3);
  const guests = someGuests(6, event);
  for (const guest of guests) await letIn(arena, event, [guest]);
  expect(await judge(arena, event, guests)).toEqual(exactly(3));
});

test.each([7, 30])("a server without the lock gives away more than %i places, and the races find it", async (places) => {
  let found = exactly(places);
  // A race may end well by chance; five of them do not.
  for (let race = 0; race < 5 && found.confirmed <= places; race++) {
    const event = await openEvent(arena, places);
    const guests = someGuests(10 * places, event);
    await letIn(arena, event, guests);
    found = await judge(arena, event, guests);
  }
  expect(found).not.toEqual(exactly(places));
  expect(found.confirmed).toBeGreaterThan(places);
});

test("a mutant is not built from a text that is no longer there", async () => {
  const gone = { file: "app/places/pool.ts", from: "a text that nobody wrote", to: "" };
  await expect(buildMutant("nothing", [gone])).rejects.toThrow("stands 0 times in app/places/pool.ts");
});
