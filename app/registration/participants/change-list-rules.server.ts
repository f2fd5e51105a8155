import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import type { Instant } from "~/time/instant";
import type { ListRules } from "./participants-form";
import { updateListRules } from "./participants-queries.server";

/** Whether everybody is named, and who besides the team may read the list last issued. */
export async function changeListRules(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  { official, delegations, everybody }: ListRules,
  now: Instant,
): Promise<void> {
  await updateListRules(tx, organiser.event, { isOfficial: official, participantsFor: { delegations, everybody } }, now);
  const said = (on: boolean) => (on ? "yes" : "no");
  const facts = { official: said(official), delegations: said(delegations), everybody: said(everybody) };
  noteEventDeed(tx, organiser, "participants.rules-changed", organiser.event.id, now, facts);
}
