import type { Tx } from "db/database.server";
import { insertHoldings, placesOf, returnOne, takeOne } from "./places-queries.server";
import { inLockOrder, type PoolKey, type PoolScope, type TakenAs } from "./pool";

export type Full = { ok: false; why: "full"; scope: PoolScope; scopeId: string };

/**
 * One place in every pool, or in none: where one is full, what was taken before it is given back and that pool is named.
 * So the deed may go on, to the waiting list. A registration that has places already is a mistake of the caller and throws.
 */
export async function takePlaces(
  tx: Tx,
  event: { id: string },
  registrationId: string,
  pools: readonly PoolKey[],
  as: TakenAs,
): Promise<{ ok: true; value: undefined } | Full> {
  const taken: string[] = [];
  for (const key of inLockOrder(pools)) {
    if (key.ifAny && !(await placesOf(tx, event, key))) continue;
    const poolId = await takeOne(tx, event, key, as);
    if (poolId) taken.push(poolId);
    else {
      if (!(await placesOf(tx, event, key))) throw new Error(`There is no pool for this ${key.scope}`);
      for (const earlier of taken) await returnOne(tx, event, earlier, as);
      return { ok: false, why: "full", scope: key.scope, scopeId: key.scopeId };
    }
  }
  if (taken.length > 0) await insertHoldings(tx, event, taken, registrationId, as);
  return { ok: true, value: undefined };
}
