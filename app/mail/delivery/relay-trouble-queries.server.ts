import type { Reads, Tx } from "db/database.server";
import type { Instant } from "~/time/instant";

/** Why no mail leaves: what the relay, `host:port`, said last, and since when it has been so. */
export type RelayTrouble = { relay: string; since: Instant; lastAt: Instant; reply: string };

export const noteRelayTrouble = (tx: Tx, relay: string, reply: string, now: Instant) =>
  tx
    .insertInto("relay_trouble")
    .values({ relay, since: now, last_at: now, reply })
    .onConflict((conflict) => conflict.column("relay").doUpdateSet({ last_at: now, reply }))
    .execute();

/** The relay answers again; whatever is on file about a former one goes with it. */
export const forgetRelayTrouble = (tx: Tx) => tx.deleteFrom("relay_trouble").execute();

export const findRelayTrouble = (reads: Reads): Promise<RelayTrouble | undefined> =>
  reads
    .selectFrom("relay_trouble")
    .selectAll()
    .orderBy("last_at", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row && { relay: row.relay, since: row.since as Instant, lastAt: row.last_at as Instant, reply: row.reply });
