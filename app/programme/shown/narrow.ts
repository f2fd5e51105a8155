import { pick } from "~/events/words";
import { everybodyIn } from "~/sessions/everybody-in";
import type { LocalDate } from "~/time/local-date";
import type { Reading } from "../printed-item";
import { type ClosedBlock, isOpen, type OpenSession, type ProgrammeView } from "../programme-for";
import { longestQuery, wordsOfQuery } from "../search/fold-text";
import { searchProgramme } from "../search/search-programme";

/** What a reader asked of the programme, as it came in the address: a page, a saved calendar and an embedded programme ask alike. */
export type Asked = { [name in (typeof askable)[number]]: string | null };

const askable = ["day", "track", "room", "person", "query"] as const;

export const askedIn = (query: URLSearchParams): Asked => ({
  day: query.get("day"),
  track: query.get("track"),
  room: query.get("room"),
  person: query.get("person"),
  query: query.get("q"),
});

export type Choice = { value: string; name: string };

/** What the answer is narrowed to; the name of each as the reader reads it. */
export type Narrowing = { track?: Choice; room?: Choice; person?: Choice; query: string; words: string[] };

export type Narrowed = { narrowing: Narrowing; sessions: (OpenSession | ClosedBlock)[]; unknown: boolean };

/**
 * The sessions of a view that fit all that is asked but the day. Whatever is unknown is as if it had not been asked; `unknown` says
 * that there was such, for a calendar that follows a room must not become the whole programme when the room is gone.
 * `key` names the view for its search (`searchProgramme`).
 */
export function narrow(view: ProgrammeView, asked: Asked, { language, languages }: Reading, key?: string): Narrowed {
  const say = (words: Parameters<typeof pick>[0]) => pick(words, language, languages);
  const named = (entries: ProgrammeView["tracks"] | ProgrammeView["rooms"], id: string | null): Choice | undefined => {
    const found = id ? entries.find((entry) => entry.id === id) : undefined;
    return found && { value: found.id, name: say(found.name) };
  };
  const track = named(view.tracks, asked.track);
  const room = named(view.rooms, asked.room);
  const person = asked.person ? peopleIn(view).find(({ value }) => value === asked.person) : undefined;
  const words = asked.query ? wordsOfQuery(asked.query) : [];
  const query = words.length > 0 ? asked.query!.slice(0, longestQuery).trim() : "";

  const found = query ? searchProgramme(view, query, key) : view.sessions;
  const sessions = found.filter(
    (session) =>
      (!track || (!session.closed && session.trackId === track.value)) &&
      (!room || session.roomId === room.value) &&
      (!person || (!session.closed && codesIn(session).has(person.value))),
  );
  const unknown = (asked.track && !track) || (asked.room && !room) || (asked.person && !person);
  return { narrowing: { track, room, person, query, words }, sessions, unknown: Boolean(unknown) };
}

export const isNarrowed = ({ track, room, person, query }: Narrowing) => Boolean(track || room || person || query);

/** Everybody with a page of their own in the sessions shown, cancelled ones too, by name. */
export function peopleIn(view: ProgrammeView): Choice[] {
  const people = view.sessions.filter(isOpen).flatMap((session) => everybodyIn(session));
  const byCode = new Map(people.flatMap(({ code, name }) => (code ? [[code, name] as const] : [])));
  return [...byCode].map(([value, name]) => ({ value, name })).sort((one, other) => byName.compare(one.name, other.name));
}

/** The same view with fewer sessions: for whoever takes a view and knows nothing of narrowing. */
export function narrowedTo(view: ProgrammeView, sessions: (OpenSession | ClosedBlock)[], day: string | null): ProgrammeView {
  const date = dayIn(view, day);
  return { ...view, sessions: date ? sessions.filter((session) => session.date === date) : sessions };
}

export const dayIn = (view: ProgrammeView, day: string | null): LocalDate | undefined => view.days.find(({ date }) => date === day)?.date;

const codesIn = (session: OpenSession) => new Set(everybodyIn(session).map(({ code }) => code));

const byName = new Intl.Collator("en");
