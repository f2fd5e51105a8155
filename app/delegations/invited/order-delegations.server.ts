import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type EventRef, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { findEvent } from "~/events/events-queries.server";
import type { Instant } from "~/time/instant";
import { updateDelegationPosition } from "./delegations-queries.server";
import { findInOrder } from "./find-in-order.server";
import { type Move, movedByHand, type ProtocolOrder } from "./protocol-order";
import { findProtocolOrder, updateProtocolOrder } from "./rules-queries.server";

/** The order of every list; of a draw by lot the letter, the day and the witness stay on record. By hand begins with the order that was. */
export async function changeProtocolOrder(tx: Tx, organiser: Organiser<"edit-event">, order: ProtocolOrder, now: Instant): Promise<void> {
  const { event } = organiser;
  const { by } = await findProtocolOrder(tx, event);
  if (order.by === "hand" && by !== "hand") await putInOrder(tx, event, await findInOrder(tx, (await findEvent(tx, event.id))!));
  await updateProtocolOrder(tx, event, order);
  note(tx, organiser, order.by, now);
}

/** Among those it stands in one row with; whom a rule of the order keeps apart stays where they are. */
export async function moveDelegation(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  id: string,
  move: Move,
  now: Instant,
): Promise<Outcome<undefined, "gone" | "apart" | "not-by-hand">> {
  const { event } = organiser;
  const all = await findInOrder(tx, (await findEvent(tx, event.id))!);
  const order = await findProtocolOrder(tx, event);
  if (order.by !== "hand") return no("not-by-hand");
  const named = [id, typeof move === "object" ? (move.before ?? id) : id];
  if (!named.every((wanted) => all.some((each) => each.id === wanted))) return no("gone");
  const moved = movedByHand(all, order, id, move);
  if (!moved) return no("apart");
  if (moved.every((each, index) => each === all[index])) return yes(undefined);
  await putInOrder(tx, event, moved);
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
