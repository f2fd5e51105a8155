import { fromEpochMilliseconds, type Instant } from "./instant";

/**
 * The moment at the head of a line of syslog: "2026-11-23T06:52:36.123456+01:00" (RFC 3339), or "Nov 23 06:52:36" (RFC 3164), which
 * leaves out the year and means this machine's zone. The year is then the latest that does not lie a day or more after `now`.
 */
export function syslogTime(line: string, now: Instant): Instant | undefined {
  const full = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/.exec(line)?.[0];
  if (full) return asInstant(Date.parse(full));
  const [, month = "", day, hour, minute, second] = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) /.exec(line) ?? [];
  const index = months.indexOf(month);
  if (index < 0) return undefined;
  const tomorrow = Date.parse(now) + 86_400_000;
  const inYear = (year: number) => new Date(year, index, Number(day), Number(hour), Number(minute), Number(second)).getTime();
  const year = new Date(tomorrow).getFullYear();
  return asInstant(inYear(year) <= tomorrow ? inYear(year) : inYear(year - 1));
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const asInstant = (milliseconds: number) => (Number.isNaN(milliseconds) ? undefined : fromEpochMilliseconds(milliseconds));
