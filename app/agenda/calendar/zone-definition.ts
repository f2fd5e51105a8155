import { tzlib_get_ical_block } from "timezones-ical-library";
import { epochMilliseconds, type Instant } from "~/time/instant";
import { addDays, type LocalDate, weekday, weekdays } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { WallTime } from "~/time/wall-time";

/** A VTIMEZONE, and whether every reader who trusts it makes the same moment of a wall time. */
type ZoneDefinition = { lines: string[]; reads: (at: WallTime, as: Instant) => boolean };

/** Undefined for a zone the package does not know. */
export function zoneDefinition(zone: TimeZoneId): ZoneDefinition | undefined {
  if (!definitions.has(zone)) definitions.set(zone, makeDefinition(zone));
  return definitions.get(zone);
}

const definitions = new Map<TimeZoneId, ZoneDefinition | undefined>();

function makeDefinition(zone: TimeZoneId): ZoneDefinition | undefined {
  const [block] = tzlib_get_ical_block(zone);
  if (!block?.startsWith("BEGIN:VTIMEZONE")) return undefined;
  // the package answers with the zone that a name is linked to; the file must define the name that its events use
  const lines = block.split("\r\n").map((line) => line.replace(/^(TZID|X-LIC-LOCATION):.*/, `$1:${zone}`));
  const observances = block
    .split(/BEGIN:(?:STANDARD|DAYLIGHT)/)
    .slice(1)
    .map(readObservance);
  return { lines, reads: (at, as) => momentRead(at, observances) === epochMilliseconds(as) };
}

type Observance = { from: number; to: number; start: string; month?: number; week?: number; day?: string; onsets: Map<number, number> };
type Onset = { at: number; offset: number };

function readObservance(text: string): Observance {
  const value = (name: string) => new RegExp(`\\b${name}[:=]([^;\\r]+)`).exec(text)?.[1];
  const [, week, day] = /^(-?\d)(\w\w)$/.exec(value("BYDAY") ?? "") ?? [];
  const rule = week && day ? { month: Number(value("BYMONTH")), week: Number(week), day } : {};
  return {
    from: milliseconds(value("TZOFFSETFROM")!),
    to: milliseconds(value("TZOFFSETTO")!),
    start: value("DTSTART")!,
    ...rule,
    onsets: new Map(),
  };
}

/** The moment at which clocks under these rules show this time; none when they skip or repeat it: readers differ about the two passes. */
function momentRead(at: WallTime, observances: Observance[]): number | undefined {
  const shown = epochMilliseconds(`${at}:00.000Z` as Instant);
  const offsets = new Set(observances.map(({ to }) => to));
  const fitting = [...offsets].filter((offset) => offsetAt(shown - offset, Number(at.slice(0, 4)), observances) === offset);
  return fitting.length === 1 ? shown - fitting[0]! : undefined;
}

function offsetAt(moment: number, year: number, observances: Observance[]): number | undefined {
  let latest: Onset | undefined;
  for (const observance of observances) {
    for (const onsetYear of observance.week ? [year - 1, year, year + 1] : [1970]) {
      const at = onsetIn(onsetYear, observance);
      if (at <= moment && (!latest || at > latest.at)) latest = { at, offset: observance.to };
    }
  }
  return latest?.offset;
}

function onsetIn(year: number, observance: Observance): number {
  const known = observance.onsets.get(year);
  if (known !== undefined) return known;
  const [, month, day, hour, minute] = /^\d{4}(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(observance.start)!;
  const date = observance.week ? dayOfRule(year, observance) : (`${year}-${month}-${day}` as LocalDate);
  const onset = epochMilliseconds(`${date}T${hour}:${minute}:00.000Z` as Instant) - observance.from;
  observance.onsets.set(year, onset);
  return onset;
}

function dayOfRule(year: number, { month = 1, week = 1, day = "SU" }: Observance): LocalDate {
  const isThatDay = (date: LocalDate) => weekday(date) === weekdays.find((name) => name.startsWith(twoLetters[day] ?? ""));
  const first = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01` as LocalDate;
  const nextMonth = `${addDays(first, 31).slice(0, 7)}-01` as LocalDate;
  const week1 = addDays(week > 0 ? first : nextMonth, week > 0 ? (week - 1) * 7 : week * 7);
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(week1, days)).find(isThatDay)!;
}

const twoLetters: Record<string, string> = { MO: "mo", TU: "tu", WE: "we", TH: "th", FR: "fr", SA: "sa", SU: "su" };

const milliseconds = (offset: string) => {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)/.exec(offset)!;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};
