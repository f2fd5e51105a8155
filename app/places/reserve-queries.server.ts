import type { Tx } from "db/database.server";
import { insertHoldings } from "./places-queries.server";
import type { Pool } from "./pool";

/** Whoever has a place in `from`, unless the team gave it, has one in the empty pool `to` as well. */
export async function adoptHoldings(tx: Tx, event: { id: string }, from: Pool, to: Pool) {
  const holders = await tx
    .selectFrom("pool_holding")
    .innerJoin("registration", "registration.id", "pool_holding.registration_id")
    .select(["pool_holding.registration_id", "pool_holding.state"])
    .where("pool_holding.event_id", "=", event.id)
    .where("pool_holding.pool_id", "=", from.id)
    .where("registration.source", "not in", ["team", "import"])
    .execute();
  for (const { registration_id, state } of holders) await insertHoldings(tx, event, [to.id], registration_id, state);
  const confirmed = holders.filter(({ state }) => state === "confirmed").length;
  await tx
    .updateTable("pool")
    .set({ confirmed, held: holders.length - confirmed })
    .where("event_id", "=", event.id)
    .where("id", "=", to.id)
    .execute();
}
