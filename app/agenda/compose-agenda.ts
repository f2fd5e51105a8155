import { cancelledUntil, type Event } from "~/events/event";
import { pick, type Words } from "~/events/words";
import { printItem } from "~/programme/printed-item";
import { type ClosedBlock, isOpen, type OpenSession, type ProgrammeView } from "~/programme/programme-for";
import { programmeWords } from "~/programme/programme-words";
import type { Version } from "~/programme/version";
import { everybodyIn } from "~/sessions/everybody-in";
import type { SessionRole } from "~/sessions/session-role";
import { dateSpan, longDate, shortDate } from "~/time/display";
import type { LocalDate } from "~/time/local-date";
import { toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { utcOffset, zoneName } from "~/time/zone-name";
import type { Agenda, AgendaDay, AgendaEvent, AgendaItem, AgendaReader } from "./agenda";

/** `shown` is the version as this very reader may see it: `programmeFor` has been over it. */
export type ShownVersion = Pick<Version, "number" | "publishedAt"> & { shown: ProgrammeView };

/** What the reader takes away, made of what they may see and nothing else. */
export function composeAgenda(event: Event, version: ShownVersion | undefined, reader: AgendaReader): Agenda {
  const { language } = reader;
  const zone = version?.shown.timeZone ?? event.timeZone;
  const firstMoment = toInstant(wallTime(event.startsOn, noon), zone, 0);
  return {
    event: eventOf(event, version?.shown, language),
    language,
    zone,
    zoneName: zoneName(zone, language, firstMoment),
    utcOffset: utcOffset(zone, firstMoment),
    version: version && { number: version.number, publishedAt: version.publishedAt },
    days: version ? daysOf(version.shown, reader) : [],
  };
}

function eventOf(event: Event, shown: ProgrammeView | undefined, language: string): AgendaEvent {
  const say = (words: Words) => pick(words, language, event.languages);
  return {
    id: event.id,
    address: event.address,
    title: say(event.title),
    shortTitle: say(event.shortTitle) || say(event.title),
    theme: say(event.theme),
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    dates: dateSpan(event.startsOn, event.endsOn, language),
    venue: say(shown?.venueName ?? event.venueName),
    venueAddress: say(shown?.venueAddress ?? event.venueAddress),
    cancelled: event.state === "cancelled",
    hostName: event.hostName,
    secretariat: { name: event.senderName, mail: event.secretariatMail, phone: event.secretariatPhone },
    revision: event.revision,
    changedAt: event.changedAt,
    calendarTurns: event.calendarTurns,
    turnedAt: event.turnedAt,
    cancelledUntil: cancelledUntil(event),
  };
}

/** Days by the date a session starts on; a day without one for this reader is left out. */
function daysOf(shown: ProgrammeView, reader: AgendaReader): AgendaDay[] {
  const listed = reader.personId === undefined ? shown.sessions : shown.sessions.filter(isOpen);
  const dates = [...new Set(listed.map(({ date }) => date))].sort();
  return dates.map((date) => ({
    date,
    label: dayLabel(date, reader.language),
    longLabel: longDate(date, reader.language),
    heading: pick(shown.days.find((day) => day.date === date)?.heading ?? {}, reader.language, shown.languages),
    items: listed.filter((session) => session.date === date).map((session) => itemOf(session, shown, reader)),
  }));
}

/** "Thursday 14 September": the year stands above. */
const dayLabel = (date: LocalDate, language: string) =>
  language === "en" ? longDate(date, language).replace(/ \d+$/, "") : shortDate(date, language);

function itemOf(session: OpenSession | ClosedBlock, shown: ProgrammeView, { personId, language, readerZone }: AgendaReader): AgendaItem {
  const printed = printItem(shown, session, { language, languages: shown.languages, readerZone });
  if (session.closed) return { ...printed, cancelled: false, yourRoles: [], beThereAt: null, joinLink: null, carries: null, entry: null };
  const { uid, sequence, changedAt, start, fold, minutes, state, access } = session;
  const people = everybodyIn(session);
  const roles = people.flatMap((person) => (personId !== undefined && person.personId === personId ? person.role : []));
  const words = programmeWords(language);
  const hour = session.beThereAt && words.beThereAt(session.beThereAt);
  // whoever has a place need not be told that it takes one
  const known = personId !== undefined && access === "registered" ? words.openTo.registered : undefined;
  return {
    ...printed,
    tags: printed.tags.filter(({ text }) => text !== known),
    notes: printed.notes.filter((note) => note !== hour),
    cancelled: state === "cancelled",
    yourRoles: [...new Set(roles)].map((role) => words.roles[role as SessionRole] ?? role),
    // a bus or a ceremony expects everybody early; a panel expects its people
    beThereAt: roles.length > 0 || people.length === 0 ? session.beThereAt : null,
    joinLink: session.joinLink,
    carries: session.mark ? (session.mark.carries ?? { mails: "closed", calendars: "closed" }) : null,
    entry: { uid, sequence, changedAt, start, fold, minutes, tentative: state === "tentative", open: access === "everyone" },
  };
}

const noon = "12:00" as ClockTime;
