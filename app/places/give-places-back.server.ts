import type { Tx } from "db/database.server";
import { deleteHoldings, deleteHoldingsIn, findHoldings, type Holding, returnOne } from "./places-queries.server";
import type { PoolKey } from "./pool";

/** Frees every place a registration holds or has, and says where; none the second time. */
export async function givePlacesBack(tx: Tx, event: { id: string }, registrationId: string): Promise<PoolKey[]> {
  const holdings = await findHoldings(tx, event, registrationId);
  for (const { poolId, state } of holdings) await returnOne(tx, event, poolId, state);
  await deleteHoldings(tx, event, registrationId);
  return holdings.map(({ scope, scopeId }) => ({ scope, scopeId }));
}

/** Frees some of them: those of options that are chosen no more. */
export async function returnPlaces(tx: Tx, event: { id: string }, registrationId: string, holdings: readonly Holding[]): Promise<void> {
  for (const { poolId, state } of holdings) await returnOne(tx, event, poolId, state);
  await deleteHoldingsIn(
    tx,
    event,
    registrationId,
    holdings.map(({ poolId }) => poolId),
  );
}
