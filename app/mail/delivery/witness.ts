import type { Instant } from "~/time/instant";

/** `messageId` with its angle brackets, as it stands in the header; `startedAt`: when it began to be handed over. */
export type HandOver = { messageId: string; startedAt: Instant };

/** What became of a message after the relay fell silent. `waiting`: the relay has it and is still trying. */
export type Answer =
  | { knows: "accepted"; fate: "delivered" | "waiting" | "bounced"; reply: string }
  | { knows: "unknown" }
  | { knows: "cannot-tell"; why: string };

/**
 * Somebody who saw what the relay took: its log, or a provider's list of events. `unknown` is said only by a witness that would
 * know: the message is sent once more upon it.
 */
export type Witness = {
  /** An answer to each question, by Message-ID. `taken` are messages the relay has accepted for certain: who has heard of none of them watches another relay. */
  ask(questions: HandOver[], taken: HandOver[]): Promise<Map<string, Answer>>;
};

export const cannotTell = (why: string): Answer => ({ knows: "cannot-tell", why });
