import type { Reads, Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { MessageKind } from "../message-kind";
import type { Step } from "./ledger-queries.server";

/** A message that may have arrived, with the attempt that left it so. */
export type Doubt = { id: string; kind: MessageKind; attemptId: string; attempts: number; startedAt: Instant; since: Instant };

/** Those whose turn it is to be asked about. */
export const findDoubts = (reads: Reads, now: Instant): Promise<Doubt[]> =>
  reads
    .selectFrom("message")
    .innerJoin("message_attempt", "message_attempt.message_id", "message.id")
    .select(["message.id", "message.kind", "message.attempts", "message_attempt.id as attempt_id", "started_at", "ended_at"])
    .where("state", "=", "uncertain")
    .where("not_before", "<=", now)
    .where("message_attempt.outcome", "=", "uncertain")
    .orderBy("message.id")
    .orderBy("message_attempt.id")
    .execute()
    .then((rows) => [...new Map(rows.map((row) => [row.id, row])).values()])
    .then((rows) =>
      rows.map((row) => ({
        id: row.id,
        kind: row.kind as MessageKind,
        attemptId: row.attempt_id,
        attempts: row.attempts,
        startedAt: row.started_at as Instant,
        since: row.ended_at as Instant,
      })),
    );

/** False when it has moved on meanwhile: somebody of the team decided, or its worker came back. */
export const moveDoubt = (tx: Tx, doubt: Doubt, step: Step): Promise<boolean> =>
  tx
    .updateTable("message")
    .set(step)
    .where("id", "=", doubt.id)
    .where("state", "=", "uncertain")
    .where("attempts", "=", doubt.attempts)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

/** The latest the relay has taken for certain. */
export const findLastTaken = (reads: Reads, limit: number): Promise<{ id: string; startedAt: Instant }[]> =>
  reads
    .selectFrom("message_attempt")
    .select(["message_id", "started_at"])
    .where("outcome", "=", "sent")
    .orderBy("id", "desc")
    .limit(limit)
    .execute()
    .then((rows) => rows.map((row) => ({ id: row.message_id, startedAt: row.started_at as Instant })));
