import { everybodyIn } from "~/sessions/everybody-in";
import { draftOf, isPlaced, type Session, type SessionDraft } from "~/sessions/session";
import type { SessionRole } from "~/sessions/session-role";
import { foldsOf } from "~/time/time-zone";
import { wallTime } from "~/time/wall-time";
import { toCanonicalText } from "../canonical";
import type { Draft } from "../print-programme";
import type { PrintedPerson, PrintedSession, ProgrammeContent } from "../version";

/** What cannot come back, because it is no longer there. */
export type Lost = { sessionId: string; what: "day" | "hour" | "room" | "track" | "categories" | "mark" | "speaker" };

export type Recall = {
  /** Sessions to write as the version had them; `revive`: they had been removed. */
  write: { id: string; revision: number; revive: boolean; draft: SessionDraft }[];
  /** Added since: they leave the timetable and wait, nothing of them is lost. */
  unplace: { id: string; revision: number; draft: SessionDraft }[];
  lost: Lost[];
};

/** What brings an old version back into the draft. Sessions alone come back, each the same as ever; days, rooms and tracks stay as they are now. */
export function recallOf(content: ProgrammeContent, draft: Draft, removed: readonly Session[]): Recall {
  const now = new Map(draft.sessions.map((session) => [session.id, session]));
  const gone = new Map(removed.map((session) => [session.id, session]));
  const lost: Lost[] = [];
  const write = content.sessions.flatMap((printed) => {
    const current = now.get(printed.id) ?? gone.get(printed.id);
    const revive = !now.has(printed.id);
    // what was already off the timetable when that version was printed as cancelled stays off it
    if (!current || (printed.state === "cancelled" && (revive || !isPlaced(current)))) return [];
    const [before, after] = [draftOf(current), asPrinted(printed, current, draft)];
    lost.push(...after.lost.map((what) => ({ sessionId: printed.id, what })));
    if (!revive && toCanonicalText(before) === toCanonicalText(after.draft)) return [];
    return { id: current.id, revision: current.revision, revive, draft: after.draft };
  });
  const there = new Set(content.sessions.map(({ id }) => id));
  const unplace = draft.sessions
    .filter((session) => !there.has(session.id) && isPlaced(session))
    .map((session) => ({ id: session.id, revision: session.revision, draft: { ...draftOf(session), ...offTheTimetable } }));
  return { write, unplace, lost };
}

/** The draft as it would be afterwards. */
export function draftAfter(draft: Draft, { write, unplace }: Recall, removed: readonly Session[]): Draft {
  const changed = new Map([...write, ...unplace].map(({ id, draft: written }) => [id, written]));
  const known = [...draft.sessions, ...removed.filter(({ id }) => changed.has(id))];
  return { ...draft, sessions: known.map((session) => ({ ...session, ...changed.get(session.id) }) as Session) };
}

const offTheTimetable = { dayId: null, start: null, fold: 0 } as const;

function asPrinted(printed: PrintedSession, current: Session, { event, ...plan }: Draft): { draft: SessionDraft; lost: Lost["what"][] } {
  const own = draftOf(current);
  const day = plan.days.find(({ date }) => date === printed.date);
  const hour = day && foldsOf(wallTime(day.date, printed.start), event.timeZone);
  const placed = day && hour !== "gap";
  const [room, track] = [kept(plan.rooms, printed.roomId), kept(plan.tracks, printed.trackId)];
  const mark = kept(plan.marks, printed.mark?.id ?? null);
  const categoryIds = printed.categories.map(({ id }) => id).filter((id) => plan.categories.some((category) => category.id === id));
  const closed = printed.access === "categories" && categoryIds.length === 0;
  const speakers = new Set(plan.speakers.map(({ id }) => id));
  const people = (those: PrintedPerson[]) => those.map((person) => personIn(person, speakers));
  const everybody = everybodyIn(printed);
  const sameNamed = Object.fromEntries(Object.entries(printed).filter(([name]) => name in own));
  const draft: SessionDraft = {
    ...own,
    ...sameNamed,
    ...(placed ? { dayId: day.id, start: printed.start, fold: hour === "twice" ? printed.fold : 0 } : offTheTimetable),
    roomId: room,
    trackId: track,
    categoryIds,
    markId: mark,
    chathamHouse: printed.chathamHouse ?? false,
    guestIds: printed.guests ?? [],
    access: closed ? "closed" : printed.access,
    people: people(printed.people),
    parts: printed.parts.map((part) => ({ ...part, people: people(part.people) })),
  };
  const misses: [Lost["what"], boolean][] = [
    ["day", !day],
    ["hour", hour === "gap"],
    ["room", room !== printed.roomId],
    ["track", track !== printed.trackId],
    ["categories", categoryIds.length < printed.categories.length],
    ["mark", mark !== (printed.mark?.id ?? null)],
    ["speaker", everybody.some(({ speakerId }) => speakerId !== null && !speakers.has(speakerId))],
  ];
  return { draft, lost: misses.flatMap(([what, isLost]) => (isLost ? what : [])) };
}

const kept = (list: readonly { id: string }[], id: string | null) => (list.some((each) => each.id === id) ? id : null);

/** A speaker who is no longer one comes back as a name alone. */
const personIn = ({ role, speakerId, name }: PrintedPerson, speakers: ReadonlySet<string>) => {
  const there = speakerId !== null && speakers.has(speakerId);
  return { role: role as SessionRole, speakerId: there ? speakerId : null, toBeAnnounced: there ? null : name };
};
