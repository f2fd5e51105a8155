import { toCanonicalText } from "./canonical";
import type { PrintedPerson, PrintedSession, ProgrammeContent } from "./version";

/** What happened to a session between two versions, or to the programme around it (`session` null). */
export type Change = {
  what: "added" | "cancelled" | "reinstated" | "moved" | "room" | "renamed" | "people" | "access" | "details" | "frame";
  before: PrintedSession | null;
  after: PrintedSession | null;
};

/** In order of time. A session that is new tells that and nothing more; what was cancelled likewise. */
export function changesBetween(before: ProgrammeContent | undefined, after: ProgrammeContent): Change[] {
  const last = new Map(before?.sessions.map((session) => [session.id, session]));
  const frame: Change[] =
    before && toCanonicalText(frameOf(before)) !== toCanonicalText(frameOf(after)) ? [{ what: "frame", before: null, after: null }] : [];
  return [...frame, ...after.sessions.flatMap((session) => changesOf(last.get(session.id) ?? null, session))];
}

function changesOf(before: PrintedSession | null, after: PrintedSession): Change[] {
  const change = (what: Change["what"]): Change => ({ what, before, after });
  if (!before) return [change("added")];
  if (before.state !== "cancelled" && after.state === "cancelled") return [change("cancelled")];
  const reinstated = before.state === "cancelled" && after.state !== "cancelled" ? [change("reinstated")] : [];
  const differs = (see: (session: PrintedSession) => unknown) => toCanonicalText(see(before)) !== toCanonicalText(see(after));
  const seen = (Object.keys(aspects) as (keyof typeof aspects)[]).filter((what) => differs(aspects[what]));
  return [...reinstated, ...seen.map(change)];
}

const aspects = {
  moved: ({ date, start, fold, minutes }: PrintedSession) => ({ date, start, fold, minutes }),
  room: ({ roomId }: PrintedSession) => roomId,
  renamed: ({ title }: PrintedSession) => title,
  people: ({ people, parts }: PrintedSession) => [people, parts.map((part) => part.people)],
  access: ({ access, categories, othersSee }: PrintedSession) => ({ access, categories: categories.map(({ id }) => id), othersSee }),
  details: ({
    kind,
    abstract,
    trackId,
    seats,
    spoken,
    interpreted,
    dress,
    beThereAt,
    joinLink,
    remarks,
    state,
    parts,
  }: PrintedSession) => ({
    ...{ kind, abstract, trackId, seats, spoken, interpreted, dress, beThereAt, joinLink, remarks },
    tentative: state === "tentative",
    parts: parts.map(({ title, minutes }) => ({ title, minutes })),
  }),
};

/** What stands around the sessions: days, rooms, tracks, venue, zone, languages. */
const frameOf = ({ sessions: _, ...frame }: ProgrammeContent) => frame;

export const allPeople = (session: PrintedSession): PrintedPerson[] => [...session.people, ...session.parts.flatMap((part) => part.people)];
