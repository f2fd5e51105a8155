import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findAllDelegations, updateDelegationPosition } from "./delegations-queries.server";
import type { ProtocolOrder } from "./protocol-order";
import { updateProtocolOrder } from "./rules-queries.server";

/** The order of every list; of a draw by lot the letter, the day and the witness stay on record. */
export async function changeProtocolOrder(tx: Tx, organiser: Organiser<"edit-event">, order: ProtocolOrder, now: Instant): Promise<void> {
  await updateProtocolOrder(tx, organiser.event, order);
  note(tx, organiser, order.by, now);
}

/** One up or down in the order by hand; the first stays first. */
export async function moveDelegation(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  id: string,
  direction: "up" | "down",
  now: Instant,
): Promise<Outcome<undefined, "gone">> {
  const all = await findAllDelegations(tx, organiser.event);
  const from = all.findIndex((delegation) => delegation.id === id);
  if (from === -1) return no("gone");
  const to = Math.max(0, Math.min(all.length - 1, from + (direction === "up" ? -1 : 1)));
  const [moved] = all.splice(from, 1);
  all.splice(to, 0, moved!);
  for (const [index, each] of all.entries())
    if (each.position !== index + 1) await updateDelegationPosition(tx, organiser.event, each.id, index + 1);
  note(tx, organiser, "hand", now);
  return yes(undefined);
}

const note = (tx: Tx, organiser: Organiser, by: string, now: Instant) =>
  record(tx, {
    hostId: organiser.event.hostId,
    eventId: organiser.event.id,
    actor: actorOf(organiser),
    verb: "delegations.ordered",
    facts: { by },
    at: now,
  });
