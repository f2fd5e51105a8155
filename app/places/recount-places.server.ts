import type { Tx } from "db/database.server";
import { findMiscounts, type Miscount, updateCounts } from "./places-queries.server";

/** Sets every count to what the registrations really hold; the pools that were wrong. Throws where that would exceed a limit. */
export async function recountPlaces(tx: Tx): Promise<Miscount[]> {
  const wrong = await findMiscounts(tx);
  for (const pool of wrong) await updateCounts(tx, pool);
  return wrong;
}
