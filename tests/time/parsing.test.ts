import fc from "fast-check";
import { expect, test } from "vitest";
import { asInstant, fromEpochMilliseconds, minutesBetween, plusDays, plusMinutes, plusSeconds } from "~/time/instant";
import { addDays, asLocalDate, datesFrom, daysBetween, type LocalDate, weekday } from "~/time/local-date";
import { asTimeZoneId, timeZoneIds } from "~/time/time-zone";
import { asClockTime, asWallTime, clockOf, dateOf, minuteOfDay, wallMinutesBetween, wallTime } from "~/time/wall-time";
import { date, instant, wall } from "./times";

const hostile = [
  "",
  " ",
  "\0",
  "now",
  "2023",
  "NaN",
  "٢٠٢٣-٠٩-١٤",
  "２０２３-09-14",
  "__proto__",
  "constructor",
  null,
  undefined,
  20230914,
  {},
  ["2023-09-14"],
];

test("hostile and empty input is no time of any kind", () => {
  for (const text of hostile)
    for (const read of [asInstant, asWallTime, asLocalDate, asClockTime, asTimeZoneId]) expect(read(text)).toBeUndefined();
});

test("an instant is accepted in one form only", () => {
  expect(asInstant("2026-11-23T04:00:00.000Z")).toBe("2026-11-23T04:00:00.000Z");
  const refused = [
    "2026-11-23T04:00:00Z",
    "2026-11-23T04:00:00.000",
    "2026-11-23T04:00:00.000z",
    "2026-11-23 04:00:00.000Z",
    "2026-11-23T24:00:00.000Z",
  ];
  const alsoRefused = [
    "2026-11-23T04:00:00.000+00:00",
    "2026-11-23T04:00:60.000Z",
    "+002026-11-23T04:00:00.000Z",
    "2026-11-23T04:00:00.000Z\n",
  ];
  for (const text of [...refused, ...alsoRefused]) expect(asInstant(text)).toBeUndefined();
});

test("days that do not exist are refused", () => {
  for (const text of ["2023-02-29", "2100-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "0000-01-01", "2023-9-14"]) {
    expect(asLocalDate(text)).toBeUndefined();
    expect(asWallTime(`${text}T10:15`)).toBeUndefined();
  }
  for (const text of ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"]) expect(asLocalDate(text)).toBe(text);
});

test("clock times run from 00:00 to 23:59", () => {
  for (const text of ["00:00", "10:15", "23:59"]) expect(asClockTime(text)).toBe(text);
  for (const text of ["24:00", "9:15", "10:60", "10:15:00", "10.15", "10:15\n"]) expect(asClockTime(text)).toBeUndefined();
  for (const text of ["2023-09-14T24:00", "2023-09-14 10:15", "2023-09-14T10:15Z", "2023-09-14T10:15:00"])
    expect(asWallTime(text)).toBeUndefined();
});

test("zones are known names in their current spelling", () => {
  expect(asTimeZoneId("Asia/Hong_Kong")).toBe("Asia/Hong_Kong");
  expect(asTimeZoneId("UTC")).toBe("UTC");
  expect(asTimeZoneId("Asia/Calcutta")).toBe("Asia/Kolkata");
  for (const text of ["asia/hong_kong", "+08:00", "EST", "Etc/GMT+5", "Asia/Hong_Kong\r\nX:1", "Asia/Nowhere"])
    expect(asTimeZoneId(text)).toBeUndefined();
  expect(timeZoneIds.every((id) => asTimeZoneId(id) === id)).toBe(true);
  expect(new Set(timeZoneIds).size).toBe(timeZoneIds.length);
});

test("adding to an instant counts real time", () => {
  const at = instant("2024-02-28T23:59:30.500Z");
  expect(plusSeconds(at, 30)).toBe("2024-02-29T00:00:00.500Z");
  expect(plusMinutes(at, -1440)).toBe("2024-02-27T23:59:30.500Z");
  expect(plusDays(at, 2)).toBe("2024-03-01T23:59:30.500Z");
  expect(minutesBetween(at, plusMinutes(at, 45))).toBe(45);
});

test("time beyond the year 9999 is refused aloud", () => {
  expect(() => plusSeconds(instant("9999-12-31T23:59:59.000Z"), 1)).toThrow(RangeError);
  expect(() => addDays(date("0001-01-01"), -1)).toThrow(RangeError);
  expect(() => fromEpochMilliseconds(Number.NaN)).toThrow(RangeError);
});

test("dates are counted by the calendar", () => {
  expect(addDays(date("2024-02-28"), 2)).toBe("2024-03-01");
  expect(daysBetween(date("2026-12-30"), date("2027-01-02"))).toBe(3);
  expect(datesFrom(date("2023-09-13"), date("2023-09-15"))).toEqual(["2023-09-13", "2023-09-14", "2023-09-15"]);
  expect(datesFrom(date("2023-09-15"), date("2023-09-13"))).toEqual([]);
  expect([weekday(date("2023-09-14")), weekday(date("1969-12-28")), weekday(date("0001-01-01"))]).toEqual(["thursday", "sunday", "monday"]);
});

test("days added and counted agree for any date", () => {
  const anyDate = fc.integer({ min: 0, max: 3_000_000 }).map((days) => addDays(date("0001-01-01"), days));
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 600_000 }), (from: LocalDate, days) => daysBetween(from, addDays(from, days)) === days),
  );
});

test("a wall time is a date and a clock time", () => {
  const at = wall("2023-09-14T10:15");
  expect([dateOf(at), clockOf(at), wallTime(dateOf(at), clockOf(at))]).toEqual(["2023-09-14", "10:15", at]);
  expect(minuteOfDay(clockOf(at))).toBe(615);
  expect(wallMinutesBetween(wall("2023-12-31T23:30"), wall("2024-01-01T00:15"))).toBe(45);
});
