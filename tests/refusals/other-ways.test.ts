import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policy } from "../support/policy";
import { branchOf, dataPath, openWalk, ruled, statuses, verdictOf, type Walk, withQuery } from "../support/refusal-walk";
import { type Visitor, visitors } from "../support/refusal-world";

let walk: Walk;
/** Enough to see that a spelling opens no door: nobody known, somebody known, and the two owners. */
const sampled: readonly Visitor[] = ["stranger", "viewer", "owner", "ownerElsewhere"];

beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.built.close());

describe.each(ruled)("%s", (id, row) => {
  test("asking for single loaders, for less than a page, and by other spellings", async () => {
    const faults: string[] = [];
    const { ours, ourDraft, theirDraft } = walk.world.places;
    for (const visitor of visitors)
      for (const place of [ours, ourDraft, theirDraft]) {
        const path = row.at(place, place);
        const verdict = verdictOf(row.look, visitor, place, place);
        const expected = statuses(verdict, row.opens ?? 200);
        for (const each of branchOf(id)) {
          const ruledBy = policy[each]!;
          const alone = statuses(verdictOf(ruledBy.look, visitor, place, place), ruledBy.opens ?? 200, "data");
          faults.push(...(await walk.ask({ visitor, place, path: withQuery(dataPath(path), `_routes=${each}`), expected: alone })));
        }
        faults.push(...(await walk.ask({ visitor, place, path, method: "HEAD", expected })));
        if (!sampled.includes(visitor) || place === ourDraft) continue;
        faults.push(...(await walk.ask({ visitor, place, path: withQuery(path, `_data=${id}`), expected: [400] })));
        for (const spelling of spellings(path)) {
          const refused = verdict === "open" ? [200, 202, 303, 400, 404, 410] : [...expected, ...statuses(verdict, [], "data"), 400, 404];
          faults.push(...(await walk.ask({ visitor, place, path: spelling, expected: refused })));
        }
      }
    expect(faults).toEqual([]);
  });
});

/** The same address as a careless or a cunning hand writes it. */
const spellings = (path: string) => [
  path.replace(/^\/([a-z])/, (_, letter: string) => `/${letter.toUpperCase()}`),
  path.replace(/^[^?]+/, (address) => address.toUpperCase()),
  path.replace(/^\/([a-z])/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`),
  path.replace(/^\/([a-z])/, (_, letter: string) => `/%25${letter.charCodeAt(0).toString(16)}`),
  `/${path}`,
  path.replace(/(?<=.)\//, "//"),
  path.replace(/(\?|$)/, "/$1"),
  path.replace(/(\?|$)/, "/.data$1"),
  path.replace(/(\?|$)/, "%2edata$1"),
  path.replace(/^/, "/organise/.."),
];
