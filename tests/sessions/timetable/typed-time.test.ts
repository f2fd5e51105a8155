import fc from "fast-check";
import { expect, test } from "vitest";
import { readTime } from "~/sessions/timetable/typed-clock";
import { minutesOf, timeText } from "~/sessions/timetable/typed-time";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";

test.each([
  ["9", "09:00", null],
  ["0900", "09:00", null],
  ["900", "09:00", null],
  ["9.30", "09:30", null],
  ["9h30", "09:30", null],
  ["0930hrs", "09:30", null],
  ["2 pm", "14:00", null],
  ["12 am", "00:00", null],
  ["9:00-10:30", "09:00", "10:30"],
  ["09:00 – 10:30", "09:00", "10:30"],
  ["0900-1030", "09:00", "10:30"],
  ["0900H-1030H", "09:00", "10:30"],
  ["9 to 10", "09:00", "10:00"],
  ["2-3:30 pm", "14:00", "15:30"],
  ["11-1 pm", "11:00", "13:00"],
  ["22:00-24:00", "22:00", "00:00"],
  ["９：００－１０：３０", "09:00", "10:30"],
  ["9.00 – 9.45", "09:00", "09:45"],
  ["9.00—9.45", "09:00", "09:45"],
  ["0900hrs", "09:00", null],
  ["0900hrs – 0945hrs", "09:00", "09:45"],
  ["0900 hrs to 0945 hrs", "09:00", "09:45"],
  ["0900hrs-0945hrs.", "09:00", "09:45"],
  ["9:00 am – 9:45 am", "09:00", "09:45"],
  ["9:00 a.m. – 1:45 p.m.", "09:00", "13:45"],
  ["9:00AM-9:45AM", "09:00", "09:45"],
  ["2–2.45pm", "14:00", "14:45"],
  ["2pm – 2.45pm", "14:00", "14:45"],
  ["11.30am–noon", "11:30", "12:00"],
  ["12 noon", "12:00", null],
  ["noon–1 pm", "12:00", "13:00"],
  ["12.15–1 pm", "12:15", "13:00"],
  ["10 pm – midnight", "22:00", "00:00"],
])("%s is read", (text, start, end) => {
  expect(readTime(text)).toEqual({ start, end, minutes: null });
});

test.each([
  ["9:00 45", 45],
  ["9:00 + 45", 45],
  ["0900 (45 min)", 45],
  ["9:00, 90 minutes", 90],
])("%s is a start and minutes", (text, minutes) => {
  expect(readTime(text)).toEqual({ start: "09:00", end: null, minutes });
});

test.each(["", "soon", "25:00", "9:60", "24:00", "13 pm", "9-10-11", "9:00-", "1e3", "-9"])("%j is no time, or a start alone", (text) => {
  expect(readTime(text)?.end ?? null).toBeNull();
  if (text !== "9:00-") expect(readTime(text)).toBeUndefined();
});

const [hongKong, lisbon] = ["Asia/Hong_Kong", "Europe/Lisbon"] as TimeZoneId[];
const minutes = (date: string, text: string, zone = hongKong!) => minutesOf(date as LocalDate, readTime(text)!, 0, zone);

test("an end before the start is the next morning, unless that would be a slip", () => {
  expect(minutes("2026-11-25", "23:00-01:00")).toBe(120);
  expect(minutes("2026-11-25", "10:30-9:00")).toBeUndefined();
  expect(minutes("2026-11-25", "9-9")).toBeUndefined();
});

test("minutes are real ones where the clocks change", () => {
  expect(minutes("2026-10-24", "23:00-03:00", lisbon)).toBe(300);
  expect(minutes("2026-03-28", "23:00-03:00", lisbon)).toBe(180);
});

test("what is shown can be typed back", () => {
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}` as ClockTime);
  fc.assert(
    fc.property(clock, fc.integer({ min: 1, max: 1439 }), (start, length) => {
      const date = "2026-11-25" as LocalDate;
      const typed = readTime(timeText(date, { start, minutes: length, fold: 0 }, hongKong!))!;
      expect([typed.start, minutesOf(date, typed, 0, hongKong!)]).toEqual([start, length]);
    }),
  );
});
