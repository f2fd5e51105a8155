import type { HandlingMark } from "~/accounts/marks/handling-mark";
import type { Category } from "~/events/category";
import type { Day, Room, Track } from "~/events/day";
import type { Event } from "~/events/event";
import { toJson, type Words, wordsOf } from "~/events/words";
import { isPlaced, type PersonInRole, type Session } from "~/sessions/session";
import type { Speaker } from "~/speakers/speaker";
import type { Instant } from "~/time/instant";
import { carryOver } from "./carry-over";
import { holdBack } from "./hold-back";
import type { PrintedMark, PrintedPerson, PrintedSession, ProgrammeContent } from "./version";

/** All that a version is made of, as it stands now. */
export type Draft = {
  event: Pick<Event, "languages" | "timeZone" | "venueName" | "venueAddress">;
  days: Day[];
  rooms: Room[];
  tracks: Track[];
  categories: Category[];
  speakers: Speaker[];
  sessions: Session[];
  marks: HandlingMark[];
};

/**
 * The draft as it would be printed after the `latest` version. Sessions that version had and the draft has no longer (removed, or taken
 * off the timetable) stay, as cancelled: their cancellation must reach every calendar. What is held back stays as it was.
 */
export function printProgramme(
  draft: Draft,
  latest: ProgrammeContent | undefined,
  now: Instant,
  isHeld: (sessionId: string) => boolean = () => false,
): ProgrammeContent {
  const previous = latest && asFrozen(latest);
  const { event, days } = draft;
  const dayOf = new Map(days.map((day) => [day.id, day]));
  const speakerOf = new Map(draft.speakers.map((speaker) => [speaker.id, speaker]));
  const printed = draft.sessions.filter(isPlaced).flatMap((session) => {
    const day = dayOf.get(session.dayId);
    return day ? [print(draft, speakerOf, session, day, now)] : [];
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
    rooms: draft.rooms.map(({ id, name }) => ({ id, name: tidy(name) })),
    tracks: draft.tracks.map(({ id, name, colour }) => ({ id, name: tidy(name), colour })),
    sessions: [...printed, ...gone],
  };
  return carryOver(previous, holdBack(content, previous, isHeld), now);
}

/** Without what the host says of marks today: no version holds it, and a version that took it along would never be the same text again. */
const asFrozen = (content: ProgrammeContent): ProgrammeContent => ({
  ...content,
  sessions: content.sessions.map(({ mark, ...session }) => {
    if (!mark) return session;
    const { carries: _, ...frozen } = mark;
    return { ...session, mark: frozen };
  }),
});

type Speakers = ReadonlyMap<string, Speaker>;

function print({ categories, marks }: Draft, speakers: Speakers, session: Session, day: Day, now: Instant): PrintedSession {
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
    ...(session.access === "named" && { guests: session.guestIds }),
    ...markOf(marks, session),
    ...(session.chathamHouse && { chathamHouse: true as const }),
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

/** Nothing where it bears none: versions from before there were marks stay the text they are. */
function markOf(marks: HandlingMark[], { markId }: Session): { mark?: PrintedMark } {
  const mark = marks.find(({ id }) => id === markId);
  return mark ? { mark: { id: mark.id, label: mark.label, colour: mark.colour, position: mark.position } } : {};
}

function printPerson(speakers: Speakers, { role, speakerId, toBeAnnounced }: PersonInRole): PrintedPerson[] {
  if (toBeAnnounced !== null)
    return [{ role, speakerId: null, personId: null, code: null, name: toBeAnnounced, position: "", organisation: "" }];
  const speaker = speakers.get(speakerId ?? "");
  if (!speaker) return [];
  const { id, personId, code, name, position, organisation } = speaker;
  return [{ role, speakerId: id, personId, code, name, position, organisation }];
}

const tidy = (words: Words): Words => wordsOf(toJson(words));
