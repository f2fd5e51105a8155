import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { confirmHeld } from "~/places/confirm-held.server";
import { existsPlaceOf, findHoldings } from "~/places/places-queries.server";
import { isSamePool, withReserve } from "~/places/pool";
import { takePlaces } from "~/places/take-places.server";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import { findAnswers } from "./answers/answers-queries.server";
import { optionPoolsOf } from "./answers/places-of-options.server";
import type { DecideForm } from "./decide-form";
import { markBack } from "./members/members-queries.server";
import { findPoolsOf } from "./members/pools-of-member.server";
import { findOwnQuestions } from "./questions/questions-queries.server";
import { type FullRefusal, fullOf, type Registration } from "./registration";
import { findLiveRegistration, findRegistration } from "./registration-queries.server";
import { stepTo } from "./step-registration.server";

export type ConfirmRefusal = "no-such-registration" | "already-confirmed" | "already-over" | "already-registered" | FullRefusal;

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

  if (await existsPlaceOf(tx, event, registration.id)) await confirmHeld(tx, event, registration.id);
  else {
    await markBack(tx, event, registration.id);
    const chosen = optionPoolsOf(await findOwnQuestions(tx, event), await findAnswers(tx, registration));
    const pools = withReserve(await findPoolsOf(tx, event, registration.id, registration.categoryId));
    // Options are kept for whoever waits: what is theirs already is not taken twice.
    const held = await findHoldings(tx, event, registration.id);
    const missing = [...pools, ...chosen].filter((pool) => !held.some(isSamePool(pool)));
    const taken = await takePlaces(tx, event, registration.id, missing, "confirmed");
    if (!taken.ok) return no(fullOf(taken.scope));
    await confirmHeld(tx, event, registration.id);
  }
  const confirmed = await stepTo(tx, registration, "confirmed", { actor: actorOf(organiser), reason }, now);
  await announce(tx, "registration-confirmed", confirmed, now);
  return yes(confirmed);
}
