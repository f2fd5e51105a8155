import type { Tx } from "db/database.server";
import { confirmOne, findHoldings, updateHoldings } from "./places-queries.server";
import { isSamePool, type PoolKey } from "./pool";
import { updateHoldingIn } from "./session-places-queries.server";

/** What a registration held it now has for good. Places it has already stay as they are. */
export async function confirmHeld(tx: Tx, event: { id: string }, registrationId: string): Promise<void> {
  const held = (await findHoldings(tx, event, registrationId)).filter(({ state }) => state === "held");
  for (const { poolId } of held) await confirmOne(tx, event, poolId);
  await updateHoldings(tx, event, registrationId, "confirmed");
}

/** The same for one of its places; false where it holds none there. */
export async function confirmHeldIn(tx: Tx, event: { id: string }, registrationId: string, key: PoolKey): Promise<boolean> {
  const holding = (await findHoldings(tx, event, registrationId)).find(isSamePool(key));
  if (holding?.state === "held") {
    await confirmOne(tx, event, holding.poolId);
    await updateHoldingIn(tx, event, registrationId, holding.poolId, "confirmed");
  }
  return holding !== undefined;
}
