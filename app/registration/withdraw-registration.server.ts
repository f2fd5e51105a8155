import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Event, SelfService } from "~/events/event";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import { isOver, ownPhase, type Registration } from "./registration";
import { findLatestRegistration } from "./registration-queries.server";
import { stepTo } from "./step-registration.server";
import { passPlacesOn } from "./waiting/pass-places-on.server";

export type WithdrawRefusal = "not-registered" | "already-over" | Exclude<SelfService, "open">;

/** Gives the places back, to whoever waits for them, and tells the person so. */
export async function withdrawRegistration(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  input: { reason: string },
  now: Instant,
): Promise<Outcome<Registration, WithdrawRefusal>> {
  const registration = await findLatestRegistration(tx, event, holder.id);
  if (!registration) return no("not-registered");
  if (isOver(registration.state)) return no("already-over");
  const phase = ownPhase(registration, event, now);
  if (phase !== "open") return no(phase);

  await givePlacesBack(tx, event, registration.id);
  const by = { actor: { kind: "person", personId: holder.id }, reason: input.reason } as const;
  const withdrawn = await stepTo(tx, registration, "withdrawn", by, now);
  await announce(tx, "registration-withdrawn", withdrawn, now);
  await passPlacesOn(tx, event, now);
  return yes(withdrawn);
}
