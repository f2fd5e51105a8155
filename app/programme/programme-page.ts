import { pick, type Words } from "~/events/words";
import type { Instant } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { toInstant, toWallTime } from "~/time/time-zone";
import { type ClockTime, dateOf, wallTime } from "~/time/wall-time";
import { type PrintedItem, type PrintedTime, printItem, type Reading, rowsOfDay } from "./printed-item";
import type { ClosedBlock, OpenSession, ProgrammeView } from "./programme-for";
import { programmeWords } from "./programme-words";
import { longestQuery, searchProgramme, wordsOfQuery } from "./search-programme";

/** What a reader asked of the programme; whatever is unknown is as if it had not been asked. */
export type Asked = { day: string | null; track: string | null; query: string | null };

export type ProgrammePage = {
  days: { date: LocalDate; heading: string; current: boolean }[];
  tracks: { id: string; name: string; colour: number; current: boolean }[];
  query: string;
  sections: DaySection[];
};

/** A day, or what was found on it. */
export type DaySection = { date: LocalDate; heading: string; rows: { time: PrintedTime; items: PrintedItem[] }[] };

/** One day of a view, or one track of that day, or over all days what was searched for. */
export function programmePage(view: ProgrammeView, asked: Asked, reading: Reading, now: Instant): ProgrammePage {
  const say = (words: Words) => pick(words, reading.language, reading.languages);
  const track = view.tracks.find(({ id }) => id === asked.track);
  const query = asked.query && wordsOfQuery(asked.query).length > 0 ? asked.query.slice(0, longestQuery).trim() : "";
  const found = query ? searchProgramme(view, query) : view.sessions;
  const shown = found.filter((session) => !track || (!session.closed && session.trackId === track.id));

  const dates = view.days.map(({ date }) => date);
  const today = dateOf(toWallTime(now, view.timeZone));
  const day = dates.find((date) => date === asked.day) ?? dates.find((date) => date === today) ?? firstOf(track ? shown : [], dates);
  const sections = view.days
    .filter(({ date }) => (query ? shown.some((session) => session.date === date) : date === day))
    .map(({ date, heading }) => ({
      date,
      heading: say(heading),
      rows: rowsOfDay(shown.filter((session) => session.date === date).map((session) => printNow(view, session, reading, now))),
    }));
  return {
    days: view.days.map(({ date, heading }) => ({ date, heading: say(heading), current: !query && date === day })),
    tracks: view.tracks.map(({ id, name, colour }) => ({ id, name: say(name), colour, current: id === track?.id })),
    query,
    sections,
  };
}

/** The moments at which such a page becomes another: a session begins or ends, tomorrow is today. */
export function turnsOfProgramme({ sections }: ProgrammePage, { timeZone }: ProgrammeView, now: Instant): Instant[] {
  const tomorrow = wallTime(addDays(dateOf(toWallTime(now, timeZone)), 1), "00:00" as ClockTime);
  const times = sections.flatMap(({ rows }) => rows).flatMap(({ items }) => items.map(({ time }) => time));
  return [toInstant(tomorrow, timeZone, 0), ...times.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])];
}

const firstOf = (sessions: readonly { date: LocalDate }[], dates: LocalDate[]) => sessions[0]?.date ?? dates[0];

function printNow(view: ProgrammeView, session: OpenSession | ClosedBlock, reading: Reading, now: Instant): PrintedItem {
  const item = printItem(view, session, reading);
  const held = !session.closed && session.state !== "cancelled" && item.time.startsAt <= now && now < item.time.endsAt;
  return held ? { ...item, tags: [{ tone: "ok", text: programmeWords(reading.language).now }, ...item.tags] } : item;
}
