import type { Instant } from "./instant";
import type { LocalDate } from "./local-date";
import { type TimeZoneId, toWallTime } from "./time-zone";
import { clockOf, dateOf, type WallTime } from "./wall-time";

/** "Thursday 14 September 2023"; `language` is a BCP 47 tag, English is British. */
export function longDate(date: LocalDate, language: string): string {
  const { weekday, day, month, year } = partsOf(date);
  return isEnglish(language) ? `${weekday} ${day} ${month} ${year}` : format(date, language, { weekday: "long", ...fullDate });
}

/** "Thu 14 Sep". */
export function shortDate(date: LocalDate, language: string): string {
  const { weekday, day, month } = partsOf(date);
  if (isEnglish(language)) return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}`;
  return format(date, language, { weekday: "short", day: "numeric", month: "short" });
}

/** "14 September 2023". */
export const plainDate = (date: LocalDate, language: string): string => format(date, language, fullDate);

/** "13–15 September 2023", "30 November – 2 December 2026", "30 December 2026 – 2 January 2027". */
export function dateSpan(from: LocalDate, to: LocalDate, language: string): string {
  if (from === to) return plainDate(from, language);
  if (isEnglish(language)) return englishSpan(from, to);
  if (language.startsWith("zh")) return `${plainDate(from, language)}至${chineseEnd(from, to, language)}`;
  return formatter(language, fullDate).formatRange(utc(from), utc(to));
}

/** "10:15", on the 24-hour clock in every language. */
export const clock = (at: WallTime): string => clockOf(at);

/** "10:15–11:00". */
export const clockSpan = (start: WallTime, end: WallTime): string => `${clockOf(start)}–${clockOf(end)}`;

/** "Thursday 14 September 2023, 10:15": what the calendar and the clock show there at that moment. */
export function instantInZone(at: Instant, zone: TimeZoneId, language: string): string {
  const wall = toWallTime(at, zone);
  return `${longDate(dateOf(wall), language)}${language.startsWith("ar") ? "، " : language.startsWith("zh") ? " " : ", "}${clockOf(wall)}`;
}

const fullDate = { day: "numeric", month: "long", year: "numeric" } as const;
const isEnglish = (language: string) => language === "en" || language === "en-GB";

// built by hand, because commas, "Sept" and the spaces around dashes change from one edition of ICU to the next
function englishSpan(from: LocalDate, to: LocalDate): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year} – ${last.day} ${last.month} ${last.year}`;
  if (first.month !== last.month) return `${first.day} ${first.month} – ${last.day} ${last.month} ${last.year}`;
  return `${first.day}–${last.day} ${last.month} ${last.year}`;
}

function chineseEnd(from: LocalDate, to: LocalDate, language: string): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return plainDate(to, language);
  if (from.slice(0, 7) !== to.slice(0, 7)) return format(to, language, { month: "long", day: "numeric" });
  return format(to, language, { day: "numeric" });
}

function partsOf(date: LocalDate) {
  const part = (options: Intl.DateTimeFormatOptions) => format(date, "en", options);
  return {
    weekday: part({ weekday: "long" }),
    day: String(Number(date.slice(8))),
    month: part({ month: "long" }),
    year: String(Number(date.slice(0, 4))),
  };
}

const format = (date: LocalDate, language: string, options: Intl.DateTimeFormatOptions) => formatter(language, options).format(utc(date));
const utc = (date: LocalDate) => new Date(`${date}T00:00:00.000Z`);

const formatters = new Map<string, Intl.DateTimeFormat>();

// the Gregorian calendar always: a date must be the same date on the page, in the calendar file and on the letter
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...options, calendar: "gregory", timeZone: "UTC" });
  if (formatters.size < 500) formatters.set(key, made);
  return made;
}
