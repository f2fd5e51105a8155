import { describe, expect, test } from "vitest";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { findAllPools } from "~/places/places-queries.server";
import { setPlaces } from "~/places/set-places.server";
import { withdrawMember } from "~/registration/members/decide-member.server";
import { findMembersOf } from "~/registration/members/members-queries.server";
import { nominateMember } from "~/registration/members/nominate-member.server";
import { replaceMember } from "~/registration/members/replace-member.server";
import { aDelegation, anAssembly, focalHand, member, named } from "../../support/delegations";
import { noon } from "../../support/house";

const somebody = (at: number, overrides = {}) => member({ name: `Somebody ${at}`, mailAddress: `somebody.${at}@sg.example`, ...overrides });

describe.each([1, 7, 40])("%i places", (places) => {
  test.each([places - 1, places, places + 1, 10 * places])(
    "%i named at once take a place in three pools each, or in none",
    async (people) => {
      const assembly = await anAssembly();
      const { house, event } = assembly;
      const hand = await focalHand(assembly, await aDelegation(assembly, { places: String(places) }));
      const outcomes = await Promise.all(
        Array.from({ length: people }, (_, at) => house.write((tx) => nominateMember(tx, hand, somebody(at), "en", noon))),
      );
      const expected = Math.min(people, places);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(expected);
      expect(new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.why])))).toEqual(
        new Set(people > places ? ["full-delegation"] : []),
      );
      const held = (await findAllPools(house.reads, event)).map((pool) => `${pool.scope} ${pool.held}`);
      expect(held.sort()).toEqual([`category ${expected}`, `delegation ${expected}`, `event ${expected}`]);
      expect(await findMembersOf(house.reads, event, hand.delegation.id)).toHaveLength(expected);
      expect(await findMiscounts(house.reads)).toEqual([]);
    },
  );
});

test("naming, replacing, giving back and lowering the limit at once: never over it, and every counter is what the rows say", async () => {
  const assembly = await anAssembly();
  const { house, event } = assembly;
  const id = await aDelegation(assembly, { places: "6" });
  const hand = await focalHand(assembly, id);
  const first = [];
  for (let at = 0; at < 6; at++) first.push(await named(assembly, hand, somebody(at, { complete: at % 2 === 0 })));
  const pool = { scope: "delegation", scopeId: id } as const;
  await Promise.all([
    ...first.slice(0, 3).map(({ id: member }) => house.write((tx) => withdrawMember(tx, hand, member, "", noon))),
    ...first.slice(2, 5).map(({ id: member }, at) => house.write((tx) => replaceMember(tx, hand, member, somebody(100 + at), noon))),
    ...[4, 5, 6, 3].map((places) => house.write((tx) => setPlaces(tx, event, pool, places))),
    ...Array.from({ length: 20 }, (_, at) => house.write((tx) => nominateMember(tx, hand, somebody(200 + at), "en", noon))),
  ]);
  const after = (await findAllPools(house.reads, event)).find(({ scope }) => scope === "delegation")!;
  expect(after.held + after.confirmed).toBeLessThanOrEqual(after.places!);
  expect(await findMembersOf(house.reads, event, id)).toHaveLength(after.held + after.confirmed);
  expect(await findMiscounts(house.reads)).toEqual([]);
});
