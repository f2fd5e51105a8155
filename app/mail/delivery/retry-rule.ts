import { type Instant, plusMinutes } from "~/time/instant";
import type { MessageKind } from "../message-kind";

const longestWait = 6 * 60;
const giveUpAfter = 72 * 60;

/** When to try again after the n-th attempt: 1 min × 2ⁿ⁻¹ ± 20 %, at most 6 h apart; undefined once 72 h have passed. `chance` is 0 to 1. */
export function nextTry(attempts: number, datedAt: Instant, now: Instant, chance: number): Instant | undefined {
  const minutes = Math.min(longestWait, 2 ** (attempts - 1)) * (0.8 + 0.4 * chance);
  const at = plusMinutes(now, Math.ceil(minutes * 60) / 60);
  return at > plusMinutes(datedAt, giveUpAfter) ? undefined : at;
}

/** A message that cannot be written is not tried for days: its fault is ours, not the relay's. */
export const mostSpoiledTries = 3;

/** How long an undecided message rests before its kind's rule is applied. */
export const uncertainMinutes = 15;

export type WhenUncertain = "drop" | "send-again" | "ask";

/**
 * The relay took the message and was never heard again: it may have arrived. A sign-in code is worthless by then; a decision is
 * sent again under the same Message-ID; an agenda or invitation waits for the organiser's word, so that nobody silently gets two.
 */
export const whenUncertain: Record<MessageKind, WhenUncertain> = {
  "sign-in": "drop",
  "team-invitation": "send-again",
  "factor-changed": "send-again",
  "personal-link": "send-again",
  "registration-received": "send-again",
  "registration-confirmed": "send-again",
  "registration-declined": "send-again",
  "registration-withdrawn": "send-again",
  "registration-cancelled": "send-again",
  invitation: "ask",
  "speaker-invitation": "ask",
  agenda: "ask",
};
