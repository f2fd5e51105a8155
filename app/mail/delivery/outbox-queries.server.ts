import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Schema } from "db/schema";
import type { Selectable } from "kysely";
import { type Instant, plusSeconds } from "~/time/instant";
import type { OutboxMessage } from "../letter";
import type { MessageKind } from "../message-kind";

/** After this long without a sign of life, a worker's messages are another's to send. */
export const leaseSeconds = 60;

export const existsDue = (reads: Reads, now: Instant): Promise<boolean> =>
  due(reads, now)
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);

/** Up to `limit` messages that are this worker's now, the most urgent first. */
export async function claimDue(tx: Tx, worker: string, limit: number, now: Instant): Promise<OutboxMessage[]> {
  const ids = (await due(tx, now).orderBy("priority").orderBy("not_before").orderBy("id").limit(limit).execute()).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await tx
    .updateTable("message")
    .set({ state: "sending", lease_by: worker, lease_until: plusSeconds(now, leaseSeconds) })
    .where("id", "in", ids)
    .where("state", "in", waiting)
    .returningAll()
    .execute();
  return rows.map(toOutboxMessage).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

export const extendLeases = (tx: Tx, worker: string, now: Instant) =>
  held(tx, worker)
    .set({ lease_until: plusSeconds(now, leaseSeconds) })
    .execute();

/** What this worker holds and has not begun to hand over goes back to the queue. */
export const giveBackLeases = (tx: Tx, worker: string) =>
  held(tx, worker)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("message_attempt")
            .select("message_attempt.id")
            .whereRef("message_attempt.message_id", "=", "message.id")
            .where("ended_at", "is", null),
        ),
      ),
    )
    .set({ state: "queued", lease_by: null, lease_until: null })
    .execute();

/** The ledger's line, written before the message leaves. Undefined when it is no longer this worker's to send. */
export async function beginAttempt(tx: Tx, message: OutboxMessage, worker: string, addresses: string, now: Instant) {
  const taken = await held(tx, worker)
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", message.id)
    .where("lease_until", ">", now)
    .returning("attempts")
    .executeTakeFirst();
  if (!taken) return undefined;
  const id = newId();
  await tx
    .insertInto("message_attempt")
    .values({ id, message_id: message.id, mail_address: addresses, started_at: now, ended_at: null, outcome: null, reply: null })
    .execute();
  return { id, number: taken.attempts };
}

type Ending = { outcome: "sent" | "retry" | "refused" | "uncertain"; reply: string };

export const endAttempt = (tx: Tx, attemptId: string, { outcome, reply }: Ending, now: Instant) =>
  tx
    .updateTable("message_attempt")
    .set({ outcome, reply, ended_at: now })
    .where("id", "=", attemptId)
    .where("ended_at", "is", null)
    .execute();

/** A composition that threw counts as a try; the number of those alone. */
export async function countSpoiled(tx: Tx, message: OutboxMessage): Promise<number> {
  const row = await tx
    .updateTable("message")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", message.id)
    .returning("attempts")
    .executeTakeFirstOrThrow();
  const ledger = await tx.selectFrom("message_attempt").select("id").where("message_id", "=", message.id).execute();
  return row.attempts - ledger.length;
}

export type Step = Partial<Pick<Selectable<Schema["message"]>, "not_before" | "problem" | "sent_at" | "sent_hash" | "content_mark">> & {
  state: Schema["message"]["state"];
};

/** Moves a message on and ends its lease; only while it is this worker's. */
export const moveOn = (tx: Tx, message: OutboxMessage, worker: string, step: Step) =>
  held(tx, worker)
    .where("id", "=", message.id)
    .set({ ...step, lease_by: null, lease_until: null })
    .execute();

/** Messages whose worker went silent, each with the attempt it left open, if it had begun one. */
export const findAbandoned = (reads: Reads, now: Instant) =>
  reads
    .selectFrom("message")
    .leftJoin("message_attempt", (join) =>
      join.onRef("message_attempt.message_id", "=", "message.id").on("message_attempt.ended_at", "is", null),
    )
    .select(["message.id", "message.lease_by", "message_attempt.id as attempt_id"])
    .where("state", "=", "sending")
    .where("lease_until", "<=", now)
    .execute();

/** `now` again, because its worker may have come back to life since it was found. */
export const moveAbandoned = (tx: Tx, id: string, now: Instant, step: Step) =>
  tx
    .updateTable("message")
    .set({ ...step, lease_by: null, lease_until: null })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("lease_until", "<=", now)
    .returning("id")
    .executeTakeFirst();

export const existsUncertain = (reads: Reads, kinds: MessageKind[], now: Instant): Promise<boolean> =>
  reads
    .selectFrom("message")
    .select("id")
    .where("state", "=", "uncertain")
    .where("kind", "in", kinds)
    .where("not_before", "<=", now)
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);

/** Undecided messages of these kinds that have rested long enough move on. */
export const settleUncertain = (tx: Tx, kinds: MessageKind[], now: Instant, step: Step) =>
  tx.updateTable("message").set(step).where("state", "=", "uncertain").where("kind", "in", kinds).where("not_before", "<=", now).execute();

export const insertCapturedMail = (tx: Tx, row: Schema["captured_mail"]) => tx.insertInto("captured_mail").values(row).execute();

const waiting = ["queued", "retrying"] as const;

const due = (reads: Reads, now: Instant) =>
  reads.selectFrom("message").select("id").where("state", "in", waiting).where("not_before", "<=", now);

const held = (tx: Tx, worker: string) => tx.updateTable("message").where("state", "=", "sending").where("lease_by", "=", worker);

const toOutboxMessage = (row: Selectable<Schema["message"]>): OutboxMessage => ({
  id: row.id,
  kind: row.kind as MessageKind,
  hostId: row.host_id,
  eventId: row.event_id,
  personId: row.person_id,
  accountId: row.account_id,
  content: JSON.parse(row.content),
  rehearsal: row.rehearsal_at !== null,
  datedAt: row.dated_at as Instant,
});
