import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import { findAllCategories, updateCategory } from "~/events/plan-queries.server";
import type { Instant } from "~/time/instant";
import { existsDelegation } from "./delegations-queries.server";
import { updateStart } from "./rules-queries.server";
import { type Start, startSettings } from "./start";

/** How people come: one click sets who enters the names, who approves, and the waiting list. All of it can be changed one by one later. */
export async function chooseStart(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  start: Start,
  now: Instant,
): Promise<Outcome<undefined, "in-use">> {
  const settings = startSettings[start];
  const { event } = organiser;
  if (!settings.hasDelegations && (await existsDelegation(tx, event))) return no("in-use");
  await updateStart(tx, event, settings, now);
  for (const category of await findAllCategories(tx, event))
    await updateCategory(tx, event, { ...category, approval: settings.categoryApproval }, now);
  noteEventDeed(tx, organiser, "event.start-chosen", event.id, now, { start });
  return yes(undefined);
}
