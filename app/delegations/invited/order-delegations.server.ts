import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type EventRef, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { findEvent } from "~/events/events-queries.server";
import type { Instant } from "~/time/instant";
import { updateDelegationPosition } from "./delegations-queries.server";
import { findInOrder } from "./find-in-order.server";
import { exchangesByHand, type ProtocolOrder } from "./protocol-order";
import { findProtocolOrder, updateProtocolOrder } from "./rules-queries.server";

/** The order of every list; of a draw by lot the letter, the day and the witness stay on record. By hand begins with the order that was. */
export async function changeProtocolOrder(tx: Tx, organiser: Organiser<"edit-event">, order: ProtocolOrder, now: Instant): Promise<void> {
  const { event } = organiser;
  const { by } = await findProtocolOrder(tx, event);
  if (order.by === "hand" && by !== "hand") await putInOrder(tx, event, await findInOrder(tx, (await findEvent(tx, event.id))!));
  await updateProtocolOrder(tx, event, order);
  note(tx, organiser, order.by, now);
}

/** It changes places with the one that the list shows above or below it; where there is none, everything stays. */
export async function moveDelegation(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  id: string,
  direction: "up" | "down",
  now: Instant,
): Promise<Outcome<undefined, "gone">> {
  const { event } = organiser;
  const all = await findInOrder(tx, (await findEvent(tx, event.id))!);
  const exchanges = exchangesByHand(all, await findProtocolOrder(tx, event)).get(id);
  if (!exchanges) return no("gone");
  const other = exchanges[direction];
  if (other === null) return yes(undefined);
  const [here, there] = [id, other].map((wanted) => all.findIndex((each) => each.id === wanted)) as [number, number];
  await putInOrder(tx, event, all.with(here, all[there]!).with(there, all[here]!));
  note(tx, organiser, "hand", now);
  return yes(undefined);
}

async function putInOrder(tx: Tx, event: EventRef, delegations: readonly { id: string; position: number }[]): Promise<void> {
  for (const [index, { id, position }] of delegations.entries())
    if (position !== index + 1) await updateDelegationPosition(tx, event, id, index + 1);
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
