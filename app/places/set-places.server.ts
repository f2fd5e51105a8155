import type { Tx } from "db/database.server";
import { placesOf, updateLimit } from "./places-queries.server";
import { type Pool, type PoolKey, takenOf } from "./pool";

export type BelowTaken = { ok: false; why: "below-taken"; taken: number; over: number };

/** Raises or lowers a limit, never below what is taken: `over` says by how many. */
export async function setPlaces(
  tx: Tx,
  event: { id: string },
  key: PoolKey,
  places: number | null,
): Promise<{ ok: true; value: Pool } | BelowTaken> {
  const pool = await placesOf(tx, event, key);
  if (!pool) throw new Error(`There is no pool for this ${key.scope}`);
  if (await updateLimit(tx, event, pool, places)) return { ok: true, value: { ...pool, places } };
  const taken = takenOf(pool);
  return { ok: false, why: "below-taken", taken, over: taken - (places ?? 0) };
}
