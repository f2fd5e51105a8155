import { visitHours } from "./step";
import type { UndoRefusal } from "./undo-step.server";

/** Nothing is ever overwritten: the sentence says what stands in the way. */
export function stepRefusal(refused: UndoRefusal): string {
  if (refused.why === "nothing-there") return `There is nothing left to do here: a step can be taken back for ${visitHours} hours.`;
  if (refused.why === "not-the-last")
    return "Something else was done since that page was opened. Nothing was changed: look how things stand first.";
  if (refused.why === "gone")
    return `“${refused.title}” cannot be as it was: a day, room, person or hour that it had is no longer there. Nothing was changed.`;
  return `${refused.by ?? "Somebody"} has changed “${refused.title}” since. Nothing was changed, so that nothing of theirs is lost.`;
}
