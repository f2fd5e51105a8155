import type { Reads, Tx } from "db/database.server";
import type { Waiting } from "./waiting";

type EventKey = { id: string };

/** Everybody on the list, by number; those with an offer too. */
export const findAllWaiting = (reads: Reads, event: EventKey): Promise<Waiting[]> =>
  waiting(reads)
    .where("w.event_id", "=", event.id)
    .orderBy("w.number")
    .execute()
    .then((rows) => rows.map(toWaiting));

/** Undefined where the registration does not wait. */
export const findWaiting = (reads: Reads, event: EventKey, registrationId: string): Promise<Waiting | undefined> =>
  waiting(reads)
    .where("w.event_id", "=", event.id)
    .where("w.registration_id", "=", registrationId)
    .executeTakeFirst()
    .then((row) => row && toWaiting(row));

/** Whether anybody waits to whom nothing is offered yet. */
export const existsWaiting = (reads: Reads, event: EventKey): Promise<boolean> =>
  reads
    .selectFrom("waiting")
    .select("registration_id")
    .where("event_id", "=", event.id)
    .where("ended_at", "is", null)
    .where("offered_until", "is", null)
    .limit(1)
    .executeTakeFirst()
    .then(Boolean);

/** Offers that nobody has answered in time. */
export const findEndedOffers = (reads: Reads, now: string, limit: number): Promise<{ registrationId: string; eventId: string }[]> =>
  reads
    .selectFrom("waiting")
    .select(["registration_id", "event_id"])
    .where("ended_at", "is", null)
    .where("offered_until", "<=", now)
    .orderBy("offered_until")
    .orderBy("registration_id")
    .limit(limit)
    .execute()
    .then((rows) => rows.map((row) => ({ registrationId: row.registration_id, eventId: row.event_id })));

/** The number: one more than was ever given at this event. */
export async function insertWaiting(
  tx: Tx,
  { id, eventId }: { id: string; eventId: string },
  nextState: Waiting["nextState"],
  now: string,
): Promise<number> {
  const { last } = await tx
    .selectFrom("waiting")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("event_id", "=", eventId)
    .executeTakeFirstOrThrow();
  const number = Number(last ?? 0) + 1;
  await tx.insertInto("waiting").values({ registration_id: id, event_id: eventId, number, next_state: nextState, since: now }).execute();
  return number;
}

/** False where something is offered to them already. */
export const updateOffer = (tx: Tx, registrationId: string, until: string, now: string): Promise<boolean> =>
  tx
    .updateTable("waiting")
    .set({ offered_at: now, offered_until: until })
    .where("registration_id", "=", registrationId)
    .where("ended_at", "is", null)
    .where("offered_at", "is", null)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

export const endWaiting = (tx: Tx, registrationId: string, now: string) =>
  tx.updateTable("waiting").set({ ended_at: now }).where("registration_id", "=", registrationId).where("ended_at", "is", null).execute();

const waiting = (reads: Reads) =>
  reads
    .selectFrom("waiting as w")
    .innerJoin("registration as r", "r.id", "w.registration_id")
    .leftJoin("delegation_member as m", (join) => join.onRef("m.registration_id", "=", "r.id").on("m.left_at", "is", null))
    .select(["w.registration_id", "w.number", "w.next_state", "w.since", "w.offered_until", "r.category_id"])
    .select(["m.delegation_id", "m.role", "m.position"])
    .where("w.ended_at", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof waiting>["execute"]>>[number];

const toWaiting = (row: Row): Waiting => ({
  registrationId: row.registration_id,
  number: row.number,
  nextState: row.next_state,
  categoryId: row.category_id,
  member: row.delegation_id ? { delegationId: row.delegation_id, role: row.role!, position: row.position! } : null,
  since: row.since,
  offeredUntil: row.offered_until,
});
