import type { Reads, Tx } from "db/database.server";
import type { Schema } from "db/schema";
import { type ExpressionBuilder, type Selectable, sql } from "kysely";
import { type Instant, plusSeconds } from "~/time/instant";
import type { OutboxMessage } from "../letter";
import type { MessageKind } from "../message-kind";
import type { Step } from "./ledger-queries.server";

/** After this long without a sign of life, a worker's messages are another's to send. */
export const leaseSeconds = 60;

/** `moreUrgentThan`: the priority of what is at hand already. */
export const existsDue = (reads: Reads, now: Instant, moreUrgentThan?: number): Promise<boolean> =>
  due(reads, now)
    .$if(moreUrgentThan !== undefined, (query) => query.where("message.priority", "<", moreUrgentThan!))
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);

/** Up to `limit` messages that are this worker's now, the most urgent first. */
export async function claimDue(tx: Tx, worker: string, limit: number, now: Instant): Promise<OutboxMessage[]> {
  const inOrder = due(tx, now).orderBy("message.priority").orderBy("message.not_before").orderBy("message.id");
  const ids = (await inOrder.limit(limit).execute()).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await tx
    .updateTable("message")
    .set({ state: "sending", lease_by: worker, lease_until: plusSeconds(now, leaseSeconds) })
    .where("id", "in", ids)
    .where("state", "in", ["queued", "retrying"])
    .returningAll()
    .execute();
  return rows.map(toOutboxMessage).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/**
 * Says that this worker still has these in hand. What another took for abandoned after its attempt had begun (a clock that jumped)
 * comes back with the attempt open again: whoever is alive knows best.
 */
export async function extendLeases(tx: Tx, worker: string, ids: string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .updateTable("message")
    .set({ state: "sending", lease_by: worker, lease_until: plusSeconds(now, leaseSeconds) })
    .where("id", "in", ids)
    .where(({ and, eb, or }) => or([and([eb("state", "=", "sending"), eb("lease_by", "=", worker)]), eb("state", "=", "uncertain")]))
    .returning("id")
    .execute();
  if (rows.length === 0) return;
  await tx
    .updateTable("message_attempt")
    .set({ ended_at: null, outcome: null, reply: null })
    .where(
      "message_id",
      "in",
      rows.map(({ id }) => id),
    )
    .where("outcome", "=", "uncertain")
    .where("reply", "=", abandoned)
    .execute();
}

/** What the ledger says of an attempt whose worker went silent. */
export const abandoned = "interrupted";

/** What this worker holds (of `ids`, where they are given) and has not begun to hand over goes back to the queue. */
export const giveBackLeases = (tx: Tx, worker: string, ids?: string[]) =>
  tx
    .updateTable("message")
    .set({ state: "queued", lease_by: null, lease_until: null })
    .where("state", "=", "sending")
    .where("lease_by", "=", worker)
    .$if(ids !== undefined, (query) => query.where("id", "in", ids!))
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
    .execute();

export type Abandoned = { id: string; datedAt: Instant; attemptId: string | null };

/** Messages whose worker went silent, each with the attempt it left open, if it had begun one. */
export const findAbandoned = (reads: Reads, now: Instant): Promise<Abandoned[]> =>
  reads
    .selectFrom("message")
    .leftJoin("message_attempt", (join) =>
      join.onRef("message_attempt.message_id", "=", "message.id").on("message_attempt.ended_at", "is", null),
    )
    .select(["message.id", "message.dated_at", "message_attempt.id as attempt_id"])
    .where("state", "=", "sending")
    .where((eb) => lapsed(eb, now))
    .execute()
    .then((rows) => rows.map((row) => ({ id: row.id, datedAt: row.dated_at as Instant, attemptId: row.attempt_id })));

/** `now` again, because its worker may have come back to life since it was found. */
export const moveAbandoned = (tx: Tx, id: string, now: Instant, step: Step) =>
  tx
    .updateTable("message")
    .set({ ...step, lease_by: null, lease_until: null })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where((eb) => lapsed(eb, now))
    .returning("id")
    .executeTakeFirst();

/** Run out, or longer than any lease is: then the clock was set back, and nobody should wait for it to catch up. */
const lapsed = (eb: ExpressionBuilder<Schema, "message">, now: Instant) =>
  eb.or([eb("lease_until", "<=", now), eb("lease_until", ">", plusSeconds(now, 2 * leaseSeconds))]);

const due = (reads: Reads, now: Instant) =>
  reads
    .selectFrom("message")
    .select("message.id")
    // Written out, so that both engines see that the index of what waits (message_waiting) holds all of these
    .where(sql<boolean>`message.state in ('queued', 'retrying')`)
    .where((eb) => eb.or([eb("message.not_before", "<=", now), isFromTheFuture(eb, now)]))
    .where((eb) =>
      eb.or([eb("message.priority", "=", 0), eb.and([eb.not(hasElder(eb, "person_id", now)), eb.not(hasElder(eb, "account_id", now))])]),
    );

/** Queued to go at once before the clock was set back. */
const isFromTheFuture = (eb: ExpressionBuilder<Schema, "message">, now: Instant) =>
  eb.and([eb("message.created_at", ">", now), eb("message.not_before", "<=", eb.ref("message.created_at"))]);

/** One to the same recipient that was written earlier and must arrive earlier: in hand, to be tried again, or next in line. */
const hasElder = (eb: ExpressionBuilder<Schema, "message">, recipient: "person_id" | "account_id", now: Instant) =>
  eb.exists(
    eb
      .selectFrom("message as elder")
      .select("elder.id")
      .whereRef(`elder.${recipient}`, "=", `message.${recipient}`)
      .whereRef("elder.id", "<", "message.id")
      .where(({ and, eb: each, or }) =>
        or([
          each("elder.state", "in", ["sending", "retrying"]),
          and([
            each("elder.state", "=", "queued"),
            each("elder.priority", "<=", each.ref("message.priority")),
            each("elder.not_before", "<=", now),
          ]),
        ]),
      ),
  );

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
