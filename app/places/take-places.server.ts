import type { Tx } from "db/database.server";
import { together } from "db/together.server";
import { insertHoldings, placesOf, returnOne, takeOne } from "./places-queries.server";
import { inLockOrder, type PoolKey, type PoolScope, type TakenAs } from "./pool";

export type Full = { ok: false; why: "full"; scope: PoolScope; scopeId: string };

/**
 * One place in every pool, or in none: where one is full, what was taken of the others is given back and that pool is named.
 * So the deed may go on, to the waiting list. A registration that has places already is a mistake of the caller and throws.
 */
export async function takePlaces(
  tx: Tx,
  event: { id: string },
  registrationId: string,
  pools: readonly PoolKey[],
  as: TakenAs,
): Promise<{ ok: true; value: undefined } | Full> {
  const isThere = async (key: PoolKey) => !key.ifAny || (await placesOf(tx, event, key)) !== undefined;
  const answers = await together(
    ...inLockOrder(pools).map(async (key) => {
      const [poolId, there] = await together(takeOne(tx, event, key, as), isThere(key));
      return { key, poolId, refused: !poolId && there };
    }),
  );
  const taken = answers.flatMap(({ poolId }) => poolId ?? []);
  const full = answers.find(({ refused }) => refused)?.key;
  if (full) {
    if (!(await placesOf(tx, event, full))) throw new Error(`There is no pool for this ${full.scope}`);
    for (const poolId of taken) await returnOne(tx, event, poolId, as);
    return { ok: false, why: "full", scope: full.scope, scopeId: full.scopeId };
  }
  if (taken.length > 0) await insertHoldings(tx, event, taken, registrationId, as);
  return { ok: true, value: undefined };
}
