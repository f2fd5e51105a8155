import { draftOf, type Session } from "../session";

/** How a session stood: at which revision, and what could be changed of it; null where it was not in the draft. */
export type Standing = { revision: number; draft: ReturnType<typeof draftOf> | null };

/** A session that a step touched, before and after. */
export type Touch = { id: string; before: Standing; after: Standing };

/** One thing done to the draft by somebody of the team, in short words that follow "Undo:". */
export type Step = { id: string; words: string };

/** What a session is before it was ever added. */
export const notYet: Standing = { revision: 0, draft: null };

export const standingOf = (session: Session): Standing => ({ revision: session.revision, draft: draftOf(session) });

/** Each session once: as it was first, and as it was left. */
export function gathered(touches: readonly Touch[]): Touch[] {
  const found = new Map<string, Touch>();
  for (const touch of touches) found.set(touch.id, { ...touch, before: found.get(touch.id)?.before ?? touch.before });
  return [...found.values()];
}

/** How long after it was done a step can be undone: a visit, in hours. */
export const visitHours = 12;
