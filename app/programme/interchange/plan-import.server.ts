import { newId } from "db/identity.server";
import type { Day, Room, Track } from "~/events/day";
import { type Event, languageOf } from "~/events/event";
import type { Words } from "~/events/words";
import { blankSession, type PersonInRole, type Session, type SessionDraft } from "~/sessions/session";
import { usualRole } from "~/sessions/session-role";
import { shortDate } from "~/time/display";
import { foldOf, foldsOf, toInstant, toWallTime } from "~/time/time-zone";
import { clockOf, dateOf, type WallTime } from "~/time/wall-time";
import type { Found, FoundSession } from "./found";
import { type KnownSpeaker, planSpeakers, type SpeakerPlan } from "./plan-speakers.server";

/** What there is already: the draft of an event, or nothing yet of one that is to be made. */
export type Existing = {
  event: Pick<Event, "timeZone" | "languages">;
  days: Day[];
  rooms: Room[];
  tracks: Track[];
  sessions: Session[];
  /** What was taken out of the draft comes back as it was, to those it was open to. */
  removed: Session[];
  marks: { id: string; guid: string; code: string; number: number; sourceKey: string | null; removedAt: string | null; revision: number }[];
  speakers: KnownSpeaker[];
};

export type Verdict = "made" | "changed" | "unchanged" | "skipped";

export type PlannedRow = {
  row: number;
  title: string;
  when: string;
  verdict: Verdict;
  /** Why it is skipped, what changes, what to know. */
  reasons: string[];
  /** Set where something is to be written. */
  write?: { id: string | null; revision: number; comesBack: boolean; draft: SessionDraft; found: FoundSession };
};

export type ImportPlan = SpeakerPlan & { rows: PlannedRow[]; rooms: Room[]; tracks: Track[]; notes: string[] };

/** What a file would make, change and leave, without doing it. */
export function planImport(existing: Existing, file: Found): ImportPlan {
  const language = languageOf(existing.event);
  const places = new Map(file.sessions.map((session) => [session.row, place(existing, file, session)]));
  // What cannot be taken over brings nobody and nothing along.
  const found = {
    ...file,
    sessions: file.sessions.map((session) => {
      const placed = places.get(session.row)!;
      return !session.fault && "fault" in placed ? { ...session, fault: placed.fault } : session;
    }),
  };
  const rooms = grow(existing.rooms, wanted(found, found.rooms, "room"), language, () => ({ seats: null }));
  const colours = new Map(found.tracks.map(({ name, colour }) => [name, colour]));
  const named = wanted(
    found,
    found.tracks.map(({ name }) => name),
    "track",
  );
  const tracks = grow(existing.tracks, named, language, (name, at) => ({ colour: colours.get(name) ?? (at % 8) + 1 }));
  const people = planSpeakers(existing.speakers, found);
  const byId = new Map([...existing.removed, ...existing.sessions].map((session) => [session.id, session]));
  const find = finder(existing.marks);
  const rows = found.sessions.map((session): PlannedRow => {
    const head = { row: session.row, title: session.title.trim() || "No title", when: "", reasons: session.fault ? [session.fault] : [] };
    if (session.fault) return { ...head, verdict: "skipped" };
    const placed = places.get(session.row) as Placed;
    const mark = find(session);
    const before = mark && byId.get(mark.id);
    const speakers = session.persons.map((person) => people.idOf(person));
    const draft: SessionDraft = {
      ...(before ?? blankSession),
      kind: session.kind,
      title: said(before?.title, session.title, language),
      abstract: said(before?.abstract, session.abstract, language),
      ...placed.at,
      minutes: session.minutes,
      roomId: rooms.idOf(session.room),
      trackId: tracks.idOf(session.track),
      spoken: !session.language || before?.spoken[0] === session.language ? (before?.spoken ?? []) : [session.language],
      people: peopleOf(before, [...new Set(speakers)], session),
      parts: (before?.parts ?? []).map((part) => ({ ...part, people: part.people.filter(stays(speakers)) })),
    };
    const write = { id: mark?.id ?? null, revision: before?.revision ?? 0, comesBack: Boolean(mark?.removedAt), draft, found: session };
    const when = `${shortDate(dateOf(placed.wall), "en")}, ${clockOf(placed.wall)}`;
    if (!mark) return { ...head, when, verdict: "made", reasons: placed.notes, write };
    if (mark.removedAt)
      return { ...head, when, verdict: "made", reasons: ["It was removed here and comes back as itself.", ...placed.notes], write };
    const changes = before ? changesIn(before, draft) : [];
    return changes.length > 0
      ? { ...head, when, verdict: "changed", reasons: [`Changed: ${changes.join(", ")}.`], write }
      : { ...head, when, verdict: "unchanged", reasons: [] };
  });
  return { ...people, rows: [...rows, ...people.speakerRows], rooms: rooms.added, tracks: tracks.added, notes: found.notes };
}

