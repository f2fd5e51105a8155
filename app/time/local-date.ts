import { asInstant, epochMilliseconds, fromEpochMilliseconds, type Instant } from "./instant";

declare const localDate: unique symbol;

/** A day of the calendar, "2023-09-14", years 0001 to 9999; no zone. */
export type LocalDate = string & { readonly [localDate]: true };

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

export const asLocalDate = (text: unknown): LocalDate | undefined =>
  typeof text === "string" && asInstant(`${text}T00:00:00.000Z`) ? (text as LocalDate) : undefined;

/** Events are held then; the days around them can be counted too. */
export const eventYears = { first: 1900, last: 2999 } as const;

export const isInEventYears = (date: LocalDate): boolean => {
  const year = Number(date.slice(0, 4));
  return eventYears.first <= year && year <= eventYears.last;
};

/** @throws RangeError outside the years 0001 to 9999. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromEpochMilliseconds(epochMilliseconds(midnight(date)) + days * dayLength).slice(0, 10) as LocalDate;

/** From Monday to Wednesday are 2; negative when `to` lies before `from`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (epochMilliseconds(midnight(to)) - epochMilliseconds(midnight(from))) / dayLength;

/** Every date from the first to the last, both included; none when they are the wrong way round. */
export const datesFrom = (first: LocalDate, last: LocalDate): LocalDate[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));

/** 1 January 1970 was a Thursday. */
export const weekday = (date: LocalDate): Weekday => {
  const daysSince1970 = epochMilliseconds(midnight(date)) / dayLength;
  return weekdays[(((daysSince1970 + 3) % 7) + 7) % 7]!;
};

const dayLength = 86_400_000;
const midnight = (date: LocalDate) => `${date}T00:00:00.000Z` as Instant;
