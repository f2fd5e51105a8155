import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { deleteHoldingsOf, deletePool, insertPool, placesOf } from "./places-queries.server";
import { type Pool, type PoolKey, takenOf } from "./pool";

/** A new limit for an event, category, delegation or session; `places` null counts without limiting. */
export async function openPool(tx: Tx, event: { id: string }, key: PoolKey, places: number | null): Promise<Pool> {
  const pool = { ...key, id: newId(), places, confirmed: 0, held: 0 };
  await insertPool(tx, event, pool);
  return pool;
}

/** Takes a limit away together with what it limits; never while somebody has a place in it. */
export async function closePool(tx: Tx, event: { id: string }, key: PoolKey): Promise<Outcome<undefined, "places-taken">> {
  const pool = await placesOf(tx, event, key);
  if (pool && takenOf(pool) > 0) return no("places-taken");
  if (pool) await deletePool(tx, event, pool);
  return yes(undefined);
}

/** Takes a limit away from under those who have places in it: what it limited is offered no more. */
export async function dropPool(tx: Tx, event: { id: string }, key: PoolKey): Promise<void> {
  const pool = await placesOf(tx, event, key);
  if (!pool) return;
  await deleteHoldingsOf(tx, event, pool.id);
  await deletePool(tx, event, pool);
}
