import { type Instant, plusMinutes } from "~/time/instant";

const longestWait = 6 * 60;
const giveUpAfter = 72 * 60;

/** When to try again after the n-th attempt: 1 min × 2ⁿ⁻¹ ± 20 %, never more than 6 h apart; undefined once 72 h have passed. `chance` is 0 to 1. */
export function nextTry(attempts: number, datedAt: Instant, now: Instant, chance: number): Instant | undefined {
  const minutes = Math.min(longestWait / 1.2, 2 ** (attempts - 1)) * (0.8 + 0.4 * chance);
  const at = plusMinutes(now, Math.round(minutes * 60) / 60);
  return at > plusMinutes(datedAt, giveUpAfter) ? undefined : at;
}

/** A message that cannot be written is not tried for days: its fault is ours, not the relay's. */
export const mostSpoiledTries = 3;
