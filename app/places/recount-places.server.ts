import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findMiscounts, type Miscount, updateCounts } from "./miscounts-queries.server";

/** Whether the registrations hold more than the limit: counting right would break it, so it must be raised first. */
export const isOverLimit = ({ places, heldByRows, confirmedByRows }: Miscount) => places !== null && heldByRows + confirmedByRows > places;

/** Sets every count to what the registrations really hold, except where that would exceed a limit; the pools that were wrong. */
export async function recountPlaces(tx: Tx, now: Instant): Promise<{ mended: Miscount[]; over: Miscount[] }> {
  const wrong = await findMiscounts(tx);
  const [over, mended] = [wrong.filter(isOverLimit), wrong.filter((pool) => !isOverLimit(pool))];
  for (const pool of mended) {
    const { hostId, eventId, scope, scopeId, confirmed: confirmedBefore, held: heldBefore } = pool;
    await updateCounts(tx, pool);
    const facts = { scope, confirmedBefore, heldBefore, confirmed: pool.confirmedByRows, held: pool.heldByRows };
    record(tx, { hostId, eventId, actor: { kind: "plenary" }, verb: "places.recounted", subjectId: scopeId, facts, at: now });
  }
  return { mended, over };
}
