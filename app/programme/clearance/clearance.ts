import type { Words } from "~/events/words";
import type { Instant } from "~/time/instant";

/** Somebody above the team is asked, by a link, to clear the draft before it is public. */
export type Clearance = {
  id: string;
  eventId: string;
  /** Whoever it was sent to, as the team named them. */
  askedOf: string;
  /** Of its link; raised, every link made before is worth nothing. */
  generation: number;
  /** From then on the link opens nothing. */
  endsAt: Instant;
  endedAt: Instant | null;
  /** When it was cleared last, by whom, and which draft (its mark). */
  cleared: { at: Instant; by: string; draft: string } | null;
  createdAt: Instant;
};

/** `about`: the session it is about, null for the whole programme. */
export type Remark = {
  id: string;
  clearanceId: string;
  about: { sessionId: string; title: Words } | null;
  name: string;
  remark: string;
  at: Instant;
};

export const daysOfLink = 30;

/** Whoever holds a link may write so much and no more: it may have fallen into other hands. */
export const mostRemarks = 300;

export const isOpen = ({ endsAt, endedAt }: Pick<Clearance, "endsAt" | "endedAt">, now: Instant) => endedAt === null && now < endsAt;

/** `changed`: what was cleared is not what the draft is now. */
export type Standing = "waiting" | "cleared" | "changed";

export const standingOf = ({ cleared }: Pick<Clearance, "cleared">, draft: string): Standing =>
  cleared === null ? "waiting" : cleared.draft === draft ? "cleared" : "changed";
