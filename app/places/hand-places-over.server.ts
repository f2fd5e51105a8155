import type { Tx } from "db/database.server";
import { holdAgain, isChosen } from "./change-pools.server";
import { confirmHeld } from "./confirm-held.server";
import { returnPlaces } from "./give-places-back.server";
import { findHoldings, updateHolder } from "./places-queries.server";
import type { TakenAs } from "./pool";

/**
 * One registration's places become another's. Nothing is free in between, so nobody else gets one. What the one chose, in answers and
 * sessions, goes back.
 */
export async function handPlacesOver(tx: Tx, event: { id: string }, from: string, to: string, as: TakenAs): Promise<void> {
  await returnPlaces(tx, event, from, (await findHoldings(tx, event, from)).filter(isChosen));
  await updateHolder(tx, event, from, to);
  await (as === "confirmed" ? confirmHeld : holdAgain)(tx, event, to);
}
