import { type Event, languageOf } from "~/events/event";
import { isLanguage } from "~/events/language";
import { pick, type Words } from "~/events/words";
import { everybodyIn } from "~/sessions/everybody-in";
import { type Instant, plusMinutes } from "~/time/instant";
import { addDays, datesFrom, type LocalDate } from "~/time/local-date";
import { offsetMinutes, toInstant, toWallTime } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { isOpen, type OpenSession, type ProgrammeView } from "../programme-for";

/** A programme as other systems read it (c3voc's schedule, https://c3voc.de/wiki/schedule), in one language. Instants carry their offset. */
export type Schedule = {
  version: string;
  acronym: string;
  title: string;
  url: string;
  timeZone: string;
  start: LocalDate;
  end: LocalDate;
  tracks: { name: string; colour: string }[];
  rooms: string[];
  days: { index: number; date: LocalDate; start: string; end: string; slots: Slot[] }[];
};

export type Slot = {
  guid: string;
  code: string;
  /** The session's number: its own for ever. */
  id: number;
  date: string;
  start: ClockTime;
  end: string;
  minutes: number;
  room: string;
  slug: string;
  url: string;
  title: string;
  track: string;
  type: string;
  language: string | null;
  abstract: string;
  persons: { guid: string; code: string; name: string }[];
};

export type ScheduleLinks = { event: string; session(code: string): string };

type Given = { number: number; language: string; guids: ReadonlyMap<string, string>; links: ScheduleLinks };

/** `view` must already be what a stranger sees. What is closed to them, cancelled, or only to be announced has no place in it. */
export function scheduleOf(event: Event, view: ProgrammeView | undefined, { number, language, guids, links }: Given): Schedule {
  const zone = view?.timeZone ?? event.timeZone;
  const say = (words: Words) => pick(words, language, event.languages).replace(unseen, "");
  const acronym = acronymOf(event.address);
  const sessions = (view?.sessions ?? []).filter(isOpen).filter(isCarried);
  const nameIn = (list: { id: string; name: Words }[], id: string | null) => say(list.find((each) => each.id === id)?.name ?? {});
  const at = (instant: Instant) => `${toWallTime(instant, zone)}:00${offsetText(offsetMinutes(zone, instant))}`;

  const slotOf = (session: OpenSession): Slot => {
    const startsAt = toInstant(wallTime(session.date, session.start), zone, session.fold);
    const onlyTitle = session.mark?.carries?.calendars === "title";
    return {
      guid: session.guid,
      code: session.code,
      id: session.number,
      date: at(startsAt),
      start: session.start,
      end: at(plusMinutes(startsAt, session.minutes)),
      minutes: session.minutes,
      room: nameIn(view!.rooms, session.roomId),
      slug: `${acronym}-${session.code.toLowerCase()}`,
      url: links.session(session.code),
      title: say(session.title),
      track: nameIn(view!.tracks, session.trackId),
      type: session.kind,
      language: session.spoken.find(isLanguage) ?? null,
      abstract: onlyTitle ? "" : say(session.abstract),
      persons: onlyTitle ? [] : personsOf(session, guids),
    };
  };
  const used = (list: { id: string; name: Words }[] | undefined, column: "roomId" | "trackId") =>
    (list ?? []).filter(({ id }) => sessions.some((session) => session[column] === id));
  const dates = view?.days.map(({ date }) => date) ?? datesFrom(event.startsOn, event.endsOn);
  return {
    version: String(number),
    acronym,
    title: say(event.title),
    url: links.event,
    timeZone: zone,
    start: dates[0] ?? event.startsOn,
    end: dates.at(-1) ?? event.endsOn,
    tracks: used(view?.tracks, "trackId").map((track) => ({
      name: say(track.name),
      colour: trackColoursAsSent[(view!.tracks.find(({ id }) => id === track.id)!.colour - 1) % 8]!,
    })),
    rooms: [
      ...new Set([
        ...used(view?.rooms, "roomId").map(({ name }) => say(name)),
        ...(sessions.some(({ roomId }) => roomId === null) ? [""] : []),
      ]),
    ],
    days: dates.map((date, index) => {
      const slots = sessions.filter((session) => session.date === date).map(slotOf);
      const [from, until] = [date, addDays(date, 1)].map((day) => at(toInstant(wallTime(day, midnight), zone, 0)));
      return { index: index + 1, date, start: from!, end: [until!, ...slots.map(({ end }) => end)].sort().at(-1)!, slots };
    }),
  };
}

/** What each of the eight colours of tracks is outside our own pages: as on light paper (app/ui/tokens.css). */
export const trackColoursAsSent = ["#1e3a6b", "#7a3e6b", "#1f6b5e", "#7f5e19", "#8c3b2a", "#4a4f96", "#4d6320", "#2a6480"];

/** No reader of a schedule shows these, and XML cannot hold them. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Small letters, digits and "_", four at least, as both schema files ask. */
const acronymOf = (address: string) => address.replaceAll("-", "_").padEnd(4, "_");

const midnight = "00:00" as ClockTime;

/** A mark that keeps a session out of calendars keeps it out of other people's systems. */
const isCarried = ({ state, mark }: OpenSession) => state !== "cancelled" && mark?.carries?.calendars !== "closed";

function personsOf(session: OpenSession, guids: Given["guids"]): Slot["persons"] {
  const people = new Map(everybodyIn(session).flatMap((person) => (person.speakerId ? [[person.speakerId, person] as const] : [])));
  return [...people].map(([id, { code, name }]) => ({ guid: guids.get(id) ?? id, code: code ?? "", name }));
}

function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

export const languageOfSchedule = (event: Event, asked: string | null): string =>
  asked && event.languages.includes(asked) ? asked : languageOf(event);

/** "1:30": hours and minutes. */
export const durationText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
