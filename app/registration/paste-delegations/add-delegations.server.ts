import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { type AddDelegationRefusal, addDelegation } from "~/delegations/invited/add-delegation.server";
import type { Instant } from "~/time/instant";
import type { DelegationEntry } from "./check-delegations.server";

/** All of them or none, in the order of the list. Nobody is written to. */
export async function addDelegations(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  entries: readonly DelegationEntry[],
  now: Instant,
): Promise<Outcome<number, AddDelegationRefusal>> {
  const ids = new Map<number, string>();
  for (const { row, below, ...entry } of entries) {
    const parent = below === undefined ? entry.parent : (ids.get(below) ?? entry.parent);
    const added = await addDelegation(tx, organiser, { ...entry, parent }, now);
    if (!added.ok) return no(added.why);
    ids.set(row, added.value);
  }
  const { event } = organiser;
  const facts = { delegations: entries.length };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "delegations.imported", facts, at: now });
  return yes(entries.length);
}
