import { toCanonicalText } from "./canonical";
import type { PrintedSession, ProgrammeContent } from "./version";

export type What =
  | "added"
  | "cancelled"
  | "reinstated"
  | "moved"
  | "shortened"
  | "lengthened"
  | "room"
  | "renamed"
  | "people"
  | "access"
  | "abstract"
  | "details"
  | "frame";

/** What happened to a session between two versions, or to the programme around it (`session` null). */
export type Change = { what: What; before: PrintedSession | null; after: PrintedSession | null };

/** In order of time. A session that is new tells that and nothing more; what was cancelled likewise. */
export function changesBetween(before: ProgrammeContent | undefined, after: ProgrammeContent): Change[] {
  const last = new Map(before?.sessions.map((session) => [session.id, session]));
  const frame: Change[] =
    before && toCanonicalText(frameOf(before)) !== toCanonicalText(frameOf(after)) ? [{ what: "frame", before: null, after: null }] : [];
  return [...frame, ...after.sessions.flatMap((session) => changesOf(last.get(session.id) ?? null, session))];
}

function changesOf(before: PrintedSession | null, after: PrintedSession): Change[] {
  const change = (what: What): Change => ({ what, before, after });
  if (!before) return [change("added")];
  if (before.state !== "cancelled" && after.state === "cancelled") return [change("cancelled")];
  const differs = (see: (session: PrintedSession) => unknown) => toCanonicalText(see(before)) !== toCanonicalText(see(after));
  if (!differs(printed)) return [];
  const reinstated = before.state === "cancelled" && after.state !== "cancelled" ? [change("reinstated")] : [];
  const moved = differs(({ date, start, fold }) => ({ date, start, fold }));
  const length = before.minutes === after.minutes ? [] : [change(after.minutes < before.minutes ? "shortened" : "lengthened")];
  const seen = (Object.keys(aspects) as (keyof typeof aspects)[]).filter((what) => differs(aspects[what]));
  return [...reinstated, ...(moved ? [change("moved")] : length), ...seen.map(change)];
}

const printed = ({ sequence: _, changedAt: __, ...session }: PrintedSession) => session;

const aspects = {
  room: ({ roomId }: PrintedSession) => roomId,
  renamed: ({ title }: PrintedSession) => title,
  people: ({ people, parts }: PrintedSession) => [people, parts.map((part) => part.people)],
  access: ({ access, categories, othersSee, guests = [] }: PrintedSession) => ({
    ...{ access, categories: categories.map(({ id }) => id), othersSee, guests },
  }),
  abstract: ({ abstract }: PrintedSession) => abstract,
  /** All the rest, so that nothing printed can change untold. */
  details: (session: PrintedSession) => ({
    ...Object.fromEntries(Object.entries(session).filter(([name]) => !toldOtherwise.has(name))),
    ...{ mark: session.mark?.id ?? null, chathamHouse: session.chathamHouse ?? false },
    tentative: session.state === "tentative",
    parts: session.parts.map(({ title, minutes }) => ({ title, minutes })),
  }),
};

const toldOtherwise: ReadonlySet<string> = new Set<keyof PrintedSession>([
  ...(["id", "uid", "code", "number", "guid", "sequence", "changedAt", "state"] as const),
  ...(["date", "start", "fold", "minutes", "roomId", "title", "abstract", "people", "parts"] as const),
  ...(["access", "categories", "othersSee", "guests", "mark", "chathamHouse"] as const),
]);

/** What stands around the sessions: days, rooms, tracks, venue, zone, languages. */
const frameOf = ({ sessions: _, ...frame }: ProgrammeContent) => frame;
