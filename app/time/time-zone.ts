import { Temporal } from "temporal-polyfill";
import { asInstant, epochMilliseconds, fromEpochMilliseconds, type Instant, plusMinutes } from "./instant";
import type { LocalDate } from "./local-date";
import { dateOf, type WallTime } from "./wall-time";
import { currentSpelling } from "./zone-spelling";

declare const zone: unique symbol;

/** An IANA name in its current spelling, "Asia/Kolkata", or "UTC". */
export type TimeZoneId = string & { readonly [zone]: true };

/** The second pass through the hour that is repeated when clocks go back; 0 everywhere else. */
export type Fold = 0 | 1;

export const timeZoneIds: readonly TimeZoneId[] = [
  ...Intl.supportedValuesOf("timeZone").map(currentSpelling),
  "UTC",
].sort() as TimeZoneId[];

const known = new Set<string>(timeZoneIds);

/** Exact names only; an outdated spelling ("Asia/Calcutta") gives the current one. */
export function asTimeZoneId(text: unknown): TimeZoneId | undefined {
  const name = typeof text === "string" ? currentSpelling(text) : "";
  return known.has(name) ? (name as TimeZoneId) : undefined;
}

/** A time that the clocks skip is moved on by the length of the gap, as RFC 5545 (3.3.5) reads it. */
export function toInstant(at: WallTime, zone: TimeZoneId, fold: Fold): Instant {
  const offset = steadyOffset(at.slice(0, 10), zone);
  if (offset === undefined) return instantOf(zoned(at, zone, fold ? "later" : "compatible"));
  return fromEpochMilliseconds(epochMilliseconds(`${at}:00.000Z` as Instant) - offset);
}

/** Seconds are cut off. */
export function toWallTime(at: Instant, zone: TimeZoneId): WallTime {
  const offset = steadyOffset(at.slice(0, 10), zone);
  if (offset !== undefined) return fromEpochMilliseconds(epochMilliseconds(at) + offset).slice(0, 16) as WallTime;
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.toString({ smallestUnit: "minute", roundingMode: "floor" }) as WallTime;
}

/** The day it is there. */
export const dateAt = (at: Instant, zone: TimeZoneId): LocalDate => dateOf(toWallTime(at, zone));

export function foldOf(at: Instant, zone: TimeZoneId): Fold {
  const wall = toWallTime(at, zone);
  return foldsOf(wall, zone) === "twice" && at >= toInstant(wall, zone, 1) ? 1 : 0;
}

/** How often the clocks show this time: never when they skip it, twice when they repeat it. */
export function foldsOf(at: WallTime, zone: TimeZoneId): "gap" | "once" | "twice" {
  if (steadyOffset(at.slice(0, 10), zone) !== undefined) return "once";
  const first = zoned(at, zone, "earlier");
  if (first.equals(zoned(at, zone, "later"))) return "once";
  return first.toPlainDateTime().equals(Temporal.PlainDateTime.from(at)) ? "twice" : "gap";
}

/** Whether the clocks of that day, and of the nights around it, are left alone. */
export const clocksHold = (day: LocalDate, zone: TimeZoneId): boolean => steadyOffset(day, zone) !== undefined;

/** Where the clock stands after so many real minutes. */
export const plusMinutesWall = (at: WallTime, minutes: number, zone: TimeZoneId, fold: Fold): WallTime =>
  toWallTime(plusMinutes(toInstant(at, zone, fold), minutes), zone);

/** Until then no zone of our day changes its clocks: they do so on the hour or the half hour of UTC (tz database, since 1972). */
export const clocksHoldUntil = (now: Instant): Instant =>
  fromEpochMilliseconds((Math.floor(epochMilliseconds(now) / halfHour) + 1) * halfHour);

const halfHour = 30 * 60_000;

/** Minutes east of Greenwich: 480 for Hong Kong, -210 for St John's in winter. */
export const offsetMinutes = (zone: TimeZoneId, at: Instant): number =>
  Math.round(Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);

const steadyOffsets = new Map<string, number | undefined>();

/** In milliseconds, where the clocks are left alone for two days around this one; nearly always, and then converting is adding. */
function steadyOffset(day: string, zone: TimeZoneId): number | undefined {
  const key = `${day} ${zone}`;
  if (steadyOffsets.has(key)) return steadyOffsets.get(key);
  const noon = Temporal.Instant.from(`${day}T12:00Z`).toZonedDateTimeISO(zone);
  const change = noon.subtract({ hours: 48 }).getTimeZoneTransition("next");
  const steady = !change || Temporal.ZonedDateTime.compare(change, noon.add({ hours: 48 })) > 0;
  if (steadyOffsets.size >= 5000) steadyOffsets.clear();
  steadyOffsets.set(key, steady ? noon.offsetNanoseconds / 1e6 : undefined);
  return steadyOffsets.get(key);
}

type Disambiguation = "compatible" | "earlier" | "later";

const zoned = (at: WallTime, zone: TimeZoneId, disambiguation: Disambiguation) =>
  Temporal.PlainDateTime.from(at).toZonedDateTime(zone, { disambiguation });

function instantOf(at: Temporal.ZonedDateTime): Instant {
  const found = asInstant(at.toInstant().toString({ fractionalSecondDigits: 3 }));
  if (!found) throw new RangeError(`${at} is outside the years 0001 to 9999 in UTC`);
  return found;
}
