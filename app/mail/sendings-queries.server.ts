import type { Reads, Tx } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { Schema } from "db/schema";
import type { Instant } from "~/time/instant";

/** Many messages that leave together, a minute after somebody said so; until then they can be called back. */
export type Sending = {
  id: string;
  kind: string;
  createdAt: Instant;
  goesAt: Instant;
  cancelledAt: Instant | null;
  reached: number;
  withoutAddress: number;
  unchanged: number;
};

export const insertSending = (tx: Tx, row: Schema["sending"]) => tx.insertInto("sending").values(row).execute();

export const findSending = (reads: Reads, event: { id: string }, id: string): Promise<Sending | undefined> =>
  sendings(reads, event)
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toSending(row));

/** Of one kind, the newest first. */
export const findRecentSendings = (
  reads: Reads,
  event: { id: string },
  kind: "agenda" | "announcement",
  limit: number,
): Promise<Sending[]> =>
  sendings(reads, event)
    .where("kind", "=", kind)
    .orderBy("id", "desc")
    .limit(limit)
    .execute()
    .then((rows) => rows.map(toSending));

/** How many of its messages stand where. */
export async function countSending(reads: Reads, sending: { id: string }): Promise<Partial<Record<Schema["message"]["state"], number>>> {
  const rows = await reads
    .selectFrom("message")
    .select((eb) => ["state", asCount(eb).as("number")])
    .where("sending_id", "=", sending.id)
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, number }) => [state, Number(number)]));
}

/** Calls back what has not left; the number of messages that stay. */
export async function cancelSending(tx: Tx, sending: { id: string }, now: Instant): Promise<number> {
  await tx.updateTable("sending").set({ cancelled_at: now }).where("id", "=", sending.id).execute();
  const { numUpdatedRows } = await tx
    .updateTable("message")
    .set({ state: "cancelled", problem: "Called back before it was sent." })
    .where("sending_id", "=", sending.id)
    .where("state", "=", "queued")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export type LastAgenda = { onItsWay: boolean; mark: string | null };

/** By person: the last message that carried their agenda, or will. Rehearsals reached the team alone and do not count. */
export async function findLastAgendas(reads: Reads, event: { id: string }): Promise<Map<string, LastAgenda>> {
  const rows = await reads
    .selectFrom("message")
    .select(["person_id", "state", "content_mark"])
    .where("event_id", "=", event.id)
    .where("kind", "in", ["agenda", "registration-confirmed"])
    .where("state", "in", ["queued", "sending", "retrying", "sent"])
    .where("rehearsal_at", "is", null)
    .where("person_id", "is not", null)
    .orderBy("id")
    .execute();
  const last = new Map<string, LastAgenda>();
  for (const { person_id, state, content_mark } of rows)
    last.set(person_id!, { onItsWay: state !== "sent" || last.get(person_id!)?.onItsWay === true, mark: content_mark });
  return last;
}

const sendings = (reads: Reads, event: { id: string }) => reads.selectFrom("sending").selectAll().where("event_id", "=", event.id);

const toSending = (row: Schema["sending"]): Sending => ({
  id: row.id,
  kind: row.kind,
  createdAt: row.created_at as Instant,
  goesAt: row.goes_at as Instant,
  cancelledAt: row.cancelled_at as Instant | null,
  reached: row.reached,
  withoutAddress: row.without_address,
  unchanged: row.unchanged,
});
