import type { Tx } from "db/database.server";
import { confirmOne, findHoldings, updateHoldings } from "./places-queries.server";

/** What a registration held it now has for good. Places it has already stay as they are. */
export async function confirmHeld(tx: Tx, event: { id: string }, registrationId: string): Promise<void> {
  const held = (await findHoldings(tx, event, registrationId)).filter(({ state }) => state === "held");
  for (const { poolId } of held) await confirmOne(tx, event, poolId);
  await updateHoldings(tx, event, registrationId, "confirmed");
}
