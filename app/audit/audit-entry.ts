import type { Verb } from "./audit-words";

/** Who did it: somebody of the team, a person with a link, a stranger at a public form, or Plenary itself. */
export type Actor =
  | { kind: "account"; accountId: string }
  | { kind: "person"; personId: string }
  | { kind: "stranger" }
  | { kind: "plenary" };

/**
 * One line of the history. `facts` hold ids, counts and words of the domain, never names, addresses or free text:
 * the chain outlives the erasure of a person.
 */
export type AuditEntry = {
  hostId: string;
  eventId?: string;
  personId?: string;
  actor: Actor;
  verb: Verb;
  subjectId?: string;
  facts?: Record<string, string | number | null>;
  at: string;
};
