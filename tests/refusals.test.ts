import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { policy } from "./support/policy";
import { dataPath, openWalk, routes, ruled, statuses, verdictOf, type Walk } from "./support/refusal-walk";

// Every address × every visitor × every object meets the answer in tests/support/policy.ts, as a page and as data.
// The other ways of asking stand in tests/refusals/. A new route needs a line in the policy; nothing here changes.

let walk: Walk;

beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.built.close());

test("every route has a line in the policy, and every line a route", () => {
  expect(Object.keys(policy).sort()).toEqual(routes.map(({ id }) => id).sort());
});

test("what takes forms says so in the policy", () => {
  const taking = routes.filter(({ module }) => module.action).map(({ id }) => id);
  expect(
    Object.entries(policy)
      .filter(([, row]) => row.send)
      .map(([id]) => id)
      .sort(),
  ).toEqual(taking.sort());
});

test("an open door and a told secret would both be noticed", async () => {
  const { ourDraft } = walk.world.places;
  const path = paths.overview(ourDraft.event);
  expect(await walk.ask({ visitor: "owner", place: ourDraft, path, expected: [404] })).toHaveLength(1);
  const before = walk.cookies.get("stranger")!;
  walk.cookies.set("stranger", walk.cookies.get("owner")!);
  expect(await walk.ask({ visitor: "stranger", place: ourDraft, path, expected: [303] })).toHaveLength(2);
  walk.cookies.set("stranger", before);
});

describe.each(ruled)("%s", (_id, row) => {
  test("looking, as a page and as data", async () => {
    const faults: string[] = [];
    for (const { visitor, place, thing } of walk.questions(row)) {
      const verdict = verdictOf(row.look, visitor, place, thing);
      const path = row.at(place, thing);
      const open = row.opens ?? 200;
      faults.push(...(await walk.ask({ visitor, place, path, verdict, expected: statuses(verdict, open) })));
      faults.push(...(await walk.ask({ visitor, place, path: dataPath(path), verdict, expected: statuses(verdict, open, "data") })));
    }
    expect(faults).toEqual([]);
  });
});
