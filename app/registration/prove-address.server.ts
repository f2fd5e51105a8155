import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { findAllCategories } from "~/events/plan-queries.server";
import { markProven } from "~/people/people-queries.server";
import { confirmHeld } from "~/places/confirm-held.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import type { Proof } from "./proof-link.server";
import { isOver, isUnproven, type Registration } from "./registration";
import { findRegistrationById } from "./registration-queries.server";
import { stepTo } from "./step-registration.server";

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
    return yes(other);
  }

  await markProven(tx, proof.person, now);
  const proven = { ...registration, provenAt: now };
  const category = (await findAllCategories(tx, proof.event)).find(({ id }) => id === registration.categoryId);
  if (category?.approval === "host") return yes(await stepTo(tx, proven, "awaiting-host", by, now));
  await confirmHeld(tx, proof.event, registration.id);
  const confirmed = await stepTo(tx, proven, "confirmed", by, now);
  await announce(tx, "registration-confirmed", confirmed, now);
  return yes(confirmed);
}
