import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { type Event, isOver } from "~/events/event";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import { confirmHeld } from "~/places/confirm-held.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import type { Instant } from "~/time/instant";
import { announce } from "../announce.server";
import type { Registration } from "../registration";
import { findLiveRegistration } from "../registration-queries.server";
import { stepTo } from "../step-registration.server";
import { passPlacesOn } from "./pass-places-on.server";
import { findWaiting } from "./waiting-queries.server";

export type OfferRefusal = "no-offer";

/** The person's own answer to an offered place: it is confirmed, or goes to whoever is next. Too late is no offer. */
export async function answerOffer(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  answer: "take" | "leave",
  now: Instant,
): Promise<Outcome<Registration, OfferRefusal>> {
  const registration = await findLiveRegistration(tx, event, holder.id);
  const waiting = registration && (await findWaiting(tx, event, registration.id));
  if (!registration || !waiting?.offeredUntil || waiting.offeredUntil <= now) return no("no-offer");
  if (event.state === "cancelled" || event.state === "archived" || isOver(event, now)) return no("no-offer");
  const actor = { kind: "person", personId: holder.id } as const;
  if (answer === "take") {
    await confirmHeld(tx, event, registration.id);
    const confirmed = await stepTo(tx, registration, "confirmed", { actor, reason: "Took the place that was offered." }, now);
    await announce(tx, "registration-confirmed", confirmed, now);
    return yes(confirmed);
  }
  await givePlacesBack(tx, event, registration.id);
  const withdrawn = await stepTo(tx, registration, "withdrawn", { actor, reason: "Left the place that was offered." }, now);
  await announce(tx, "registration-withdrawn", withdrawn, now);
  await passPlacesOn(tx, event, now);
  return yes(withdrawn);
}
