import type { Words } from "~/events/words";
import { rowRefusals } from "../timetable/timetable-row";
import type { Named } from "./grid-page";
import type { RefusedMove } from "./move-sessions.server";
import { placementText } from "./placement";

/** Why an item was not moved, with where it stands now: nothing of anybody's was overwritten. */
export function toldMove(
  { why, session, wanted }: RefusedMove,
  say: (words: Words) => string,
  names: { rooms: readonly Named[]; days: readonly Named[] },
): string {
  if (!session) return "A colleague has removed this item meanwhile. Nothing was moved.";
  const title = `“${say(session.title)}”`;
  if (why !== "changed-meanwhile") return `${title} was not moved. ${rowRefusals[why]}`;
  return `A colleague has changed ${title} meanwhile. It stands at ${placementText(session, names)}; you wanted ${placementText(wanted, names)}. Nothing was moved: move it again if you still want to.`;
}

/** What the page itself can tell before the server is asked. */
export const unreachable = "Plenary did not answer, so nothing was saved. The item is back where it was.";
