import { wallTime } from "~/time/wall-time";
import type { Agenda, AgendaEvent, AgendaItem, AgendaPerson } from "./agenda";
import { type AgendaWords, agendaWords } from "./agenda-words";
import type { CalendarEntry, CalendarFile } from "./calendar-file";

/** Where the pages stand that an entry leads to; absolute. Never a personal link: whoever sees a calendar may not open its owner's page. */
export type AgendaLinks = {
  event: (address: string) => string;
  programme: (address: string) => string;
  session: (address: string, code: string) => string;
};

/** One file for all a person's events, or for one; `source` is the address it is subscribed at. */
export function agendaCalendar(
  agendas: [Agenda, ...Agenda[]],
  links: AgendaLinks,
  about: Pick<CalendarFile, "name"> & Partial<Pick<CalendarFile, "description" | "source" | "url" | "method">>,
): CalendarFile {
  return { ...about, zone: agendas[0].zone, entries: agendas.flatMap((agenda) => entriesOf(agenda, links)) };
}

/** The event as a whole-day banner, then its sessions. */
export const entriesOf = (agenda: Agenda, links: AgendaLinks): CalendarEntry[] => [
  bannerOf(agenda, links),
  ...agenda.days.flatMap((day) => day.items.map((item) => entryOf(item, agenda, links))),
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

function entryOf(item: AgendaItem, { event, language, zone }: Agenda, links: AgendaLinks): CalendarEntry {
  const words = agendaWords(language);
  const page = item.public ? links.session(event.address, item.code) : links.programme(event.address);
  const cancelled = event.cancelled || item.state === "cancelled";
  return {
    uid: item.uid,
    sequence: item.sequence,
    changedAt: item.changedAt > event.changedAt || !event.cancelled ? item.changedAt : event.changedAt,
    ...called(item.title, cancelled, words),
    ...(!cancelled && item.state === "tentative" && { status: "TENTATIVE" as const }),
    location: [item.room, event.venue, event.venueAddress].filter(Boolean).join(", "),
    description: paragraphs(yoursIn(item, words), aboutIt(item, words), peopleIn(item, words), [words.moreAt(page)]),
    url: page,
    categories: [item.kind, item.track].filter(Boolean),
    joinUrl: item.joinLink,
    joinLabel: item.joinLink && words.joinOnline,
    organiser: organiserOf(event),
    when: { kind: "timed", start: wallTime(item.date, item.start), fold: item.fold, minutes: item.minutes, zone },
  };
}

const called = (title: string, cancelled: boolean, words: AgendaWords): Pick<CalendarEntry, "summary" | "status"> =>
  cancelled ? { summary: words.cancelledTitle(title), status: "CANCELLED" } : { summary: title, status: "CONFIRMED" };

const organiserOf = ({ secretariat: { name, mail } }: AgendaEvent) => (mail ? { name, address: mail } : undefined);

const yoursIn = ({ yourRoles, beThereAt }: AgendaItem, words: AgendaWords): string[] => [
  yourRoles.length > 0 ? words.yourRole(yourRoles.join(", ")) : "",
  beThereAt ? words.beThereAt(beThereAt) : "",
];

const aboutIt = ({ kind, languages, access, dress, remarks }: AgendaItem, words: AgendaWords): string[] => [
  [kind, languages].filter(Boolean).join(" · "),
  access,
  dress && words.dress(dress),
  remarks,
];

const peopleIn = ({ people, parts }: AgendaItem, words: AgendaWords): string[] => [
  ...people.map(lineOf),
  ...parts.flatMap((part) => [
    [part.title, part.minutes && words.minutes(part.minutes)].filter(Boolean).join(", "),
    ...part.people.map((person) => `  ${lineOf(person)}`),
  ]),
];

const lineOf = ({ role, name, position }: AgendaPerson) => `${role}: ${[name, position].filter(Boolean).join(", ")}`;

const paragraphs = (...groups: string[][]): string =>
  groups
    .map((lines) => lines.filter(Boolean).join("\n"))
    .filter(Boolean)
    .join("\n\n");
