import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { type Instant, plusMinutes } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { type Fold, type TimeZoneId, toInstant, toWallTime } from "~/time/time-zone";
import type { WallTime } from "~/time/wall-time";
import { checkCalendar } from "./calendar-check";
import { fold, takeApart, unfold } from "./calendar-lines";
import { cleanMailbox, cleanText, cleanUri, escapeText, linkSchemes, ownSchemes, quoteParameter } from "./calendar-text";
import { zoneDefinition } from "./zone-definition";

/** `url` is the page this calendar stands for, `source` its subscription address; both absolute. */
export type CalendarFile = {
  name: string;
  description?: string;
  zone: TimeZoneId;
  url?: string;
  source?: string;
  method?: "PUBLISH";
  entries: CalendarEntry[];
};

/**
 * `uid` and `sequence` are the stored ones, `changedAt` the moment of the last change: two files of one state are the same bytes.
 * A timed entry of 0 minutes has no end; the last day of an all-day entry is included.
 */
export type CalendarEntry = {
  uid: string;
  sequence: number;
  changedAt: Instant;
  summary: string;
  location?: string;
  description?: string;
  url?: string;
  categories?: string[];
  joinUrl?: string;
  joinLabel?: string;
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  organiser?: { name: string; address: string };
  when: TimedSpan | { kind: "all-day"; from: LocalDate; to: LocalDate };
};

type TimedSpan = { kind: "timed"; start: WallTime; fold: Fold; minutes: number; zone: TimeZoneId };

/** A calendar as RFC 5545 and 7986 have it, ready to be sent as UTF-8. @throws when it would not be a correct one. */
export function writeCalendar(calendar: CalendarFile): string {
  const spans = calendar.entries.map(({ when }) => (when.kind === "timed" ? momentsOf(when) : undefined));
  const written = ical({
    name: escapeText(calendar.name),
    description: calendar.description && escapeText(calendar.description),
    prodId: "//Plenary//Plenary//EN",
    url: cleanUri(calendar.url, ownSchemes),
    source: cleanUri(calendar.source, ownSchemes),
    method: calendar.method && ICalCalendarMethod.PUBLISH,
    ttl: 3600,
    events: calendar.entries.map((entry, index) => eventOf(entry, spans[index])),
  }).toString();

  const { properties, events } = takeApart(unfold(written));
  const zones = new Set(spans.flatMap((span) => span?.zone ?? []));
  // RFC 5545 wants a component even in an empty calendar
  if (events.length === 0) zones.add(calendar.zone);
  const text = fold([
    "BEGIN:VCALENDAR",
    ...properties,
    `X-WR-TIMEZONE:${calendar.zone}`,
    ...[...zones].sort().flatMap((zone) => zoneDefinition(zone)?.lines ?? []),
    ...events.flatMap((lines, index) => [
      ...lines.slice(0, -1).map((line) => inZone(line, spans[index])),
      ...conferenceOf(calendar.entries[index]!),
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ]);
  const faults = checkCalendar(text, calendar.entries.length);
  if (faults.length > 0) throw new Error(`The calendar is not correct: ${faults.slice(0, 3).join("; ")}`);
  return text;
}

/** `zone` only where the definition we send leads a reader to the very same moments; else the entry is written in UTC. */
type Moments = { start: Instant; end: Instant; zone: TimeZoneId | undefined };

function momentsOf({ start, fold, minutes, zone }: TimedSpan): Moments {
  const first = toInstant(start, zone, fold);
  const moments = { start: first, end: plusMinutes(first, minutes) };
  const definition = zone === "UTC" ? undefined : zoneDefinition(zone);
  const agrees = [moments.start, moments.end].every((at) => definition?.reads(toWallTime(at, zone), at));
  return { ...moments, zone: agrees ? zone : undefined };
}

function eventOf(entry: CalendarEntry, moments: Moments | undefined): ICalEventData {
  if (!/^[A-Za-z0-9@._-]{1,255}$/.test(entry.uid)) throw new Error("a calendar entry's uid must be a stored one");
  const { organiser } = entry;
  return {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    summary: cleanText(entry.summary),
    location: cleanText(entry.location ?? "") || null,
    description: descriptionOf(entry),
    url: cleanUri(entry.url, ownSchemes),
    categories: (entry.categories ?? [])
      .map(cleanText)
      .filter(Boolean)
      .map((name) => ({ name })),
    status: ICalEventStatus[entry.status],
    organizer: organiser && organiserOf(organiser),
    ...(moments ? timed(moments) : allDay(entry.when)),
  };
}

function organiserOf({ name, address }: { name: string; address: string }) {
  const email = cleanMailbox(address);
  return { name: cleanText(name).trim() || email, email };
}

// most calendars ignore CONFERENCE, so the link stands in the text too
function descriptionOf({ description = "", joinUrl }: CalendarEntry): string | null {
  const link = cleanUri(joinUrl, linkSchemes);
  const words = cleanText(description);
  return [words, link && !words.includes(link) ? link : ""].filter(Boolean).join("\n\n") || null;
}

const timed = ({ start, end }: Moments) => ({ start, end: end > start ? end : null });

// the package reads a zone's time off the server's own clock, so it is given UTC and its two lines are written anew
function inZone(line: string, moments: Moments | undefined): string {
  const zone = moments?.zone;
  if (!zone || !/^DT(START|END):/.test(line)) return line;
  const [name, at] = line.startsWith("DTSTART") ? ["DTSTART", moments.start] : ["DTEND", moments.end];
  return `${name};TZID=${zone}:${toWallTime(at, zone).replace(/[-:]/g, "")}00`;
}

function allDay(when: CalendarEntry["when"]) {
  if (when.kind !== "all-day" || when.to < when.from) throw new RangeError("an all-day entry ends before it begins");
  return { start: when.from, end: addDays(when.to, 1), allDay: true, transparency: ICalEventTransparency.TRANSPARENT };
}

function conferenceOf({ joinUrl, joinLabel }: CalendarEntry): string[] {
  const link = cleanUri(joinUrl, linkSchemes);
  if (!link) return [];
  const label = joinLabel ? `;LABEL=${quoteParameter(joinLabel)}` : "";
  return [`CONFERENCE;VALUE=URI;FEATURE=${link.startsWith("tel:") ? "PHONE" : "VIDEO"}${label}:${link}`];
}
