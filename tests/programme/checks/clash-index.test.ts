import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "~/programme/checks/clash";
import { indexClashes } from "~/programme/checks/clash-index";
import { type ClashFacts, layOut } from "~/programme/checks/slot";
import type { Session } from "~/sessions/session";
import type { WallTime } from "~/time/wall-time";
import { at, clock, days, facts, speaking } from "./draft";

const minute = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => clock(`${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`));
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];

const session: fc.Arbitrary<Session> = fc
  .record({
    id: fc.constantFrom(...ids),
    start: fc.option(minute, { freq: 8 }),
    minutes: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 1440 })),
    dayId: fc.option(fc.constantFrom(...days.map(({ id }) => id)), { freq: 8 }),
    roomId: fc.option(fc.constantFrom("ballroom", "salon")),
    people: fc.subarray(["mei", "ana", "nils"]).map((those) => speaking(...those)),
    kind: fc.constantFrom("panel" as const, "keynote" as const),
    state: fc.constantFrom("planned" as const, "planned" as const, "cancelled" as const),
    seats: fc.option(fc.integer({ min: 1, max: 100 })),
  })
  .map((drawn) => ({ ...at("09:00", 60), ...drawn, number: ids.indexOf(drawn.id) }));

const surroundings = facts({
  rooms: [{ id: "salon", seats: 50 }],
  roomHours: [{ roomId: "salon", dayId: days[0]!.id, opens: clock("08:00"), closes: clock("18:00") }],
  roomBlocks: [{ id: "block", roomId: "ballroom", dayId: days[1]!.id, starts: clock("12:00"), ends: clock("14:00"), reason: "Set-up" }],
  availability: [
    {
      ...{ id: "1", speakerId: "mei", kind: "cannot", starts: "2026-11-25T09:00" as WallTime, ends: "2026-11-25T12:00" as WallTime },
    },
  ],
});

/** Every two sessions held against each other, as a child would. */
function byHand(sessions: readonly Session[], around: ClashFacts): string[] {
  const rules = layOut(around);
  const slots = sessions.flatMap((each) => rules.slotOf(each) ?? []).sort((a, b) => a.from - b.from || a.sort - b.sort);
  const keys = sessions.flatMap((each) => {
    const slot = rules.slotOf(each);
    return slot ? rules.ownClashes(each, slot).map(keyOf) : [];
  });
  for (const one of slots)
    for (const other of slots.slice(slots.indexOf(one) + 1)) {
      const pair = { one: one.id, other: other.id };
      const gap = other.from - one.to;
      if (gap < 0 && one.roomId && one.roomId === other.roomId) keys.push(keyOf({ rule: "room-twice", ...pair, roomId: one.roomId }));
      for (const speakerId of one.people.filter((person) => other.people.includes(person))) {
        if (gap < 0) keys.push(keyOf({ rule: "person-twice", ...pair, speakerId }));
        else if (gap < 10 && one.roomId && other.roomId && one.roomId !== other.roomId)
          keys.push(keyOf({ rule: "too-little-time", ...pair, speakerId, minutes: gap }));
      }
    }
  return keys.sort();
}

test("the sweep finds what comparing every two sessions finds", () => {
  fc.assert(
    fc.property(fc.uniqueArray(session, { selector: ({ id }) => id, maxLength: 8 }), (sessions) => {
      expect(indexClashes(sessions, surroundings).all().map(keyOf).sort()).toEqual(byHand(sessions, surroundings));
    }),
    { numRuns: 500 },
  );
});

test("after any moves, additions and removals the index says what a check of the whole would", () => {
  const move = fc.oneof({ weight: 5, arbitrary: session }, { weight: 1, arbitrary: fc.constantFrom(...ids) });
  fc.assert(
    fc.property(
      fc.uniqueArray(session, { selector: ({ id }) => id, maxLength: 8 }),
      fc.array(move, { maxLength: 12 }),
      (sessions, moves) => {
        const now = new Map(sessions.map((each) => [each.id, each]));
        const index = indexClashes(sessions, surroundings);
        for (const each of moves) {
          if (typeof each === "string") {
            index.remove(each);
            now.delete(each);
          } else {
            index.put(each);
            now.set(each.id, each);
          }
          const whole = indexClashes([...now.values()], surroundings);
          expect(index.all()).toEqual(whole.all());
          for (const id of ids) expect(index.of(id)).toEqual(whole.of(id));
        }
      },
    ),
    { numRuns: 300 },
  );
});
