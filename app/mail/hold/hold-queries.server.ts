import type { Reads, Tx } from "db/database.server";
import { asCount } from "db/dialects/counts";
import { newId } from "db/identity.server";
import type { Instant } from "~/time/instant";
import type { MessageKind } from "../message-kind";

/** Since when nothing is sent, and from when the backup was that made it so. */
export type Hold = { heldAt: Instant; backupAt: Instant };

/** Undefined while messages go out. */
export const findHold = (reads: Reads): Promise<Hold | undefined> =>
  reads
    .selectFrom("outbox_hold")
    .select(["held_at", "backup_at"])
    .where("released_at", "is", null)
    .orderBy("held_at", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row && { heldAt: row.held_at as Instant, backupAt: row.backup_at as Instant });

/** The last restore, released or not. */
export const findLastRestore = (reads: Reads): Promise<Instant | undefined> =>
  reads
    .selectFrom("outbox_hold")
    .select("held_at")
    .orderBy("held_at", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row?.held_at as Instant | undefined);

export const insertHold = (tx: Tx, { heldAt, backupAt }: Hold) =>
  tx.insertInto("outbox_hold").values({ id: newId(), held_at: heldAt, backup_at: backupAt, released_at: null }).execute();

export const endHolds = (tx: Tx, now: Instant) =>
  tx.updateTable("outbox_hold").set({ released_at: now }).where("released_at", "is", null).execute();

/** How many messages of each kind were due when the hold began: they may have gone out after the backup was made. */
export const countPerhapsSent = (reads: Reads, hold: Hold, event?: { id: string }): Promise<{ kind: MessageKind; number: number }[]> =>
  reads
    .selectFrom("message")
    .select((eb) => ["kind", asCount(eb).as("number")])
    .where("state", "in", waiting)
    .where("not_before", "<=", hold.heldAt)
    .$if(event !== undefined, (query) => query.where("event_id", "=", event!.id))
    .groupBy("kind")
    .orderBy("kind")
    .execute()
    .then((rows) => rows.map(({ kind, number }) => ({ kind: kind as MessageKind, number: Number(number) })));

export const cancelPerhapsSent = (tx: Tx, hold: Hold, problem: string): Promise<number> =>
  tx
    .updateTable("message")
    .set({ state: "cancelled", problem, lease_by: null, lease_until: null })
    .where("state", "in", waiting)
    .where("not_before", "<=", hold.heldAt)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows));

const waiting = ["queued", "retrying", "sending"] as const;
