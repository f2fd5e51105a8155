import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { queueMessage } from "~/mail/queue-message.server";
import { confirmHeld } from "~/places/confirm-held.server";
import { givePlacesBack } from "~/places/give-places-back.server";
import type { Instant } from "~/time/instant";
import { announce } from "../announce.server";
import { isOver, type Registration, type RegistrationState } from "../registration";
import { findRegistration } from "../registration-queries.server";
import { stepTo } from "../step-registration.server";
import { passPlacesOn } from "../waiting/pass-places-on.server";
import { stateAfterFocalPoint } from "./member";
import { approvalFor, type MemberHand } from "./member-hand.server";
import { findMembership } from "./members-queries.server";

export type DecideMemberRefusal = "no-such-member" | "not-waiting" | "already-over";

/** The registration of one of this delegation's own people; anybody else's does not exist. */
export async function findOwnMember(tx: Tx, { event, delegation }: MemberHand, registrationId: string): Promise<Registration | undefined> {
  const membership = await findMembership(tx, event, registrationId);
  return membership?.delegationId === delegation.id ? findRegistration(tx, event, registrationId) : undefined;
}

async function findAwaiting(tx: Tx, hand: MemberHand, registrationId: string): Promise<Outcome<Registration, DecideMemberRefusal>> {
  const registration = await findOwnMember(tx, hand, registrationId);
  if (!registration) return no("no-such-member");
  return registration.state === "awaiting-focal-point" ? yes(registration) : no("not-waiting");
}

/** The focal point's yes: then it is the host's turn, or the place is confirmed. */
export async function approveMember(
  tx: Tx,
  hand: MemberHand,
  registrationId: string,
  now: Instant,
): Promise<Outcome<Registration, DecideMemberRefusal>> {
  const found = await findAwaiting(tx, hand, registrationId);
  return found.ok ? yes(await stepMember(tx, hand, found.value, stateAfterFocalPoint(approvalFor(hand)), now)) : found;
}

/** Back to the member, with a reason that they read. */
export async function returnMember(
  tx: Tx,
  hand: MemberHand,
  registrationId: string,
  told: string,
  now: Instant,
): Promise<Outcome<Registration, DecideMemberRefusal>> {
  const found = await findAwaiting(tx, hand, registrationId);
  if (!found.ok) return found;
  const returned = await stepTo(tx, found.value, "nominated", { actor: hand.by.actor, told }, now);
  const { id, hostId, eventId, personId, revision } = returned;
  await queueMessage(tx, {
    kind: "details-returned",
    ...{ hostId, eventId, personId, now, about: `registration:${id}` },
    dedupe: `details-returned:${id}:${revision}`,
    content: { registrationId: id, told },
  });
  return yes(returned);
}

/** Their place goes back to the delegation: to whoever of it waits, else to whoever is next. */
export async function withdrawMember(
  tx: Tx,
  hand: MemberHand,
  registrationId: string,
  reason: string,
  now: Instant,
): Promise<Outcome<Registration, Exclude<DecideMemberRefusal, "not-waiting">>> {
  const registration = await findOwnMember(tx, hand, registrationId);
  if (!registration) return no("no-such-member");
  if (isOver(registration.state)) return no("already-over");
  await givePlacesBack(tx, hand.event, registration.id);
  const withdrawn = await stepTo(tx, registration, "withdrawn", { actor: hand.by.actor, reason }, now);
  await announce(tx, "registration-withdrawn", withdrawn, now);
  await passPlacesOn(tx, hand.event, now);
  return yes(withdrawn);
}

/** Onwards, with the places that go with it. */
export async function stepMember(
  tx: Tx,
  { event, by }: Pick<MemberHand, "by"> & { event: { id: string } },
  registration: Registration,
  state: RegistrationState,
  now: Instant,
) {
  if (state === "confirmed") await confirmHeld(tx, event, registration.id);
  const stepped = await stepTo(tx, registration, state, { actor: by.actor }, now);
  if (state === "confirmed") await announce(tx, "registration-confirmed", stepped, now);
  return stepped;
}
