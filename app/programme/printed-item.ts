import { fallbackLanguage, pick, type Words } from "~/events/words";
import { isPause, type SessionKind } from "~/sessions/session-kind";
import type { SessionRole } from "~/sessions/session-role";
import { shortDate } from "~/time/display";
import { type Instant, plusMinutes } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { type TimeZoneId, toInstant, toWallTime } from "~/time/time-zone";
import { clockOf, dateOf, wallTime } from "~/time/wall-time";
import type { ClosedBlock, OpenSession, ProgrammeView } from "./programme-for";
import { programmeWords } from "./programme-words";
import type { PrintedMark, PrintedPerson } from "./version";

/** From when to when, as shown in the event's zone and, beside it, in the reader's. */
export type PrintedTime = { start: string; end: string; startsAt: Instant; endsAt: Instant; elsewhere: string | null };

/** One session in one language, ready to show. A session closed to the reader has no code, no title of its own and no people. */
export type PrintedItem = {
  key: string;
  code: string | null;
  kind: string;
  title: string;
  abstract: string;
  /** The language of the title and of the abstract, where the reader's own is missing. */
  titleLanguage?: string;
  abstractLanguage?: string;
  quiet: boolean;
  colour: number | null;
  track: string;
  room: string;
  people: PrintedName[];
  parts: { title: string; minutes: string; people: PrintedName[] }[];
  languages: string;
  tags: { tone: "brass" | "bad" | "warn" | "ok"; text: string }[];
  mark: ShownMark | null;
  chathamHouse: boolean;
  notes: string[];
  date: LocalDate;
  time: PrintedTime;
};

/** A handling mark: #rrggbb on black; the higher its position, the more restrictive. */
export type ShownMark = Pick<PrintedMark, "label" | "colour" | "position">;

export type PrintedName = { name: string; role: string; line: string; code: string | null; speakerId: string | null };

export type Reading = { language: string; languages: readonly string[]; readerZone?: TimeZoneId };

/** Shapes a session of a view; `view` must already be what this reader may see. */
export function printItem(view: ProgrammeView, session: OpenSession | ClosedBlock, reading: Reading): PrintedItem {
  const words = programmeWords(reading.language);
  const say = (text: Words) => pick(text, reading.language, reading.languages);
  const room = view.rooms.find(({ id }) => id === session.roomId);
  const placed = { date: session.date, room: room ? say(room.name) : "", time: printTime(view, session, reading) };
  if (session.closed) {
    const { access, categories } = session.openTo;
    const openTo = access === "categories" ? words.openTo.categories(categories.map(say).join(", ")) : words.openTo[access];
    return {
      ...placed,
      ...blank,
      key: `${session.date}${session.start}${session.roomId}`,
      title: words.closed,
      tags: [{ tone: "brass", text: openTo }],
    };
  }
  const track = view.tracks.find(({ id }) => id === session.trackId);
  const names = (people: PrintedPerson[]) => people.map((person) => printName(person, reading));
  return {
    ...placed,
    key: session.id,
    code: session.code,
    // "Other" tells a reader nothing
    kind: session.kind === "other" ? "" : (words.kinds[session.kind as SessionKind] ?? session.kind),
    title: say(session.title),
    abstract: say(session.abstract),
    titleLanguage: fallbackLanguage(session.title, reading.language, reading.languages),
    abstractLanguage: fallbackLanguage(session.abstract, reading.language, reading.languages),
    quiet: isPause(session.kind as SessionKind),
    colour: track?.colour ?? null,
    track: track ? say(track.name) : "",
    people: names(session.people),
    parts: session.parts.map((part) => ({
      title: say(part.title),
      minutes: part.minutes ? words.minutes(part.minutes) : "",
      people: names(part.people),
    })),
    languages: spokenAndInterpreted(session, reading),
    tags: tagsOf(session, say, reading.language),
    mark: session.mark ? markOf(session.mark) : null,
    chathamHouse: session.chathamHouse ?? false,
    notes: [
      session.beThereAt ? words.beThereAt(session.beThereAt) : "",
      say(session.dress) && words.dress(say(session.dress)),
      say(session.remarks),
    ].filter(Boolean),
  };
}

