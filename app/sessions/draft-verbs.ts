import type { Verb } from "~/audit/audit-words";

/** What the history says of deeds that change one session of the draft. */
export const draftVerbs = [
  "session.added",
  "session.cancelled",
  "session.changed",
  "session.redone",
  "session.removed",
  "session.undone",
] as const satisfies Verb[];

/** And of those that may change any number of them. */
export const wholeDraftVerbs = [
  "days.moved",
  "day.moved",
  "event.changed",
  "programme.brought-back",
  "programme.imported",
] as const satisfies Verb[];
