import type { Tx } from "db/database.server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { confirmHeld } from "~/places/confirm-held.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { findAllPools } from "~/places/places-queries.server";
import type { TakenAs } from "~/places/pool";
import { setPlaces } from "~/places/set-places.server";
import { takePlaces } from "~/places/take-places.server";
import { aHost, anEvent } from "../support/cast";
import { openTestHouse } from "../support/house";
import { poolKeys, someRegistrations } from "./limited-event";

// Any sequence of taking, confirming, giving back and changing limits, beside a model that keeps no counter: who has a place, and as what.

const people = 6;
const scopes = ["event", "category"] as const;
type Scope = (typeof scopes)[number];

type Step = { take: number; only: Scope[]; as: TakenAs } | { confirm: number } | { give: number } | { limit: Scope; places: number | null };

const somebody = fc.nat(people - 1);
const someLimit = fc.option(fc.nat(people), { nil: null });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ take: somebody, only: fc.subarray([...scopes]), as: fc.constantFrom<TakenAs>("held", "confirmed") }),
  },
  { weight: 2, arbitrary: fc.record({ confirm: somebody }) },
  { weight: 3, arbitrary: fc.record({ give: somebody }) },
  { weight: 3, arbitrary: fc.record({ limit: fc.constantFrom(...scopes), places: someLimit }) },
);

const someSteps = fc.array(anyStep, { minLength: 10, maxLength: 30, size: "max" });

/** Who has which places. */
type Model = { limits: Record<Scope, number | null>; holders: Map<number, { in: Scope[]; as: TakenAs }> };

const takenIn = ({ holders }: Model, scope: Scope) => [...holders.values()].filter((holder) => holder.in.includes(scope)).length;

/** What the house should answer, and what is so afterwards. */
function expectedOf(model: Model, step: Step): unknown {
  if ("take" in step) {
    // In lock order, which is the alphabet's: the category is looked at first.
    const full = [...step.only].sort().find((scope) => model.limits[scope] !== null && takenIn(model, scope) >= model.limits[scope]);
    if (full) return { ok: false, why: "full", scope: full };
    if (step.only.length > 0) model.holders.set(step.take, { in: step.only, as: step.as });
    return { ok: true };
  }
  if ("confirm" in step) {
    const holder = model.holders.get(step.confirm);
    if (holder) holder.as = "confirmed";
    return undefined;
  }
  if ("give" in step) {
    const freed = model.holders.get(step.give)?.in ?? [];
    model.holders.delete(step.give);
    return [...freed].sort();
  }
  const taken = takenIn(model, step.limit);
  if (step.places !== null && step.places < taken) return { ok: false, why: "below-taken", taken, over: taken - step.places };
  model.limits[step.limit] = step.places;
  return { ok: true };
}

test("whatever is taken, confirmed, given back and limited, in any order: never over a limit, and counters and rows say the same", async () => {
  const house = await openTestHouse();
  const host = await aHost(house);
  const seen = { full: 0, below: 0, taken: 0 };
  const law = fc.asyncProperty(someLimit, someLimit, someSteps, async (event, category, steps) => {
    const where = await anEvent(house, host);
    const keys = { event: poolKeys(where).eventPool, category: poolKeys(where).categoryPool };
    const ids = await someRegistrations(house, where, people);
    const model: Model = { limits: { event: null, category: null }, holders: new Map() };
    const done = async (tx: Tx, step: Step): Promise<unknown> => {
      if ("take" in step) {
        const pools = step.only.map((scope) => keys[scope]);
        return takePlaces(tx, where, ids[step.take]!, pools, step.as);
      }
      if ("confirm" in step) return confirmHeld(tx, where, ids[step.confirm]!);
      if ("give" in step) return (await givePlacesBack(tx, where, ids[step.give]!)).map(({ scope }) => scope);
      return setPlaces(tx, where, keys[step.limit], step.places);
    };
    // A deed may go on after a "no", as a waiting list does: nothing is rolled back for it.
    const answerTo = async (step: Step) => (await house.write(async (tx) => ({ said: await done(tx, step) }))).said;
    for (const step of [{ limit: "event", places: event }, { limit: "category", places: category }, ...steps] as Step[]) {
      // Somebody who has places already and takes more is a mistake of the caller; there the law says nothing.
      if ("take" in step && model.holders.has(step.take)) continue;
      const expected = expectedOf(model, step);
      const answer = await answerTo(step);
      if (typeof expected === "object" && !Array.isArray(expected)) expect(answer).toMatchObject(expected as object);
      else expect(answer).toEqual(expected);
      if (typeof answer === "object" && answer && "why" in answer) seen[answer.why === "full" ? "full" : "below"]++;
      else if ("take" in step) seen.taken++;

      for (const pool of await findAllPools(house.reads, where)) {
        const scope = pool.scope as Scope;
        const holders = [...model.holders.values()].filter((holder) => holder.in.includes(scope));
        const confirmed = holders.filter(({ as }) => as === "confirmed").length;
        expect(pool).toMatchObject({ places: model.limits[scope], confirmed, held: holders.length - confirmed });
        if (pool.places !== null) expect(pool.confirmed + pool.held).toBeLessThanOrEqual(pool.places);
      }
    }
    expect(await findMiscounts(house.reads)).toEqual([]);
  });
  await fc.assert(law, { numRuns: 60 });
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
});
