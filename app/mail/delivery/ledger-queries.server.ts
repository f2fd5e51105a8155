import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Schema } from "db/schema";
import type { Selectable } from "kysely";
import type { Instant } from "~/time/instant";

export type Attempt = { id: string; number: number };

/** What leaves with an attempt: kept, should it prove to have arrived after all. */
export type HandedOver = { addresses: string; hash: string; contentMark: string | null };

/** The ledger's line, written before the message leaves. Undefined when it is no longer this worker's to send. */
export async function beginAttempt(
  tx: Tx,
  message: { id: string },
  worker: string,
  { addresses, hash, contentMark }: HandedOver,
  now: Instant,
) {
  const taken = await held(tx, message, worker)
    .set((eb) => ({ attempts: eb("attempts", "+", 1), sent_hash: hash, content_mark: contentMark }))
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

export type Ending = { outcome: "sent" | "retry" | "refused" | "uncertain"; reply: string };

/** An attempt that was given up as uncertain may still end with a word from the relay. */
export const endAttempt = (tx: Tx, attemptId: string, { outcome, reply }: Ending, now: Instant) =>
  tx
    .updateTable("message_attempt")
    .set({ outcome, reply, ended_at: now })
    .where("id", "=", attemptId)
    .where(({ eb, or }) => or([eb("ended_at", "is", null), eb("outcome", "=", "uncertain")]))
    .execute();

export type Step = Partial<Pick<Selectable<Schema["message"]>, "not_before" | "problem" | "sent_at">> & {
  state: Schema["message"]["state"];
};

/** Moves a message on before anything was handed over; only while it is this worker's. */
export const moveOn = (tx: Tx, message: { id: string }, worker: string, step: Step) =>
  held(tx, message, worker)
    .set({ ...step, lease_by: null, lease_until: null })
    .execute();

/**
 * Moves a message on by what the relay said to its latest attempt. Another worker may have taken this one for dead meanwhile:
 * the relay's word still counts, for what has been sent must never be sent again.
 */
export const conclude = (tx: Tx, message: { id: string }, worker: string, attempt: Attempt, step: Step) =>
  tx
    .updateTable("message")
    .set({ ...step, lease_by: null, lease_until: null })
    .where("id", "=", message.id)
    .where("attempts", "=", attempt.number)
    .where(({ and, eb, or }) =>
      or([
        and([eb("state", "=", "sending"), eb("lease_by", "=", worker)]),
        eb("state", "=", "uncertain"),
        ...(step.state === "sent" ? [eb("state", "in", ["sending", "queued", "retrying"])] : []),
      ]),
    )
    .execute();

/** A try that came to nothing before the ledger's line; how many of those there were. */
export async function countSpoiled(tx: Tx, message: { id: string }): Promise<number> {
  const row = await tx
    .updateTable("message")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", message.id)
    .returning("attempts")
    .executeTakeFirstOrThrow();
  const ledger = await tx.selectFrom("message_attempt").select("id").where("message_id", "=", message.id).execute();
  return row.attempts - ledger.length;
}

const held = (tx: Tx, message: { id: string }, worker: string) =>
  tx.updateTable("message").where("id", "=", message.id).where("state", "=", "sending").where("lease_by", "=", worker);
