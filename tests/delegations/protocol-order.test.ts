import fc from "fast-check";
import { expect, test } from "vitest";
import { alphabetical, inProtocolOrder, type Orderable, orderings } from "~/delegations/invited/protocol-order";

const one = (id: string, overrides: Partial<Orderable> = {}): Orderable => ({
  ...{ id, parentId: null, sortAs: id.toLowerCase(), position: 1, headRank: null, reply: null, repliedAt: null, organisationId: null },
  ...overrides,
});
const order = (delegations: Orderable[], overrides: Partial<typeof alphabetical> = {}) =>
  inProtocolOrder(delegations, { ...alphabetical, ...overrides }).map(({ id }) => id);

test("by the alphabet, organisations after all states, unless they stand among them", () => {
  const all = [one("Portugal"), one("INTERPOL", { organisationId: "o" }), one("Japan")];
  expect(order(all)).toEqual(["Japan", "Portugal", "INTERPOL"]);
  expect(order(all, { organisationsLast: false })).toEqual(["INTERPOL", "Japan", "Portugal"]);
});

test("from a letter drawn by lot the alphabet begins there and goes round", () => {
  expect(order([one("Austria"), one("Japan"), one("Portugal"), one("Zambia")], { by: "drawn", letter: "P" })).toEqual([
    "Portugal",
    "Zambia",
    "Austria",
    "Japan",
  ]);
});

test("by rank, by acceptance, by hand; what is not known comes last", () => {
  const all = [
    one("A", { headRank: 2, position: 3, reply: "accepted", repliedAt: "2026-02" }),
    one("B", { headRank: null, position: 1, reply: "regretted", repliedAt: "2026-01" }),
    one("C", { headRank: 1, position: 2, reply: "accepted", repliedAt: "2026-01" }),
  ];
  expect(order(all, { by: "rank" })).toEqual(["C", "A", "B"]);
  expect(order(all, { by: "acceptance" })).toEqual(["C", "A", "B"]);
  expect(order(all, { by: "hand" })).toEqual(["B", "C", "A"]);
});

test("the host stands first or last where it should, and who sits under another follows it", () => {
  const all = [one("Host"), one("Austria"), one("Police", { parentId: "Host" }), one("Zambia")];
  expect(order(all, { host: "first", hostDelegationId: "Host" })).toEqual(["Host", "Police", "Austria", "Zambia"]);
  expect(order(all, { host: "last", hostDelegationId: "Host" })).toEqual(["Austria", "Zambia", "Host", "Police"]);
});

test("whatever the order, each stands in it once, and the same set gives the same order however it came", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-zé]{1,6}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.constantFrom(...orderings), fc.infiniteStream(fc.nat(30)), (names, by, numbers) => {
      const next = () => numbers.next().value as number;
      const all = names.map((id, at) =>
        one(id, { parentId: at > 0 && next() % 4 === 0 ? names[next() % at]! : null, headRank: next(), position: next() }),
      );
      const ordered = order(all, { by, letter: "m" });
      expect([...ordered].sort()).toEqual([...names].sort());
      expect(order([...all].reverse(), { by, letter: "m" })).toEqual(ordered);
      for (const { id, parentId } of all) if (parentId) expect(ordered.indexOf(id)).toBeGreaterThan(ordered.indexOf(parentId));
    }),
  );
});
