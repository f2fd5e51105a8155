import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Event } from "~/events/event";
import type { Instant } from "~/time/instant";
import { type DelegationRules, type EarlyDeadline, earlyDeadline } from "./delegation";
import { existsDelegation } from "./delegations-queries.server";
import { updateDelegationRules } from "./rules-queries.server";

/** Whether delegations are invited, what they are called, their deadlines, and who says yes to a member. */
export async function changeDelegationRules(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  rules: DelegationRules & Pick<Event, "hasDelegations" | "sendersWord">,
  now: Instant,
): Promise<Outcome<undefined, "in-use" | EarlyDeadline>> {
  const { event } = organiser;
  if (!rules.hasDelegations && (await existsDelegation(tx, event))) return no("in-use");
  const early = earlyDeadline(rules);
  if (early) return no(early);
  await updateDelegationRules(tx, event, rules, now);
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "delegations.rules-changed", at: now });
  return yes(undefined);
}
