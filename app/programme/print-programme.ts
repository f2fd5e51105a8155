import type { Category } from "~/events/category";
import type { Day, Room, Track } from "~/events/day";
import type { Event } from "~/events/event";
import { toJson, type Words, wordsOf } from "~/events/words";
import { isPlaced, type PersonInRole, type Session } from "~/sessions/session";
import type { Speaker } from "~/speakers/speaker";
import type { Instant } from "~/time/instant";
import { carryOver } from "./carry-over";
import type { PrintedPerson, PrintedSession, ProgrammeContent } from "./version";

/** All that a version is made of, as it stands now. */
export type Draft = {
  event: Pick<Event, "languages" | "timeZone" | "venueName" | "venueAddress">;
  days: Day[];
  rooms: Room[];
  tracks: Track[];
  categories: Category[];
  speakers: Speaker[];
  sessions: Session[];
};

/**
 * The draft as it would be printed after `previous`. Sessions that version had and the draft has no longer (removed, or taken
 * off the timetable) stay, as cancelled: their cancellation must reach every calendar.
 */
export function printProgramme(draft: Draft, previous: ProgrammeContent | undefined, now: Instant): ProgrammeContent {
  const { event, days } = draft;
  const printed = draft.sessions.filter(isPlaced).flatMap((session) => {
    const day = days.find(({ id }) => id === session.dayId);
    return day ? [print(draft, session, day, now)] : [];
  });
  const there = new Set(printed.map(({ id }) => id));
  const gone = (previous?.sessions ?? [])
    .filter(({ id }) => !there.has(id))
    .map((session) => ({ ...session, state: "cancelled" as const }));

  const content: ProgrammeContent = {
    languages: event.languages,
    timeZone: event.timeZone,
    venueName: tidy(event.venueName),
    venueAddress: tidy(event.venueAddress),
    days: days.map(({ id, date, heading }) => ({ id, date, heading: tidy(heading) })),
    rooms: keepUsed(
      draft.rooms.map(({ id, name }) => ({ id, name: tidy(name) })),
      previous?.rooms,
      gone.map(({ roomId }) => roomId),
    ),
    tracks: keepUsed(
      draft.tracks.map(({ id, name, colour }) => ({ id, name: tidy(name), colour })),
      previous?.tracks,
      gone.map(({ trackId }) => trackId),
    ),
    sessions: [...printed, ...gone].sort(byTime),
  };
  return carryOver(previous, content, now);
}

function print({ speakers, categories }: Draft, session: Session, day: Day, now: Instant): PrintedSession {
  const people = (those: PersonInRole[]) => those.flatMap((person) => printPerson(speakers, person));
  return {
    id: session.id,
    uid: session.uid,
    code: session.code,
    number: session.number,
    guid: session.guid,
    kind: session.kind,
    title: tidy(session.title),
    abstract: tidy(session.abstract),
    date: day.date,
    start: session.start!,
    fold: session.fold,
    minutes: session.minutes,
    roomId: session.roomId,
    trackId: session.trackId,
    state: session.state,
    access: session.access,
    categories: categories
      .filter(({ id }) => session.access === "categories" && session.categoryIds.includes(id))
      .map(({ id, name }) => ({ id, name: tidy(name) })),
    othersSee: session.othersSee,
    seats: session.seats,
    spoken: session.spoken,
    interpreted: session.interpreted,
    dress: tidy(session.dress),
    beThereAt: session.beThereAt,
    joinLink: session.joinLink,
    remarks: tidy(session.remarks),
    people: people(session.people),
    parts: session.parts.map((part) => ({ id: part.id, title: tidy(part.title), minutes: part.minutes, people: people(part.people) })),
    sequence: session.sequence,
    changedAt: session.changedAt ?? now,
  };
}

function printPerson(speakers: Speaker[], { role, speakerId, toBeAnnounced }: PersonInRole): PrintedPerson[] {
  if (toBeAnnounced !== null)
    return [{ role, speakerId: null, personId: null, code: null, name: toBeAnnounced, position: "", organisation: "" }];
  const speaker = speakers.find(({ id }) => id === speakerId);
  if (!speaker) return [];
  const { id, personId, code, name, position, organisation } = speaker;
  return [{ role, speakerId: id, personId, code, name, position, organisation }];
}

/** A cancelled session keeps its room's name, even where the room has been struck off since. */
const keepUsed = <Item extends { id: string }>(items: Item[], before: Item[] = [], used: (string | null)[]): Item[] => [
  ...items,
  ...before.filter(({ id }) => used.includes(id) && !items.some((item) => item.id === id)),
];

const tidy = (words: Words): Words => wordsOf(toJson(words));

const byTime = (a: PrintedSession, b: PrintedSession) =>
  compare(`${a.date} ${a.start} ${a.fold}`, `${b.date} ${b.start} ${b.fold}`) || a.number - b.number;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