function finder(marks: Existing["marks"]) {
  const by = (key: (mark: Existing["marks"][number]) => string | null) => new Map(marks.map((mark) => [key(mark), mark]));
  const [guids, codes, sources] = [by(({ guid }) => guid), by(({ code }) => code), by(({ sourceKey }) => sourceKey)];
  return ({ guid, code, source }: FoundSession) =>
    (guid !== null ? guids.get(guid) : undefined) ??
    (code !== null ? codes.get(code) : undefined) ??
    (source !== null ? sources.get(source) : undefined);
}

/** Without those that only sessions which are left out would use. */
function wanted({ sessions }: Found, names: string[], of: "room" | "track"): string[] {
  const [used, unused] = [new Set<string>(), new Set<string>()];
  for (const session of sessions) (session.fault ? unused : used).add(session[of]);
  return names.filter((name) => used.has(name) || !unused.has(name));
}

type Placed = { wall: WallTime; at: Pick<SessionDraft, "dayId" | "start" | "fold">; notes: string[] };

/** On the day and at the hour the event's own clock shows at that instant. */
function place({ event, days }: Existing, found: Found, { at }: FoundSession): Placed | { fault: string } {
  const { timeZone } = event;
  const zone = found.timeZone ?? timeZone;
  if (!at) return { fault: "Its date cannot be read." };
  const clocks = foldsOf(at.wall, zone);
  const said = `${clockOf(at.wall)} on ${shortDate(dateOf(at.wall), "en")}`;
  if (clocks === "gap") return { fault: `There is no ${said}: the clocks of ${zone} skip it.` };
  if (clocks === "twice" && !at.instant) return { fault: `${said} comes twice in ${zone}, and the file does not say which is meant.` };
  const instant = at.instant ?? toInstant(at.wall, zone, 0);
  const wall = toWallTime(instant, timeZone);
  const day = days.find(({ date }) => date === dateOf(wall));
  if (!day) return { fault: `${shortDate(dateOf(wall), "en")} is not a day of this event.` };
  const notes = wall === at.wall ? [] : [`The file says ${said}; here the clock then shows ${clockOf(wall)}.`];
  return { wall, at: { dayId: day.id, start: clockOf(wall), fold: foldOf(instant, timeZone) }, notes };
}

/** Whoever is in it keeps their role; a name still to be announced is no business of the file. */
function peopleOf(before: Session | undefined, speakers: string[], { kind }: FoundSession): PersonInRole[] {
  const kept = (before?.people ?? []).filter(stays(speakers));
  const there = new Set([...kept, ...(before?.parts ?? []).flatMap(({ people }) => people)].map(({ speakerId }) => speakerId));
  const fresh = speakers.filter((id) => !there.has(id));
  return [...kept, ...fresh.map((speakerId) => ({ role: usualRole(kind), speakerId, toBeAnnounced: null }))];
}

const stays = (speakers: readonly string[]) => (person: PersonInRole) => person.speakerId === null || speakers.includes(person.speakerId);

const said = (before: Words | undefined, text: string, language: string): Words => ({ ...before, [language]: text });

function changesIn(before: SessionDraft, after: SessionDraft): string[] {
  const differs = (...keys: (keyof SessionDraft)[]) =>
    keys.some((key) => JSON.stringify(before[key] || null) !== JSON.stringify(after[key] || null) && !bothBlank(before[key], after[key]));
  return [
    differs("title") && "title",
    differs("abstract") && "text",
    differs("dayId", "start", "fold", "minutes") && "time",
    differs("roomId") && "room",
    differs("trackId") && "track",
    differs("people", "parts") && "people",
    differs("kind") && "kind",
    differs("spoken") && "language",
  ].filter((word) => word !== false);
}

/** `{}` and `{en: ""}` say the same. */
const bothBlank = (...values: unknown[]) =>
  values.every((value) => typeof value === "object" && value !== null && Object.values(value).every((text) => text === ""));

type Entry = { id: string; name: Words; position: number };

/** The event's own list with what a file adds; one is the same by its name in any language, for a file has nothing else. */
function grow<Item extends Entry>(
  list: Item[],
  names: string[],
  language: string,
  more: (name: string, at: number) => Omit<Item, keyof Entry>,
) {
  const ids = new Map(list.flatMap(({ id, name }) => Object.values(name).map((text) => [text.replace(/\s+/g, " ").trim(), id] as const)));
  const added: Item[] = [];
  const last = list.at(-1)?.position ?? 0;
  for (const name of new Set(names)) {
    if (ids.has(name) || !name) continue;
    const at = added.length;
    const item = { ...more(name, list.length + at), id: newId(), name: { [language]: name }, position: last + at + 1 } as Item;
    added.push(item);
    ids.set(name, item.id);
  }
  return { added, idOf: (name: string) => ids.get(name) ?? null };
}
