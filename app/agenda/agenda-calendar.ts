import { paths } from "~/paths";
import type { PrintedName } from "~/programme/printed-item";
import { type Instant, latest } from "~/time/instant";
import type { TimeZoneId } from "~/time/time-zone";
import { wallTime } from "~/time/wall-time";
import { type Agenda, type AgendaEntry, type AgendaEvent, type AgendaItem, itemsOf } from "./agenda";
import { type AgendaWords, agendaWords } from "./agenda-words";
import type { CalendarEntry, CalendarFile } from "./calendar/calendar-file";
import { carriedBy } from "./carried";

/** Where the pages stand that an entry leads to; absolute. Never a personal link: whoever sees a calendar may not open its owner's page. */
export type AgendaLinks = {
  event: (address: string) => string;
  programme: (address: string) => string;
  session: (address: string, code: string) => string;
};

export const linksAt = (baseUrl: string): AgendaLinks => ({
  event: (address) => baseUrl + paths.event(address),
  programme: (address) => baseUrl + paths.programme(address),
  session: (address, code) => baseUrl + paths.session(address, code),
});

/** A person's subscribed calendar: all their events. `source` is the secret address it is read at. Empty, it is a calendar all the same. */
export function feedCalendar(agendas: readonly Agenda[], links: AgendaLinks, source: string): CalendarFile {
  const first = agendas[0];
  const words = agendaWords(first?.language ?? "en");
  return {
    name: words.calendarName(first?.event.hostName ?? "Plenary"),
    description: words.calendarNote,
    zone: first?.zone ?? ("UTC" as TimeZoneId),
    source,
    entries: agendas.flatMap((agenda) => entriesOf(agenda, links)),
  };
}

/** One event's agenda or programme as a file to take away. */
export const eventCalendar = (agenda: Agenda, links: AgendaLinks): CalendarFile => ({
  name: agenda.event.shortTitle,
  description: [agenda.event.title, agenda.event.dates].join(", "),
  zone: agenda.zone,
  url: links.programme(agenda.event.address),
  method: "PUBLISH",
  entries: entriesOf(agenda, links),
});

/** One session alone; undefined where the agenda does not hold it. */
export function sessionCalendar(agenda: Agenda, code: string, links: AgendaLinks): CalendarFile | undefined {
  const item = itemsOf(agenda).find((each) => each.code === code);
  if (!item?.entry) return undefined;
  const { uid } = item.entry;
  const file = eventCalendar(agenda, links);
  return { ...file, entries: file.entries.filter((entry) => entry.uid === uid) };
}

/** What was cancelled leaves calendars in the end; an agenda of an event that is cancelled itself stays whole. */
export const forCalendarAt = (agenda: Agenda, now: Instant): Agenda =>
  now < agenda.event.cancelledUntil
    ? agenda
    : { ...agenda, days: agenda.days.map((day) => ({ ...day, items: day.items.filter(({ cancelled }) => !cancelled) })) };

/** The event as a whole-day banner, then its sessions. */
export const entriesOf = (agenda: Agenda, links: AgendaLinks): CalendarEntry[] => [
  bannerOf(agenda, links),
  ...itemsOf(carriedBy(agenda, "calendars")).flatMap((item) => (item.entry ? entryOf(item, item.entry, agenda, links) : [])),
];

function bannerOf({ event, language, version }: Agenda, links: AgendaLinks): CalendarEntry {
  const words = agendaWords(language);
  return {
    uid: event.id,
    sequence: event.revision - 1,
    changedAt: event.changedAt,
    ...called(event.title, event.cancelled, words),
    location: [event.venue, event.venueAddress].filter(Boolean).join(", "),
    description: paragraphs([version ? "" : words.programmeFollows], [words.moreAt(links.event(event.address))]),
    url: links.event(event.address),
    organiser: organiserOf(event),
    when: { kind: "all-day", from: event.startsOn, to: event.endsOn },
  };
}

function entryOf(item: AgendaItem, entry: AgendaEntry, { event, language, zone }: Agenda, links: AgendaLinks): CalendarEntry {
  const words = agendaWords(language);
  const page = entry.open && item.code ? links.session(event.address, item.code) : links.programme(event.address);
  const cancelled = event.cancelled || item.cancelled;
  return {
    uid: entry.uid,
    sequence: entry.sequence + event.calendarTurns,
    changedAt: latest(entry.changedAt, event.turnedAt ?? undefined),
    ...called(item.title, cancelled, words),
    ...(!cancelled && entry.tentative && { status: "TENTATIVE" as const }),
    location: [item.room, event.venue, event.venueAddress].filter(Boolean).join(", "),
    description: paragraphs(yoursIn(item, words), aboutIt(item), peopleIn(item), [words.moreAt(page)]),
    url: page,
    categories: [item.kind, item.track].filter(Boolean),
    joinUrl: item.joinLink ?? undefined,
    joinLabel: item.joinLink ? words.joinOnline : undefined,
    organiser: organiserOf(event),
    when: { kind: "timed", start: wallTime(item.date, entry.start), fold: entry.fold, minutes: entry.minutes, zone },
  };
}

const called = (title: string, cancelled: boolean, words: AgendaWords): Pick<CalendarEntry, "summary" | "status"> =>
  cancelled ? { summary: words.cancelledTitle(title), status: "CANCELLED" } : { summary: title, status: "CONFIRMED" };

const organiserOf = ({ secretariat: { name, mail } }: AgendaEvent) => (mail ? { name, address: mail } : undefined);

const yoursIn = ({ yourRoles, beThereAt }: AgendaItem, words: AgendaWords): string[] => [
  yourRoles.length > 0 ? words.yourRole(yourRoles.join(", ")) : "",
  beThereAt ? words.beThereAt(beThereAt) : "",
];

const aboutIt = ({ kind, languages, mark, tags, notes }: AgendaItem): string[] => [
  [mark?.label, kind, languages, ...tags.map(({ text }) => text)].filter(Boolean).join(" · "),
  ...notes,
];

const peopleIn = ({ people, parts }: AgendaItem): string[] => [
  ...people.map(lineOf),
  ...parts.flatMap((part) => [
    [part.title, part.minutes].filter(Boolean).join(", "),
    ...part.people.map((person) => `  ${lineOf(person)}`),
  ]),
];

const lineOf = ({ role, name, line }: PrintedName) => `${role}: ${[name, line].filter(Boolean).join(", ")}`;

const paragraphs = (...groups: string[][]): string =>
  groups
    .map((lines) => lines.filter(Boolean).join("\n"))
    .filter(Boolean)
    .join("\n\n");
