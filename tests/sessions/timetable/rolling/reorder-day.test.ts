import fc from "fast-check";
import { expect, test } from "vitest";
import { type DayItem, endOf, readStretch, stretchText } from "~/sessions/timetable/rolling/day-item";
import { placeItem, type Reordered, stepItem } from "~/sessions/timetable/rolling/reorder-day";

const item = (key: string, time: string, more: Partial<DayItem> = {}): DayItem => ({
  ...{ key, title: key, room: "", anchored: false },
  ...readStretch(time)!,
  ...more,
});
const timesOf = (outcome: Reordered) => (outcome.ok ? outcome.items.map((each) => `${each.key} ${stretchText(each)}`) : outcome.why);

const day = [
  item("A", "9-10"),
  item("B", "10:15-10:30"),
  item("C", "10:30-11"),
  item("Tea", "11-11:30", { anchored: true }),
  item("D", "12-13"),
];

test("two neighbours change places: lengths and the pause between them are kept", () => {
  expect(timesOf(stepItem(day, "B", "earlier"))).toEqual([
    "A 09:30–10:30",
    "B 09:00–09:15",
    "C 10:30–11:00",
    "Tea 11:00–11:30",
    "D 12:00–13:00",
  ]);
  expect(timesOf(stepItem(day, "A", "earlier"))).toBe("first");
  expect(timesOf(stepItem(day, "D", "later"))).toBe("last");
  expect(timesOf(stepItem(day, "Tea", "earlier"))).toBe("anchored");
});

test("past an anchor the one stretch closes up and the other makes room; the anchor stays", () => {
  expect(timesOf(stepItem(day, "C", "later"))).toEqual([
    "A 09:00–10:00",
    "B 10:15–10:30",
    "C 12:00–12:30",
    "Tea 11:00–11:30",
    "D 12:30–13:30",
  ]);
  expect(timesOf(placeItem(day, "D", "A"))).toEqual([
    "A 10:15–11:15",
    "B 11:15–11:30",
    "C 11:30–12:00",
    "Tea 11:00–11:30",
    "D 09:00–10:00",
  ]);
});

test("a row passes what could be in its way: its own room, and what has none", () => {
  const rooms = [item("A", "9-10", { room: "a" }), item("B", "9-11", { room: "b" }), item("A2", "10-10:30", { room: "a" })];
  expect(timesOf(stepItem(rooms, "A2", "earlier"))).toEqual(["A 09:30–10:30", "B 09:00–11:00", "A2 09:00–09:30"]);
  const lunch = [...rooms.slice(0, 2), item("Lunch", "12-13")];
  expect(timesOf(stepItem(lunch, "Lunch", "earlier"))).toEqual(["A 11:00–12:00", "B 11:00–13:00", "Lunch 09:00–10:00"]);
});

const days = fc
  .array(
    fc.record({
      start: fc.nat(1200),
      minutes: fc.integer({ min: 1, max: 90 }),
      room: fc.constantFrom("", "a", "b"),
      anchored: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((all) => all.map((each, at): DayItem => ({ key: String(at), title: "", ...each })));

test("whatever the day: anchors stay, lengths are kept, other rooms' items stay", () => {
  fc.assert(
    fc.property(days, fc.nat(), fc.option(fc.nat()), (items, at, before) => {
      const moved = items[at % items.length]!;
      const outcome = placeItem(items, moved.key, before === null ? undefined : items[before % items.length]!.key);
      if (!outcome.ok) return;
      for (const [index, now] of outcome.items.entries()) {
        const was = items[index]!;
        expect([now.key, now.minutes]).toEqual([was.key, was.minutes]);
        expect(now.start).toBeGreaterThanOrEqual(0);
        if (was.anchored || (moved.room !== "" && was.room !== "" && was.room !== moved.room)) expect(now.start).toBe(was.start);
      }
    }),
  );
});

test("in a day without pauses or overlaps a step there and back changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 2, maxLength: 10 }), fc.nat(), (lengths, at) => {
      let start = 540;
      const items = lengths.map((minutes, index): DayItem => {
        const each = { key: String(index), title: "", room: "", anchored: false, start, minutes };
        start = endOf(each);
        return each;
      });
      const key = String(at % (items.length - 1));
      const there = stepItem(items, key, "later");
      expect(there.ok && stepItem(there.items, key, "earlier")).toEqual({ ok: true, items });
    }),
  );
});
