import type { Outcome } from "db/outcome";

/** What a deed did. A "no" here is a mistake of the planting, not of the file. */
export function done<Value>(outcome: Outcome<Value, string> | { ok: false; why: string }): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`A deed of the planting was refused: ${outcome.why}`);
}
