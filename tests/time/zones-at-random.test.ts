import fc from "fast-check";
import { expect, test } from "vitest";
import { epochMilliseconds, fromEpochMilliseconds, type Instant, minutesBetween, plusMinutes } from "~/time/instant";
import { foldOf, foldsOf, type TimeZoneId, timeZoneIds, toInstant, toWallTime } from "~/time/time-zone";
import { type WallTime, wallMinutesBetween } from "~/time/wall-time";
import { instant } from "./times";

// The laws of wall time and moment, tried where they could break: around each change of clocks of each zone, found by Intl alone.

type Change = { zone: TimeZoneId; at: Instant; before: number; after: number };

/** What Intl has the clock show; the one witness that is not ours. */
const shown = (zone: TimeZoneId) => {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return (at: Instant) => format.format(epochMilliseconds(at)).replace(" ", "T") as WallTime;
};
const offsetBy = (show: (at: Instant) => WallTime, at: Instant) => wallMinutesBetween(at.slice(0, 16) as WallTime, show(at));

/** Looks in on each zone every five days, so that the month of Ramadan is not overlooked, and closes in on what changed between. */
function changesOf(zone: TimeZoneId, from: Instant, to: Instant): Change[] {
  const show = shown(zone);
  const found: Change[] = [];
  let [seen, before] = [from, offsetBy(show, from)];
  while (seen < to) {
    const next = plusMinutes(seen, 5 * 24 * 60);
    const after = offsetBy(show, next);
    if (after !== before) {
      let [early, late] = [seen, next];
      while (minutesBetween(early, late) > 1) {
        const middle = plusMinutes(early, Math.floor(minutesBetween(early, late) / 2));
        if (offsetBy(show, middle) === before) early = middle;
        else late = middle;
      }
      found.push({ zone, at: late, before, after });
    }
    [seen, before] = [next, after];
  }
  return found;
}

const changes = timeZoneIds.flatMap((zone) => changesOf(zone, instant("2022-01-01T00:00:00.000Z"), instant("2028-01-01T00:00:00.000Z")));
/** 1973 to 2099: before, some African zones had offsets of whole seconds. */
const anyMinute = fc.integer({ min: 1578e3, max: 68375e3 }).map((minute) => fromEpochMilliseconds(minute * 60_000));
const anyZone = fc.constantFrom(...timeZoneIds);
const anyChange = fc.constantFrom(...changes);
/** Up to four hours from a change; a day around it is another law's. */
const nearby = fc.integer({ min: -240, max: 240 });

test("the zones of the world do change their clocks, forwards and back, by whole hours and by less", () => {
  expect(new Set(changes.map(({ zone }) => zone)).size).toBeGreaterThan(100);
  expect(new Set(changes.map(({ before, after }) => after - before))).toEqual(new Set([60, -60, 30, -30, 120, -120, 180, -180]));
});

test("every zone there is shows the time that Intl shows, at any minute and around every change of its clocks", () => {
  const anywhen = fc.property(anyZone, anyMinute, (zone, at) => toWallTime(at, zone) === shown(zone)(at));
  fc.assert(anywhen, { numRuns: 1000 });
  for (const { zone, at } of changes)
    for (const minutes of [-1, 0, 1]) expect(toWallTime(plusMinutes(at, minutes), zone)).toBe(shown(zone)(plusMinutes(at, minutes)));
});

test("a moment is its wall time together with its fold", () => {
  const law = fc.property(anyChange, nearby, ({ zone, at }, minutes) => {
    const moment = plusMinutes(at, minutes);
    expect(toInstant(toWallTime(moment, zone), zone, foldOf(moment, zone))).toBe(moment);
  });
  fc.assert(law, { numRuns: 3000 });
});

test("a wall time is shown once, twice or never; what its two folds mean follows from that", () => {
  const seen = { once: 0, twice: 0, gap: 0 };
  const law = fc.property(anyChange, nearby, ({ zone, at, before, after }, minutes) => {
    const wall = toWallTime(plusMinutes(plusMinutes(at, minutes), before), "UTC" as TimeZoneId);
    const [first, second] = [toInstant(wall, zone, 0), toInstant(wall, zone, 1)];
    const folds = foldsOf(wall, zone);
    seen[folds]++;
    if (folds === "gap") {
      expect(second).toBe(first);
      expect(wallMinutesBetween(wall, toWallTime(first, zone))).toBe(after - before);
    } else {
      expect([toWallTime(first, zone), toWallTime(second, zone)]).toEqual([wall, wall]);
      expect(minutesBetween(first, second)).toBe(folds === "twice" ? before - after : 0);
      expect([foldOf(first, zone), foldOf(second, zone)]).toEqual([0, folds === "twice" ? 1 : 0]);
    }
  });
  fc.assert(law, { numRuns: 3000 });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});

test("later is never earlier: of two moments on one day the clock shows the first one first, or they are two folds of an hour", () => {
  const law = fc.property(anyChange, nearby, fc.integer({ min: 1, max: 600 }), ({ zone, at, before, after }, minutes, later) => {
    const [first, second] = [plusMinutes(at, minutes), plusMinutes(at, minutes + later)];
    const wentBack = wallMinutesBetween(toWallTime(first, zone), toWallTime(second, zone)) < 0;
    if (wentBack) expect([after < before, first < at, second >= at]).toEqual([true, true, true]);
  });
  fc.assert(law, { numRuns: 2000 });
});
