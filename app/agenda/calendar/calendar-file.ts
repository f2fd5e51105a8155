import { type Instant, plusMinutes } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { type Fold, type TimeZoneId, toInstant, toWallTime } from "~/time/time-zone";
import type { WallTime } from "~/time/wall-time";
import { fold } from "./calendar-lines";
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

/** A calendar as RFC 5545 and 7986 have it, ready to be sent as UTF-8. @throws where an identity is not a stored one, or stands twice. */
export function writeCalendar(calendar: CalendarFile): string {
  // sessions side by side begin together, and most of a programme has one organiser
  const [timesOf, organiserOf] = [once(writeTimes), once(writeOrganiser)];
  const zones = new Set(calendar.entries.flatMap(({ when }) => timesOf(when).zone ?? []));
  // RFC 5545 wants a component even in an empty calendar
  if (calendar.entries.length === 0) zones.add(calendar.zone);
  const uids = new Set<string>();
  const lines = ["BEGIN:VCALENDAR", ...propertiesOf(calendar), ...[...zones].sort().flatMap((zone) => zoneDefinition(zone)?.lines ?? [])];
  for (const entry of calendar.entries) {
    if (!/^[A-Za-z0-9@._-]{1,255}$/.test(entry.uid)) throw new Error("a calendar entry's uid must be a stored one");
    if (uids.has(entry.uid)) throw new Error(`a calendar holds ${entry.uid} twice`);
    uids.add(entry.uid);
    addEntry(lines, entry, timesOf(entry.when).lines, entry.organiser && organiserOf(entry.organiser));
  }
  lines.push("END:VCALENDAR");
  return fold(lines);
}

function propertiesOf({ name, description, url, source, method, zone }: CalendarFile): string[] {
  const [page, origin, title] = [cleanUri(url, ownSchemes), cleanUri(source, ownSchemes), escapeText(name)];
  return [
    "VERSION:2.0",
    "PRODID:-//Plenary//Plenary//EN",
    ...(page ? [`URL:${page}`] : []),
    ...(origin ? [`SOURCE;VALUE=URI:${origin}`] : []),
    ...(method ? [`METHOD:${method}`] : []),
    // readers older than RFC 7986 know the second name only
    ...(title ? [`NAME:${title}`, `X-WR-CALNAME:${title}`] : []),
    ...(description ? [`X-WR-CALDESC:${escapeText(description)}`] : []),
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    `X-WR-TIMEZONE:${zone}`,
  ];
}

/** The same answer for the same values. */
function once<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new Map<string, Made>();
  return (given) => {
    const key = JSON.stringify(given);
    const known = made.get(key) ?? make(given);
    made.set(key, known);
    return known;
  };
}

function addEntry(lines: string[], entry: CalendarEntry, times: string[], organiser: string | undefined) {
  const stamp = utcTime(entry.changedAt);
  lines.push("BEGIN:VEVENT", `UID:${entry.uid}`, `SEQUENCE:${entry.sequence}`, `DTSTAMP:${stamp}`);
  lines.push(...times, `SUMMARY:${escapeText(entry.summary)}`);
  if (entry.when.kind === "all-day") lines.push("TRANSP:TRANSPARENT");

  const [location, description, page] = [
    escapeText(entry.location ?? ""),
    escapeText(descriptionOf(entry)),
    cleanUri(entry.url, ownSchemes),
  ];
  const categories = (entry.categories ?? []).map(escapeText).filter(Boolean);
  if (location) lines.push(`LOCATION:${location}`);
  if (description) lines.push(`DESCRIPTION:${description}`);
  if (organiser) lines.push(organiser);
  if (categories.length > 0) lines.push(`CATEGORIES:${categories.join(",")}`);
  if (page) lines.push(`URL;VALUE=URI:${page}`);
  lines.push(`STATUS:${entry.status}`, `LAST-MODIFIED:${stamp}`, ...conferenceOf(entry), "END:VEVENT");
}

/** In a zone only where the definition we send leads a reader to the very same moments; else in UTC. */
function writeTimes(when: CalendarEntry["when"]): { lines: string[]; zone?: TimeZoneId } {
  if (when.kind === "all-day") return { lines: wholeDays(when) };
  const { start, fold, minutes, zone } = when;
  const first = toInstant(start, zone, fold);
  const moments = minutes > 0 ? [first, plusMinutes(first, minutes)] : [first];
  const walls = moments.map((at) => toWallTime(at, zone));
  const definition = zone === "UTC" ? undefined : zoneDefinition(zone);
  const agrees = moments.every((at, index) => definition?.reads(walls[index]!, at));
  const timeOf = (index: number) => (agrees ? `;TZID=${zone}:${walls[index]!.replace(/[-:]/g, "")}00` : `:${utcTime(moments[index]!)}`);
  return { lines: moments.map((_, index) => `${index === 0 ? "DTSTART" : "DTEND"}${timeOf(index)}`), ...(agrees && { zone }) };
}

const utcTime = (at: Instant) => `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;

function wholeDays(when: Extract<CalendarEntry["when"], { kind: "all-day" }>): string[] {
  if (when.to < when.from) throw new RangeError("an all-day entry ends before it begins");
  const [from, until] = [when.from, addDays(when.to, 1)].map((date) => date.replaceAll("-", ""));
  // Outlook's two names for the same
  const asOutlookSays = ["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE"];
  return [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${until}`, ...asOutlookSays];
}

function writeOrganiser({ name, address }: { name: string; address: string }): string {
  const email = cleanMailbox(address);
  return `ORGANIZER;CN=${quoteParameter(cleanText(name).trim() || email)}:mailto:${email}`;
}

// most calendars ignore CONFERENCE, so the link stands in the text too
function descriptionOf({ description = "", joinUrl }: CalendarEntry): string {
  const link = cleanUri(joinUrl, linkSchemes);
  const words = cleanText(description);
  return [words, link && !words.includes(link) ? link : ""].filter(Boolean).join("\n\n");
}

function conferenceOf({ joinUrl, joinLabel }: CalendarEntry): string[] {
  const link = cleanUri(joinUrl, linkSchemes);
  if (!link) return [];
  const label = joinLabel ? `;LABEL=${quoteParameter(joinLabel)}` : "";
  return [`CONFERENCE;VALUE=URI;FEATURE=${link.startsWith("tel:") ? "PHONE" : "VIDEO"}${label}:${link}`];
}
