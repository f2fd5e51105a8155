import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import type { DecideForm } from "./decide-form";
import { endRegistration } from "./end-registration.server";
import type { Registration } from "./registration";
import { findRegistration } from "./registration-queries.server";

export type CancelRefusal = "no-such-registration" | "not-confirmed";

/** Takes a confirmed place back. */
export async function cancelRegistration(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  registrationId: string,
  decision: Pick<DecideForm, "reason" | "told">,
  now: Instant,
): Promise<Outcome<Registration, CancelRefusal>> {
  const registration = await findRegistration(tx, organiser.event, registrationId);
  if (!registration) return no("no-such-registration");
  if (registration.state !== "confirmed") return no("not-confirmed");
  return yes(await endRegistration(tx, organiser, registration, "cancelled-by-host", decision, now));
}
