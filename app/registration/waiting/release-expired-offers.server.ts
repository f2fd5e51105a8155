import type { Tx } from "db/database.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import type { Instant } from "~/time/instant";
import { announce } from "../announce.server";
import { findRegistration } from "../registration-queries.server";
import { stepTo } from "../step-registration.server";
import { passPlacesOn } from "./pass-places-on.server";
import { findEndedOffers } from "./waiting-queries.server";

const atOnce = 50;

/** Places offered to people who did not answer in time go to those who are next; how many. Run it again while it answers more than none. */
export async function releaseExpiredOffers(tx: Tx, now: Instant): Promise<number> {
  const ended = await findEndedOffers(tx, now, atOnce);
  for (const { registrationId, eventId } of ended) {
    const event = { id: eventId };
    const registration = await findRegistration(tx, event, registrationId);
    if (!registration) continue;
    await givePlacesBack(tx, event, registrationId);
    const reason = "The offered place was not taken in time.";
    const withdrawn = await stepTo(tx, registration, "withdrawn", { actor: { kind: "plenary" }, reason }, now);
    await announce(tx, "offer-ended", withdrawn, now);
  }
  for (const id of new Set(ended.map(({ eventId }) => eventId))) await passPlacesOn(tx, { id }, now);
  return ended.length;
}
