import type { Registration, Step } from "../registration";

/** What the yes was given to that is asked for again, as whoever decides reads it: on file with the step, whatever else changes since. */
export const formerly = ({ name, position }: Pick<Registration, "name" | "position">): string =>
  `The name was “${name}”, ${position ? `the position “${position}”` : "without a position"}.`;

/** The same, where a place that was confirmed waits for its yes anew; "" elsewhere. Steps are told oldest first. */
export function formerlyIn(steps: readonly Step[]): string {
  const confirmed = steps.findLastIndex(({ state }) => state === "confirmed");
  const since = steps.slice(confirmed + 1);
  return confirmed >= 0 && since.every(({ state }) => waitsForYes.has(state)) ? (since[0]?.reason ?? "") : "";
}

/** A member whose details were returned is nominated until they send them again. */
const waitsForYes = new Set<Step["state"]>(["nominated", "awaiting-focal-point", "awaiting-host"]);
