import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { updateDayHeading } from "./days-queries.server";
import { markOf } from "./mark.server";
import { noteEventDeed } from "./note-event-deed.server";
import { findAllDays } from "./plan-queries.server";
import { retyped, type Words } from "./words";

/** Headings by the day's id; texts of languages other than `shown` are kept. */
export async function changeDayHeadings(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  headings: Record<string, Words>,
  { seen, shown }: { seen: string; shown: readonly string[] },
  now: Instant,
): Promise<Outcome<undefined, "changed-meanwhile">> {
  const days = await findAllDays(tx, organiser.event);
  if (markOf(days) !== seen) return no("changed-meanwhile");
  for (const { id, heading } of days) await updateDayHeading(tx, organiser.event, id, retyped(heading, headings[id] ?? {}, shown));
  noteEventDeed(tx, organiser, "days.headed", organiser.event.id, now, { days: days.length });
  return yes(undefined);
}
