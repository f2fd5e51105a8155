import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import type { DecideForm } from "./decide-form";
import { endRegistration } from "./end-registration.server";
import { isOver, type Registration } from "./registration";
import { findRegistration } from "./registration-queries.server";

export type DeclineRefusal = "no-such-registration" | "already-over" | "is-confirmed";

/** Turns down one who waits. */
export async function declineRegistration(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  registrationId: string,
  decision: Pick<DecideForm, "reason" | "told">,
  now: Instant,
): Promise<Outcome<Registration, DeclineRefusal>> {
  const registration = await findRegistration(tx, organiser.event, registrationId);
  if (!registration) return no("no-such-registration");
  if (isOver(registration.state)) return no("already-over");
  if (registration.state === "confirmed") return no("is-confirmed");
  return yes(await endRegistration(tx, organiser, registration, "declined", decision, now));
}
