import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Event } from "~/events/event";
import { noteEventDeed } from "~/events/note-event-deed.server";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { answerClasses } from "./question";
import { replaceKeeping } from "./questions-queries.server";

/** The last day answers of each class are kept; null: as the house does it. Never before the event is over: until then they are needed. */
export async function setKeeping(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  event: Pick<Event, "id" | "endsOn">,
  keeping: Record<(typeof answerClasses)[number], LocalDate | null>,
  now: Instant,
): Promise<Outcome<undefined, "before-the-end">> {
  if (answerClasses.some((each) => keeping[each] !== null && keeping[each]! < event.endsOn)) return no("before-the-end");
  for (const each of answerClasses) await replaceKeeping(tx, event, each, keeping[each]);
  noteEventDeed(tx, organiser, "answers.keeping-changed", event.id, now, keeping);
  return yes(undefined);
}
