import fc from "fast-check";
import { expect, test } from "vitest";
import { epochMilliseconds, fromEpochMilliseconds, plusMinutes } from "~/time/instant";
import { type Fold, foldOf, foldsOf, offsetMinutes, plusMinutesWall, timeZoneIds, toInstant, toWallTime } from "~/time/time-zone";
import { instant, onMachinesEverywhere, wall, zone } from "./times";

const there = (at: string, name: string, fold: Fold = 0) => toInstant(wall(at), zone(name), fold);

test("a wall time becomes the same moment on every machine", () => {
  onMachinesEverywhere(() => {
    expect(there("2023-09-14T10:15", "Asia/Hong_Kong")).toBe("2023-09-14T02:15:00.000Z");
    expect(there("2026-01-15T09:00", "Asia/Kathmandu")).toBe("2026-01-15T03:15:00.000Z");
    expect(there("2026-07-15T09:00", "Pacific/Chatham")).toBe("2026-07-14T20:15:00.000Z");
    expect(there("2026-01-15T09:00", "America/St_Johns")).toBe("2026-01-15T12:30:00.000Z");
    expect(there("2026-01-15T09:00", "Pacific/Kiritimati")).toBe("2026-01-14T19:00:00.000Z");
    expect(there("2026-01-15T09:00", "Pacific/Apia")).toBe("2026-01-14T20:00:00.000Z");
    expect(there("2026-01-15T09:00", "UTC")).toBe("2026-01-15T09:00:00.000Z");
  });
});

test("the hour that clocks repeat has two passes", () => {
  onMachinesEverywhere(() => {
    expect(foldsOf(wall("2026-10-25T02:30"), zone("Europe/Berlin"))).toBe("twice");
    expect(there("2026-10-25T02:30", "Europe/Berlin", 0)).toBe("2026-10-25T00:30:00.000Z");
    expect(there("2026-10-25T02:30", "Europe/Berlin", 1)).toBe("2026-10-25T01:30:00.000Z");
    expect(foldOf(instant("2026-10-25T00:30:00.000Z"), zone("Europe/Berlin"))).toBe(0);
    expect(foldOf(instant("2026-10-25T01:30:00.000Z"), zone("Europe/Berlin"))).toBe(1);
  });
});

test("the hour that clocks skip is a gap, and read as moved on", () => {
  expect(foldsOf(wall("2026-03-29T02:30"), zone("Europe/Berlin"))).toBe("gap");
  expect(foldsOf(wall("2026-03-29T03:00"), zone("Europe/Berlin"))).toBe("once");
  expect(toWallTime(there("2026-03-29T02:30", "Europe/Berlin"), zone("Europe/Berlin"))).toBe("2026-03-29T03:30");
  expect(there("2026-03-29T02:30", "Europe/Berlin", 1)).toBe(there("2026-03-29T02:30", "Europe/Berlin", 0));
});

test("half an hour of change is half an hour of gap and of repetition", () => {
  const lordHowe = zone("Australia/Lord_Howe");
  expect(foldsOf(wall("2026-10-04T02:15"), lordHowe)).toBe("gap");
  expect(foldsOf(wall("2026-10-04T02:30"), lordHowe)).toBe("once");
  expect(foldsOf(wall("2026-04-05T01:45"), lordHowe)).toBe("twice");
});

test("Samoa went from Thursday to Saturday", () => {
  expect(foldsOf(wall("2011-12-30T12:00"), zone("Pacific/Apia"))).toBe("gap");
  expect(plusMinutesWall(wall("2011-12-29T23:30"), 60, zone("Pacific/Apia"), 0)).toBe("2011-12-31T00:30");
});

test("a session ends after its real minutes, over midnight, New Year and a change of clocks", () => {
  expect(plusMinutesWall(wall("2026-12-31T23:30"), 90, zone("Asia/Hong_Kong"), 0)).toBe("2027-01-01T01:00");
  expect(plusMinutesWall(wall("2026-03-29T01:30"), 60, zone("Europe/Berlin"), 0)).toBe("2026-03-29T03:30");
  expect(plusMinutesWall(wall("2026-10-25T02:30"), 60, zone("Europe/Berlin"), 0)).toBe("2026-10-25T02:30");
  expect(plusMinutesWall(wall("2026-10-25T02:30"), 60, zone("Europe/Berlin"), 1)).toBe("2026-10-25T03:30");
});

test("offsets are in minutes east of Greenwich", () => {
  const winter = instant("2026-01-15T12:00:00.000Z");
  expect(["Asia/Kathmandu", "Pacific/Chatham", "America/St_Johns", "UTC"].map((name) => offsetMinutes(zone(name), winter))).toEqual([
    345, 825, -210, 0,
  ]);
});

test("from a moment to the wall and back is the same moment, in any zone", () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 366 * 60 }).map((count) => fromEpochMilliseconds(count * 60_000));
  // African zones with offsets of whole seconds ended in 1972
  const since1973 = minutes.filter((at) => at > "1973");
  const check = fc.property(
    since1973,
    fc.constantFrom(...timeZoneIds),
    (at, id) => toInstant(toWallTime(at, id), id, foldOf(at, id)) === at,
  );
  fc.assert(check, { numRuns: 2000 });
});

test("around every change of clocks the sums and the calendar of the standard agree", () => {
  for (const name of ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "Africa/Cairo"]) {
    const show = new Intl.DateTimeFormat("sv-SE", { timeZone: name, dateStyle: "short", timeStyle: "short" });
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const at = plusMinutes(instant("2011-01-01T00:15:00.000Z"), hour * 60);
      expect(toWallTime(at, zone(name))).toBe(show.format(epochMilliseconds(at)).replace(" ", "T"));
      expect(toInstant(toWallTime(at, zone(name)), zone(name), foldOf(at, zone(name)))).toBe(at);
    }
  }
});
