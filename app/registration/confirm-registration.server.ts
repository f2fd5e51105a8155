import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { confirmHeld } from "~/places/confirm-held.server";
import { takePlaces } from "~/places/take-places.server";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import type { DecideForm } from "./decide-form";
import { poolsFor, type Registration } from "./registration";
import { findLiveRegistration, findRegistration } from "./registration-queries.server";
import { stepTo } from "./step-registration.server";

export type ConfirmRefusal = "no-such-registration" | "already-confirmed" | "already-over" | "already-registered" | "full";

/** Of one who waits, or who was turned down before; unproven ones too: the team may accept by hand. Never beyond a limit. */
export async function confirmRegistration(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  registrationId: string,
  { reason }: Pick<DecideForm, "reason">,
  now: Instant,
): Promise<Outcome<Registration, ConfirmRefusal>> {
  const { event } = organiser;
  const registration = await findRegistration(tx, event, registrationId);
  if (!registration) return no("no-such-registration");
  if (registration.state === "confirmed") return no("already-confirmed");
  if (registration.state === "withdrawn") return no("already-over");
  const live = await findLiveRegistration(tx, event, registration.personId);
  if (live && live.id !== registration.id) return no("already-registered");

  if (holdsPlaces(registration)) await confirmHeld(tx, event, registration.id);
  else {
    const taken = await takePlaces(tx, event, registration.id, poolsFor(event, registration.categoryId), "confirmed");
    if (!taken.ok) return no("full");
  }
  const confirmed = await stepTo(tx, registration, "confirmed", { actor: actorOf(organiser), reason }, now);
  await announce(tx, "registration-confirmed", confirmed, now);
  return yes(confirmed);
}

const holdsPlaces = ({ state }: Registration) => state === "nominated" || state === "awaiting-focal-point" || state === "awaiting-host";
