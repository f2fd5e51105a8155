import type { PrintedSession, ProgrammeContent } from "./version";

/**
 * The draft as printed, but for the sessions that are held back: those stand as they stood in the last version, and what is new among
 * them is left out. Rooms, tracks and days that they still need come along from there.
 */
export function holdBack(
  printed: ProgrammeContent,
  previous: ProgrammeContent | undefined,
  isHeld: (sessionId: string) => boolean,
): ProgrammeContent {
  const last = new Map(previous?.sessions.map((session) => [session.id, session]));
  const sessions = printed.sessions.flatMap((session) => (isHeld(session.id) ? (last.get(session.id) ?? []) : session)).sort(byTime);
  const used = new Set(sessions.flatMap(({ roomId, trackId, date }) => [roomId, trackId, date]));
  return {
    ...printed,
    days: together(printed.days, previous?.days, ({ date }) => date, used).sort((a, b) => compare(a.date, b.date)),
    rooms: together(printed.rooms, previous?.rooms, ({ id }) => id, used),
    tracks: together(printed.tracks, previous?.tracks, ({ id }) => id, used),
    sessions,
  };
}

/** What there is now, and of what there was whatever is still used. */
function together<Item>(now: Item[], before: Item[] = [], keyOf: (item: Item) => string, used: ReadonlySet<string | null>): Item[] {
  const there = new Set(now.map(keyOf));
  return [...now, ...before.filter((item) => used.has(keyOf(item)) && !there.has(keyOf(item)))];
}

/** The order in which a programme is printed. */
export const byTime = (a: PrintedSession, b: PrintedSession) =>
  compare(`${a.date} ${a.start} ${a.fold}`, `${b.date} ${b.start} ${b.fold}`) || a.number - b.number;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
