import type { Tx } from "db/database.server";
import { deleteHoldingsIn, findHoldings, returnOne, unconfirmOne, updateHoldings } from "./places-queries.server";
import { isSamePool, type PoolKey, type PoolScope, type TakenAs } from "./pool";
import { type Full, takePlaces } from "./take-places.server";

/** What somebody chose besides, in answers and sessions. */
export const isChosen = ({ scope }: { scope: PoolScope }) => scope === "session" || scope === "option";

/**
 * Leaves a registration with a place in just these pools, and in what it chose. What it keeps it never lets go of; where one is full, nothing
 * has changed.
 */
export async function changePools(
  tx: Tx,
  event: { id: string },
  registrationId: string,
  pools: readonly PoolKey[],
  as: TakenAs,
): Promise<{ ok: true; value: undefined } | Full> {
  const before = await findHoldings(tx, event, registrationId);
  const taken = await takePlaces(
    tx,
    event,
    registrationId,
    pools.filter((key) => !before.some(isSamePool(key))),
    as,
  );
  if (!taken.ok) return taken;
  const left = before.filter((holding) => !isChosen(holding) && !pools.some(isSamePool(holding)));
  for (const { poolId, state } of left) await returnOne(tx, event, poolId, state);
  await deleteHoldingsIn(
    tx,
    event,
    registrationId,
    left.map(({ poolId }) => poolId),
  );
  return taken;
}

/** What was confirmed is only held again, until somebody has said yes once more. */
export async function holdAgain(tx: Tx, event: { id: string }, registrationId: string): Promise<void> {
  const confirmed = (await findHoldings(tx, event, registrationId)).filter(({ state }) => state === "confirmed");
  for (const { poolId } of confirmed) await unconfirmOne(tx, event, poolId);
  await updateHoldings(tx, event, registrationId, "held");
}
