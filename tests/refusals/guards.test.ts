import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row, Verdict } from "../support/policy-rules";
import { roleAt } from "../support/policy-rules";
import { dataPath, indexed, openWalk, ruled, statuses, verdictOf, type Walk, withQuery } from "../support/refusal-walk";
import type { Place, Visitor } from "../support/refusal-world";
import { type Disguise, type Switch, withSwitch } from "../support/switched-off";

// Who guards the guards: each door's guard is taken away in turn, and the walk must notice. One door at a time, for each verdict it may speak.

const guards: Switch = {};
let walk: Walk;

beforeAll(async () => {
  walk = await openWalk({ change: withSwitch(guards) });
});
afterAll(() => walk.built.close());

type Case = { visitor: Visitor; place: Place; thing: Place; verdict: Verdict };

/** Doors that turn nobody away by who they are; what they refuse they know from the thing itself. */
const unguarded: readonly string[] = ["routes/public/nowhere", "routes/account/set-up", "routes/account/second-step"];

/** Loaders first, for they change nothing: an action whose guard is away may take from somebody what a page asks for. */
const doors = [
  ...ruled.map(([id, row]) => ({ id, row, door: "loader" as const, rule: row.look })),
  ...ruled.flatMap(([id, row]) => (row.send ? [{ id, row, door: "action" as const, rule: row.send }] : [])),
];

describe.each(doors)("$id, its $door", ({ id, row, door, rule }) => {
  /** What this door refuses, each kind of refusal for itself. */
  const refusals = (verdict: Verdict) =>
    walk
      .questions(row)
      .map((question): Case => ({ ...question, verdict: verdictOf(rule, question.visitor, question.place, question.thing) }))
      .filter((each) => each.verdict === verdict && each.thing.name === each.place.name);

  /** A loader is asked for alone, and an action as data: so the answer is this door's own, not that of a frame or page around it. */
  async function faultsOf({ visitor, place, thing, verdict }: Case): Promise<string[]> {
    const path = dataPath(indexed(door === "action" ? id : "", row.at(place, thing)));
    const asked = door === "action" ? { path, method: "POST", form: row.form } : { path: withQuery(path, `_routes=${id}`) };
    return walk.ask({ visitor, place, ...asked, verdict, expected: statuses(verdict, [], "data") });
  }

  test.skipIf(unguarded.includes(id)).each(["sign-in", "forbidden", "missing"] as const)(
    "without its guard, %s is noticed",
    async (verdict) => {
      const cases = refusals(verdict);
      if (cases.length === 0) return;
      expect(await faultsOf(cases[0]!), "with its guard, nothing is to be noticed").toEqual([]);
      let noticed = 0;
      for (const each of cases) {
        guards.off = { id, door, disguise: disguiseFor(row, each.place) };
        noticed += (await faultsOf(each)).length;
        guards.off = undefined;
        if (row.endsSignIn) await walk.signInAnew("owner");
        if (noticed > 0) break;
      }
      expect(noticed, `none of ${cases.length} cases noticed that ${id} lets everybody in`).toBeGreaterThan(0);
    },
  );
});

/** Whoever may do everything at this place. */
function disguiseFor(row: Row, place: Place): Disguise {
  const powerful: Visitor = roleAt("ownerElsewhere", place) ? "ownerElsewhere" : "owner";
  const genuine =
    row.byLink &&
    row
      .at(walk.world.places.ours, walk.world.places.ours)
      .split(/[/?]/)[2]
      ?.replace(/\.ics$/, "");
  return { cookie: row.keepers ? walk.world.keeperCookie : walk.cookies.get(powerful)!, link: genuine || undefined };
}
