import fc from "fast-check";
import { expect, test } from "vitest";
import { type DayItem, endOf, readStretch, stretchText } from "~/sessions/timetable/rolling/day-item";
import { overrunsOf, rollDay } from "~/sessions/timetable/rolling/roll-day";
import { sayOverrun, sayRolled } from "~/sessions/timetable/rolling/say-moves";
import { timeText } from "~/sessions/timetable/typed-time";
import type { LocalDate } from "~/time/local-date";
import { asTimeZoneId } from "~/time/time-zone";
import { asClockTime } from "~/time/wall-time";

const item = (key: string, time: string, more: Partial<DayItem> = {}): DayItem => ({
  ...{ key, title: key, room: "", anchored: false },
  ...readStretch(time)!,
  ...more,
});
const morning = [
  item("Opening", "9:00-9:30"),
  item("Keynote", "9:30-10:15"),
  item("Tea", "10:30-11:00", { anchored: true }),
  item("Panel", "11:00-12:00"),
];
const timesOf = (items: readonly DayItem[]) => Object.fromEntries(items.map((each) => [each.key, stretchText(each)]));

test("a longer opening moves the keynote, tea stays at 10:30, and nothing after it moves", () => {
  const rolled = rollDay(morning, "Opening", readStretch("9:00-9:50")!);
  expect(timesOf(rolled.items)).toEqual({ Opening: "09:00–09:50", Keynote: "09:50–10:35", Tea: "10:30–11:00", Panel: "11:00–12:00" });
  expect(sayRolled(rolled)).toBe("The item after it begins 20 minutes later.");
  expect(overrunsOf(rolled.items).map((over) => [over.key, sayOverrun(over)])).toEqual([
    ["Keynote", "5 minutes over “Tea” at 10:30, which is anchored."],
  ]);
});

test("a shorter one lets the day begin earlier, and a new start alone does so too", () => {
  expect(timesOf(rollDay(morning, "Opening", readStretch("9:00 20")!).items)).toMatchObject({ Keynote: "09:20–10:05" });
  expect(timesOf(rollDay(morning, "Opening", readStretch("8:30-9:00")!).items)).toMatchObject({ Keynote: "09:00–09:45" });
  expect(rollDay(morning, "Opening", readStretch("8:45-9:30")!).moved).toEqual([]);
});

test("other rooms stay, until an item without a room has moved", () => {
  const items = [
    item("A", "9-10", { room: "a" }),
    item("A2", "10-11", { room: "a" }),
    item("B", "10-11", { room: "b" }),
    item("Lunch", "12-13"),
    item("B2", "13-14", { room: "b" }),
  ];
  expect(rollDay(items, "A", readStretch("9:00 70")!).moved).toEqual(["A2", "Lunch", "B2"]);
  const anchored = items.map((each) => (each.key === "Lunch" ? { ...each, anchored: true } : each));
  expect(rollDay(anchored, "A", readStretch("9:00 70")!).moved).toEqual(["A2"]);
});

test("what is in its way in its own room already is pushed on, and never pulled before it", () => {
  const items = [item("A", "9-10", { room: "a" }), item("A2", "9:30-10:30", { room: "a" }), item("B", "9:30-10:30", { room: "b" })];
  expect(timesOf(rollDay(items, "A", readStretch("9:00 70")!).items)).toMatchObject({ A2: "09:40–10:40", B: "09:30–10:30" });
  expect(rollDay(items, "A", readStretch("9:00 30")!).moved).toEqual([]);
});

test("nothing moves where something would begin after midnight", () => {
  const rolled = rollDay([item("Dinner", "20-22"), item("Drinks", "23-23:30")], "Dinner", readStretch("20-23:30")!);
  expect(rolled.moved).toEqual([]);
  expect(sayRolled(rolled)).toBe("Nothing else moves: “Drinks” would begin after midnight.");
});

const days = fc
  .array(
    fc.record({
      start: fc.nat(1439),
      minutes: fc.integer({ min: 1, max: 300 }),
      room: fc.constantFrom("", "a", "b"),
      anchored: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) => all.map((each, at): DayItem => ({ key: String(at), title: "", ...each })));
const changes = fc.record({ start: fc.nat(1439), minutes: fc.integer({ min: 1, max: 300 }), at: fc.nat() });

test("whatever the day: what lies before stays, anchors stay, lengths and order are kept, and it can be taken back", () => {
  fc.assert(
    fc.property(days, changes, (items, { at, ...to }) => {
      const changed = items[at % items.length]!;
      const rolled = rollDay(items, changed.key, to);
      const after = new Map(rolled.items.map((each) => [each.key, each]));
      for (const before of items.filter(({ key }) => key !== changed.key)) {
        const now = after.get(before.key)!;
        expect(now.minutes).toBe(before.minutes);
        const isAfter = before.start >= endOf(changed);
        const inItsRoom = before.room !== "" && before.room === changed.room && before.start > changed.start;
        if (before.anchored || !(isAfter || (inItsRoom && rolled.by > 0))) expect(now.start).toBe(before.start);
        expect([0, rolled.by]).toContain(now.start - before.start);
        expect(now.start).toBeLessThan(1440);
        if (isAfter && rolled.moved.includes(before.key)) expect(now.start).toBeGreaterThanOrEqual(endOf(to));
      }
      const order = (all: readonly DayItem[]) =>
        all
          .filter(({ key }) => rolled.moved.includes(key))
          .toSorted((one, other) => one.start - other.start)
          .map(({ key }) => key);
      expect(order(rolled.items)).toEqual(order(items));
      expect(rolled.items.map(({ key }) => key)).toEqual(items.map(({ key }) => key));
    }),
  );
});

test("times are written as the server writes them, and read back as they were", () => {
  const [date, zone] = ["2026-11-25" as LocalDate, asTimeZoneId("UTC")!];
  fc.assert(
    fc.property(fc.nat(1439), fc.integer({ min: 1, max: 1440 }), (start, minutes) => {
      const clock = asClockTime(`${String(Math.floor(start / 60)).padStart(2, "0")}:${String(start % 60).padStart(2, "0")}`)!;
      const text = stretchText({ start, minutes });
      expect(text).toBe(timeText(date, { start: clock, minutes, fold: 0 }, zone));
      expect(readStretch(text)).toEqual({ start, minutes });
    }),
  );
});
