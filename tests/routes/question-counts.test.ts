import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { multiply } from "../support/multiplied";
import { policy } from "../support/policy";
import { buildWorld, type World } from "../support/refusal-world";

let built: BuiltHouse;
let world: World;

beforeAll(async () => {
  built = await openBuiltHouse();
  world = await buildWorld(built.house);
});

afterAll(() => built.close());

/** Every address there is, as the owner looks at it: tests/support/policy.ts has a line for each, or another test fails. */
async function questionsOfEachPage(): Promise<Record<string, number>> {
  const place = world.places.ours;
  const cookie = await world.cookieOf("owner");
  const asked: Record<string, number> = {};
  for (const [route, { at, look }] of Object.entries(policy)) {
    if (!look) continue;
    const before = built.asked();
    const answer = await fetch(built.url + at(place, place), { headers: { cookie }, redirect: "manual" });
    await answer.arrayBuffer();
    expect([route, answer.status < 500]).toEqual([route, true]);
    asked[route] = built.asked() - before;
  }
  return asked;
}

test("no page asks more questions of the database for 300 of everything than for a few", async () => {
  await multiply(built.house, world.places.ours, 2);
  // The first time some things are looked up that are then known.
  await questionsOfEachPage();
  const forFew = await questionsOfEachPage();
  expect(forFew["routes/organise/people"]).toBeGreaterThan(3);

  await multiply(built.house, world.places.ours, 300);

  expect(await questionsOfEachPage()).toEqual(forFew);
});
