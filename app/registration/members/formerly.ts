import type { Registration, Step } from "../registration";

type Printed = Pick<Registration, "name" | "position">;

/** What the yes was given to that is asked for again, as whoever decides reads it. */
export function formerly(before: Printed, after: Printed): string {
  const name = before.name !== after.name && `The name was “${before.name}”.`;
  const position =
    before.position !== after.position && (before.position ? `The position was “${before.position}”.` : "No position was given.");
  return [name, position].filter(Boolean).join(" ");
}

/** The same, where a place that was confirmed waits for its yes anew; "" elsewhere. Steps are told oldest first. */
export function formerlyIn(steps: readonly Step[]): string {
  const confirmed = steps.findLastIndex(({ state }) => state === "confirmed");
  const since = steps.slice(confirmed + 1);
  const waits = since.every(({ state }) => state === "awaiting-focal-point" || state === "awaiting-host");
  return confirmed >= 0 && waits ? (since[0]?.reason ?? "") : "";
}
