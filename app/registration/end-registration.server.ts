import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import type { DecideForm } from "./decide-form";
import { isUnproven, type Registration } from "./registration";
import { stepTo } from "./step-registration.server";
import { passPlacesOn } from "./waiting/pass-places-on.server";

type Ending = "declined" | "cancelled-by-host";

const kinds = { declined: "registration-declined", "cancelled-by-host": "registration-cancelled" } as const;

/**
 * The team's "no": the places go back, to whoever waits for them, and the person is told, but nobody whose address was never proven, for it may not be theirs.
 * Shared by declining and cancelling, which differ in whom they may end.
 */
export async function endRegistration(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  registration: Registration,
  ending: Ending,
  { reason, told }: Pick<DecideForm, "reason" | "told">,
  now: Instant,
): Promise<Registration> {
  await givePlacesBack(tx, organiser.event, registration.id);
  const ended = await stepTo(tx, registration, ending, { actor: actorOf(organiser), reason, told }, now);
  if (!isUnproven(registration)) await announce(tx, kinds[ending], ended, now, told);
  await passPlacesOn(tx, organiser.event, now);
  return ended;
}
