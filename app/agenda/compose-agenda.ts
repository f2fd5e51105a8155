import type { Event } from "~/events/event";
import { pick, type Words } from "~/events/words";
import type { PrintedPerson, PrintedSession, ProgrammeContent, Version } from "~/programme/version";
import { isPause, type SessionKind, sessionKindNames } from "~/sessions/session-kind";
import { type SessionRole, sessionRoleNames } from "~/sessions/session-role";
import { dateSpan, longDate, shortDate } from "~/time/display";
import { plusMinutes } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { toInstant, toWallTime } from "~/time/time-zone";
import { type ClockTime, clockOf, wallTime } from "~/time/wall-time";
import { utcOffset, zoneName } from "~/time/zone-name";
import type { Agenda, AgendaDay, AgendaEvent, AgendaItem, AgendaPerson } from "./agenda";
import { type AgendaWords, agendaWords } from "./agenda-words";

/** Whose agenda it is; without a person it is the programme as anybody may take it away. `joins` opens the links to online rooms. */
export type AgendaReader = { personId: string | undefined; language: string; joins: boolean };

/** `shown` is the version's content as this reader may see it: the filter of the programme has been over it. */
export type ShownVersion = Pick<Version, "number" | "publishedAt"> & { shown: ProgrammeContent };

/** What the reader takes away. All that is not open to them must have left `shown` before. */
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

function eventOf(event: Event, shown: ProgrammeContent | undefined, language: string): AgendaEvent {
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
  };
}

/** Days by the date a session starts on; a day without one for this reader is left out. */
function daysOf(shown: ProgrammeContent, reader: AgendaReader): AgendaDay[] {
  const dates = [...new Set(shown.sessions.map(({ date }) => date))].sort();
  return dates.map((date) => ({
    date,
    label: dayLabel(date, reader.language),
    longLabel: longDate(date, reader.language),
    heading: pick(shown.days.find((day) => day.date === date)?.heading ?? {}, reader.language, shown.languages),
    items: shown.sessions.filter((session) => session.date === date).map((session) => itemOf(session, shown, reader)),
  }));
}

/** "Thursday 14 September": the year stands above. */
const dayLabel = (date: LocalDate, language: string) =>
  language === "en" ? longDate(date, language).replace(/ \d+$/, "") : shortDate(date, language);

function itemOf(session: PrintedSession, shown: ProgrammeContent, { personId, language, joins }: AgendaReader): AgendaItem {
  const say = (words: Words | undefined) => pick(words ?? {}, language, shown.languages);
  const words = agendaWords(language);
  const people = (those: PrintedPerson[]) => those.map((person) => personOf(person, words));
  const { timeZone: zone } = shown;
  const startsAt = toInstant(wallTime(session.date, session.start), zone, session.fold);
  const endsAt = plusMinutes(startsAt, session.minutes);
  const roles = personId === undefined ? [] : rolesOf(session, personId);
  return {
    uid: session.uid,
    code: session.code,
    sequence: session.sequence,
    changedAt: session.changedAt,
    date: session.date,
    start: session.start,
    end: clockOf(toWallTime(endsAt, zone)),
    fold: session.fold,
    minutes: session.minutes,
    startsAt,
    endsAt,
    kind: words.kinds[session.kind] ?? sessionKindNames[session.kind as SessionKind] ?? session.kind,
    pause: isPause(session.kind as SessionKind),
    title: say(session.title),
    room: say(shown.rooms.find(({ id }) => id === session.roomId)?.name),
    track: say(shown.tracks.find(({ id }) => id === session.trackId)?.name),
    access: accessOf(session, say, words),
    public: session.access === "everyone",
    state: session.state,
    languages: languagesOf(session, language, words),
    dress: say(session.dress),
    remarks: say(session.remarks),
    people: people(session.people),
    parts: session.parts.map((part) => ({ title: say(part.title), minutes: part.minutes, people: people(part.people) })),
    yourRoles: [...new Set(roles)].map((role) => roleName(role, words)),
    beThereAt: roles.length > 0 || everybodyOf(session).length === 0 ? (session.beThereAt ?? undefined) : undefined,
    joinLink: joins ? (session.joinLink ?? undefined) : undefined,
  };
}

const everybodyOf = ({ people, parts }: PrintedSession): PrintedPerson[] => [...people, ...parts.flatMap((part) => part.people)];

const rolesOf = (session: PrintedSession, personId: string): string[] =>
  everybodyOf(session).flatMap((person) => (person.personId === personId ? person.role : []));

const roleName = (role: string, words: AgendaWords) => words.roles[role] ?? sessionRoleNames[role as SessionRole] ?? role;

const personOf = ({ role, name, position, organisation }: PrintedPerson, words: AgendaWords): AgendaPerson => ({
  role: roleName(role, words),
  name,
  position: [position, organisation].filter(Boolean).join(", "),
});

function accessOf({ access, categories }: PrintedSession, say: (words: Words) => string, words: AgendaWords): string {
  if (access === "registered") return words.registeredOnly;
  if (access === "categories") return words.onlyFor(categories.map(({ name }) => say(name)).join(", "));
  return access === "closed" ? words.closedSession : "";
}

function languagesOf({ spoken, interpreted }: PrintedSession, language: string, words: AgendaWords): string {
  const names = new Intl.DisplayNames(language, { type: "language" });
  const list = (codes: string[]) => codes.map((code) => names.of(code) ?? code).join(", ");
  return [list(spoken), interpreted.length > 0 && words.interpretedInto(list(interpreted))].filter(Boolean).join(", ");
}

const noon = "12:00" as ClockTime;
