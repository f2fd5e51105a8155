import type { Tx } from "db/database.server";
import { openPool } from "./open-pool.server";
import { placesOf } from "./places-queries.server";
import { openPlacesOf, type Pool } from "./pool";
import { adoptHoldings } from "./reserve-queries.server";
import { type BelowTaken, setPlaces } from "./set-places.server";

/** How many of the event's places the host keeps back; without a limit there is nothing to keep back from. */
export const reserveOf = (event: Pick<Pool, "places"> | undefined, open: Pick<Pool, "places"> | undefined): number =>
  typeof event?.places === "number" && typeof open?.places === "number" ? event.places - open.places : 0;

/**
 * The event's places, and how many of them only the team gives; left out, as many as before. What is open to others is a limit of its own,
 * so the reserve is kept as every limit is. Never below what is taken, of either.
 */
export async function setEventPlaces(
  tx: Tx,
  event: { id: string },
  places: number | null,
  reserve?: number,
): Promise<{ ok: true; value: undefined } | BelowTaken> {
  const [of, openKey] = [{ scope: "event", scopeId: event.id } as const, openPlacesOf(event)];
  const [pool, open] = [await placesOf(tx, event, of), await placesOf(tx, event, openKey)];
  const kept = reserve ?? reserveOf(pool, open);
  const limited = await setPlaces(tx, event, of, places);
  if (!limited.ok) return limited;
  if (!open && (kept === 0 || places === null)) return { ok: true, value: undefined };
  if (!open) await adoptHoldings(tx, event, limited.value, await openPool(tx, event, { scope: "event", scopeId: openKey.scopeId }, null));
  const opened = await setPlaces(tx, event, openKey, places === null ? null : Math.max(0, places - kept));
  return opened.ok ? { ok: true, value: undefined } : opened;
}
