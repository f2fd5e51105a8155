import type { Tx } from "db/database.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import type { Instant } from "~/time/instant";
import { findAllExpired } from "./registration-queries.server";
import { stepTo } from "./step-registration.server";
import { passPlacesOn } from "./waiting/pass-places-on.server";

const atOnce = 50;

/** Places held for addresses that nobody proved in time go back; how many. Run it again while it answers more than none. */
export async function releaseExpiredHolds(tx: Tx, now: Instant): Promise<number> {
  const expired = await findAllExpired(tx, now, atOnce);
  for (const registration of expired) {
    await givePlacesBack(tx, { id: registration.eventId }, registration.id);
    await stepTo(tx, registration, "withdrawn", { actor: { kind: "plenary" }, reason: "The address was not proven in time." }, now);
  }
  for (const id of new Set(expired.map(({ eventId }) => eventId))) await passPlacesOn(tx, { id }, now);
  return expired.length;
}
