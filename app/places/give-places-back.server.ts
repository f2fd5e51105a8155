import type { Tx } from "db/database.server";
import { deleteHoldings, findHoldings, returnOne } from "./places-queries.server";
import type { PoolKey } from "./pool";

/** Frees every place a registration holds or has, and says where; none the second time. */
export async function givePlacesBack(tx: Tx, event: { id: string }, registrationId: string): Promise<PoolKey[]> {
  const holdings = await findHoldings(tx, event, registrationId);
  for (const { poolId, state } of holdings) await returnOne(tx, event, poolId, state);
  await deleteHoldings(tx, event, registrationId);
  return holdings.map(({ scope, scopeId }) => ({ scope, scopeId }));
}
