import { pick, type Words } from "~/events/words";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { dateAt } from "~/time/time-zone";
import { type PrintedTime, type Reading, rowsOfDay } from "./printed-item";
import type { ProgrammeView } from "./programme-for";
import { type DayGrid, dayGrid } from "./shown/day-grid";
import { type Asked, isNarrowed, type Narrowing, narrow } from "./shown/narrow";
import { nowAndNext } from "./shown/now-and-next";
import { type ShownItem, showItem } from "./shown/shown-item";
import { shownWords } from "./shown/shown-words";

export type Look = "list" | "grid";

export type ProgrammePage = {
  look: Look;
  days: { date: LocalDate; heading: string; current: boolean }[];
  /** Whether all days are shown, as far as there is something on them. */
  allDays: boolean;
  tracks: { id: string; name: string; colour: number; current: boolean }[];
  narrowing: Narrowing;
  /** Empty where nothing fits on any day. */
  sections: DaySection[];
  found: number;
  /** The moments at which it becomes another page: something begins or ends, tomorrow is today. */
  turns: Instant[];
};

/** A day, or what fits on it. `grid` instead of `rows` where rooms stand beside each other. */
export type DaySection = {
  date: LocalDate;
  heading: string;
  rows: { time: PrintedTime; items: ShownItem[] }[];
  grid?: DayGrid;
};

/** How it is looked at, and by which name its search is kept (`searchProgramme`). */
export type Manner = { look?: string | null; key?: string };

/** What was asked of a view: one day of it, or, narrowed down and no day named, all days on which something fits. */
export function programmePage(view: ProgrammeView, asked: Asked, reading: Reading, now: Instant, manner: Manner = {}): ProgrammePage {
  const say = (words: Words) => pick(words, reading.language, reading.languages);
  const { narrowing, sessions } = narrow(view, asked, reading, manner.key);
  const { standings, turns } = nowAndNext(view, sessions, now);
  const look = manner.look === "grid" && view.rooms.length > 1 ? "grid" : "list";

  const dates = view.days.map(({ date }) => date);
  const today = dateAt(now, view.timeZone);
  const named = dates.find((date) => date === asked.day);
  const allDays = !named && (asked.day === "all" || isNarrowed(narrowing));
  const day = named ?? (allDays ? undefined : (dates.find((date) => date === today) ?? dates[0]));
  const held = allDays ? new Set<string>(sessions.map(({ date }) => date)) : new Set<string | undefined>([day]);

  const rooms = view.rooms.map(({ id, name }) => ({ id, name: say(name) }));
  const sections = view.days
    .filter(({ date }) => held.has(date))
    .map(({ date, heading }) => {
      const placed = sessions
        .filter((session) => session.date === date)
        .map((session) => {
          const standing = session.closed ? undefined : standings.get(session.id);
          return { item: showItem(view, session, reading, { standing, words: narrowing.words }), roomId: session.roomId };
        });
      const grid = look === "grid" ? dayGrid(placed, rooms, shownWords(reading.language).noRoom) : undefined;
      return { date, heading: say(heading), rows: rowsOfDay(placed.map(({ item }) => item)), grid };
    });
  return {
    look,
    days: view.days.map(({ date, heading }) => ({ date, heading: say(heading), current: date === day })),
    allDays,
    tracks: view.tracks.map(({ id, name, colour }) => ({ id, name: say(name), colour, current: id === narrowing.track?.value })),
    narrowing,
    sections,
    found: sections.reduce((sum, { rows }) => sum + rows.reduce((items, row) => items + row.items.length, 0), 0),
    turns,
  };
}
