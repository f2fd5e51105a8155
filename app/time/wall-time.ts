import { asInstant, type Instant, minutesBetween } from "./instant";
import type { LocalDate } from "./local-date";

declare const wall: unique symbol;
declare const clock: unique symbol;

/** What the calendar and the clock on the wall show, "2023-09-14T10:15"; a moment only together with a zone. */
export type WallTime = string & { readonly [wall]: true };

/** "10:15", from "00:00" to "23:59". */
export type ClockTime = string & { readonly [clock]: true };

export const asWallTime = (text: unknown): WallTime | undefined =>
  typeof text === "string" && asInstant(`${text}:00.000Z`) ? (text as WallTime) : undefined;

export const asClockTime = (text: unknown): ClockTime | undefined =>
  typeof text === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : undefined;

export const wallTime = (date: LocalDate, time: ClockTime): WallTime => `${date}T${time}` as WallTime;
export const dateOf = (at: WallTime): LocalDate => at.slice(0, 10) as LocalDate;
export const clockOf = (at: WallTime): ClockTime => at.slice(11) as ClockTime;

/** Minutes since midnight, 0 to 1439: a place on a time grid. */
export const minuteOfDay = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The clock so many minutes after midnight; from 1440 on it is the next day's. */
export function clockAt(minutes: number): ClockTime {
  const two = (figures: number) => String(figures).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}` as ClockTime;
}

/** The distance on the wall, blind to clock changes; real minutes are `minutesBetween` of two instants. */
export const wallMinutesBetween = (from: WallTime, to: WallTime): number => minutesBetween(asIfUtc(from), asIfUtc(to));

const asIfUtc = (at: WallTime) => `${at}:00.000Z` as Instant;
