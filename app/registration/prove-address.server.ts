import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { findAllCategories } from "~/events/plan-queries.server";
import { markProven } from "~/people/people-queries.server";
import { confirmHeld } from "~/places/confirm-held.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import { existsPlaceOf } from "~/places/places-queries.server";
import { takePlaces } from "~/places/take-places.server";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import type { Proof } from "./proof-link.server";
import { isOver, isUnproven, poolsFor, type Registration } from "./registration";
import { findRegistrationById } from "./registration-queries.server";
import { stepTo } from "./step-registration.server";
import { joinWaitingList } from "./waiting/join-waiting-list.server";
import { passPlacesOn } from "./waiting/pass-places-on.server";

export type ProveRefusal = "ended" | "who-is-it";

/** `who`: an own registration at this event ("me"), or one for somebody who shares the mailbox ("somebody-else"). */
export async function proveAddress(
  tx: Tx,
  proof: Proof,
  { who }: { who?: string },
  now: Instant,
): Promise<Outcome<Registration, ProveRefusal>> {
  const registration = await findRegistrationById(tx, proof.registration.id);
  if (!registration || isOver(registration.state)) return no("ended");
  if (!isUnproven(registration)) return yes(registration);
  if (registration.heldUntil! <= now) return no("ended");

  const by = { actor: { kind: "person", personId: proof.person.id } } as const;
  const other = proof.others.find(({ id }) => id === who);
  if (proof.others.length > 0 && !other && who !== "somebody-else") return no("who-is-it");
  if (other) {
    await givePlacesBack(tx, proof.event, registration.id);
    await stepTo(tx, registration, "withdrawn", { ...by, reason: "The same person was registered already." }, now);
    await passPlacesOn(tx, proof.event, now);
    return yes(other);
  }

  await markProven(tx, proof.person, now);
  const proven = { ...registration, provenAt: now };
  const category = (await findAllCategories(tx, proof.event)).find(({ id }) => id === registration.categoryId);
  const next = category?.approval === "host" ? "awaiting-host" : "confirmed";
  if (!(await hasPlace(tx, registration))) return yes(await joinWaitingList(tx, proven, next, by, now));
  if (next === "awaiting-host") return yes(await stepTo(tx, proven, next, by, now));
  await confirmHeld(tx, proof.event, registration.id);
  const confirmed = await stepTo(tx, proven, "confirmed", by, now);
  await announce(tx, "registration-confirmed", confirmed, now);
  return yes(confirmed);
}

/** Held since the form was sent, or free by now: nobody who waits could have taken it. */
async function hasPlace(tx: Tx, { id, eventId, categoryId }: Registration): Promise<boolean> {
  const event = { id: eventId };
  if (await existsPlaceOf(tx, event, id)) return true;
  return (await takePlaces(tx, event, id, poolsFor(event, categoryId), "held")).ok;
}