const blank = {
  code: null,
  kind: "",
  abstract: "",
  quiet: false,
  colour: null,
  track: "",
  people: [],
  parts: [],
  languages: "",
  notes: [],
  mark: null,
  chathamHouse: false,
};

const markOf = ({ label, colour, position }: PrintedMark): ShownMark => ({ label, colour, position });

function tagsOf(session: OpenSession, say: (words: Words) => string, language: string): PrintedItem["tags"] {
  const { openTo, cancelled, tentative, chathamHouse } = programmeWords(language);
  const access = {
    everyone: undefined,
    registered: openTo.registered,
    named: openTo.named,
    closed: openTo.closed,
    categories: openTo.categories(session.categories.map(({ name }) => say(name)).join(", ")),
  }[session.access];
  return [
    ...(session.state === "cancelled" ? [{ tone: "bad", text: cancelled } as const] : []),
    ...(session.state === "tentative" ? [{ tone: "warn", text: tentative } as const] : []),
    ...(access ? [{ tone: "brass", text: access } as const] : []),
    ...(session.chathamHouse ? [{ tone: "brass", text: chathamHouse } as const] : []),
  ];
}

function printName({ role, name, position, organisation, code, speakerId }: PrintedPerson, { language }: Reading): PrintedName {
  const words = programmeWords(language);
  const line = [position, organisation].filter(Boolean).join(" · ");
  return { name: speakerId ? name : words.announced(name), role: words.roles[role as SessionRole] ?? role, line, code, speakerId };
}

function spokenAndInterpreted({ spoken, interpreted }: OpenSession, { language }: Reading): string {
  const words = programmeWords(language);
  const names = languageNames(language);
  const list = (codes: string[]) =>
    listOf(
      language,
      codes.map((code) => names.of(code) ?? code),
    );
  return [spoken.length > 0 && words.spoken(list(spoken)), interpreted.length > 0 && words.interpreted(list(interpreted))]
    .filter(Boolean)
    .join(language.startsWith("zh") ? "，" : ", ");
}

const listOf = (language: string, names: string[]) => new Intl.ListFormat(language === "en" ? "en-GB" : language).format(names);

const known = new Map<string, Intl.DisplayNames>();

// making one costs more than printing the rest of a session
function languageNames(language: string): Intl.DisplayNames {
  const names = known.get(language) ?? new Intl.DisplayNames([language], { type: "language" });
  known.set(language, names);
  return names;
}

function printTime(
  { timeZone }: ProgrammeView,
  { date, start, fold, minutes }: OpenSession | ClosedBlock,
  { readerZone, language }: Reading,
): PrintedTime {
  const startsAt = toInstant(wallTime(date, start), timeZone, fold);
  const endsAt = plusMinutes(startsAt, minutes);
  const end = clockOf(toWallTime(endsAt, timeZone));
  if (!readerZone || readerZone === timeZone) return { start, end, startsAt, endsAt, elsewhere: null };
  const [there, thereEnd] = [toWallTime(startsAt, readerZone), toWallTime(endsAt, readerZone)];
  const day = dateOf(there) === date ? "" : `${shortDate(dateOf(there), language)} `;
  return { start, end, startsAt, endsAt, elsewhere: `${day}${clockOf(there)}–${clockOf(thereEnd)}` };
}

/** The day's items in rows: whatever begins together stands side by side, and the row lasts as long as the longest of them. */
export function rowsOfDay<Item extends PrintedItem>(items: Item[]): { time: PrintedTime; items: Item[] }[] {
  const rows: { time: PrintedTime; items: Item[] }[] = [];
  for (const item of items) {
    const last = rows.at(-1);
    if (last?.time.startsAt !== item.time.startsAt) rows.push({ time: item.time, items: [item] });
    else {
      last.items.push(item);
      if (item.time.endsAt > last.time.endsAt) last.time = item.time;
    }
  }
  return rows;
}

/** Two letters for a face without a photo; one in scripts whose letters stand alone (Chinese, Korean) or would join (Arabic). */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...new Intl.Segmenter().segment(words[0] ?? "")][0]?.segment ?? "";
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Arabic}/u.test(first) || words.length < 2)
    return first;
  return first + ([...new Intl.Segmenter().segment(words.at(-1)!)][0]?.segment ?? "");
}
