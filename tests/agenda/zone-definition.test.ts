import { calendar, entry, timed } from "tests/agenda/calendars";
import { wall, zone } from "tests/time/times";
import { expect, test } from "vitest";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { zoneDefinition } from "~/agenda/calendar/zone-definition";
import { addDays, asLocalDate, type LocalDate } from "~/time/local-date";
import { foldsOf, timeZoneIds, toInstant } from "~/time/time-zone";
import { asClockTime, wallTime } from "~/time/wall-time";
import { readByIcalJs } from "./readers";

test("every zone of the picker can be defined, under its own name, by yearly rules", () => {
  for (const id of timeZoneIds) {
    const lines = zoneDefinition(id)?.lines ?? [];
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VTIMEZONE", `TZID:${id}`]);
    expect(lines.filter((line) => line.startsWith("RDATE") || line === "BEGIN:DAYLIGHT").length).toBeLessThanOrEqual(1);
    expect(lines.join("\n")).not.toContain("RDATE");
  }
});

test("a zone without summer time has one single standard time", () => {
  expect(zoneDefinition(zone("Asia/Hong_Kong"))!.lines.filter((line) => line.startsWith("BEGIN:"))).toEqual([
    "BEGIN:VTIMEZONE",
    "BEGIN:STANDARD",
  ]);
});

test("a repeated or skipped hour is not entrusted to a reader", () => {
  const berlin = zone("Europe/Berlin");
  const reads = (at: string, fold: 0 | 1) => zoneDefinition(berlin)!.reads(wall(at), toInstant(wall(at), berlin, fold));
  expect([reads("2026-10-25T02:30", 0), reads("2026-10-25T02:30", 1), reads("2026-03-29T02:30", 0)]).toEqual([false, false, false]);
  expect([reads("2026-10-25T01:59", 0), reads("2026-10-25T03:00", 0), reads("2026-03-29T03:00", 0)]).toEqual([true, true, true]);
});

test("rules that were other ones then are not entrusted to a reader", () => {
  const casablanca = zone("Africa/Casablanca");
  const then = wall("2023-09-13T09:00");
  expect(zoneDefinition(casablanca)!.reads(then, toInstant(then, casablanca, 0))).toBe(false);
  const text = writeCalendar(calendar([entry({ when: timed("2023-09-13T09:00", 60, "Africa/Casablanca") })]));
  expect(text).toContain("DTSTART:20230913T080000Z\r\nDTEND:20230913T090000Z\r\n");
  expect(text).not.toContain("VTIMEZONE");
});

test("in every zone, in every week of a year, ical.js reads what the page shows", () => {
  const days = Array.from({ length: 52 }, (_, week) => addDays(asLocalDate("2026-01-04")!, week * 7));
  let inUtc = 0;
  for (const id of timeZoneIds) {
    const walls = days.flatMap((day: LocalDate) => ["00:30", "23:30"].map((time) => wallTime(day, asClockTime(time)!)));
    const entries = walls
      .filter((at) => foldsOf(at, id) === "once")
      .map((at, index) => entry({ uid: `u${index}`, when: { kind: "timed", start: at, fold: 0, minutes: 45, zone: id } }));
    const text = writeCalendar(calendar(entries, { zone: id }));
    inUtc += id === "UTC" ? 0 : (text.match(/^DTSTART:2.*Z/gm)?.length ?? 0);
    expect(readByIcalJs(text).events.map(({ start }) => start)).toEqual(
      entries.map(({ when }) => (when.kind === "timed" ? toInstant(when.start, id, 0) : "")),
    );
  }
  // a handful of zones whose rules the two sources date differently, out of 43,000 times
  expect(inUtc).toBeLessThan(400);
});
