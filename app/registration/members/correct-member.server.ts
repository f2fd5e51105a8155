import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import { findOrganisationName } from "~/delegations/delegations-queries.server";
import { findOrAddOrganisation } from "~/delegations/find-or-add-organisation.server";
import { findAllContactAddresses, findPerson, updatePerson } from "~/people/people-queries.server";
import { holdAgain } from "~/places/change-pools.server";
import type { Instant } from "~/time/instant";
import { searchKeyOfRegistration } from "../open-registration.server";
import { isOver, type Registration, type RegistrationState } from "../registration";
import { findRegistration, updateDetails } from "../registration-queries.server";
import { stepTo } from "../step-registration.server";
import { findOwnMember, stepMember } from "./decide-member.server";
import { formerly } from "./formerly";
import { isKnownOtherwise } from "./known-otherwise-queries.server";
import { stateAfterChange, stateAfterDetails } from "./member";
import type { PrintedEntry } from "./member-form";
import { approvalFor, type MemberHand } from "./member-hand.server";

export type CorrectRefusal = "no-such-member" | "already-over" | "changed-since";

/**
 * What is printed of a member. Where somebody has to say yes to members, another name or position of one who is confirmed needs it again. A
 * focal point's corrections are this registration's alone where its person is known to the host otherwise. `anew`: a yes is asked for again.
 */
export async function correctMember(
  tx: Tx,
  hand: MemberHand,
  registrationId: string,
  { revision, organisation, ...said }: PrintedEntry,
  now: Instant,
): Promise<Outcome<{ anew: boolean }, CorrectRefusal>> {
  const { event, by } = hand;
  const registration = await findOwnMember(tx, hand, registrationId);
  const person = registration && (await findPerson(tx, event.hostId, registration.personId));
  if (!registration || !person) return no("no-such-member");
  if (isOver(registration.state)) return no("already-over");
  const { jurisdictionCode } = registration;
  const given = await findOrAddOrganisation(tx, by, { name: organisation, jurisdictionCode }, now);
  const printed = { ...said, organisationId: given ?? hand.delegation.organisationId };
  const details = { ...registration, ...printed };
  const from = printed.organisationId ? await findOrganisationName(tx, event.hostId, printed.organisationId) : "";
  const addresses = (await findAllContactAddresses(tx, person.id)).map(({ mailAddress }) => mailAddress);
  const searchKey = searchKeyOfRegistration(details, [from ?? "", hand.delegation.name, ...addresses]);
  const seen = { id: registration.id, revision };
  if (!(await updateDetails(tx, seen, { ...details, searchKey }, now))) return no("changed-since");
  if (hand.kind === "host" || !(await isKnownOtherwise(tx, registration))) await updatePerson(tx, person, { ...person, ...printed });
  record(tx, { ...by, personId: person.id, verb: "member.changed", subjectId: registration.id, facts: { what: "as-printed" }, at: now });
  const changed = printed.name !== registration.name || printed.position !== registration.position;
  const asks = changed && registration.state === "confirmed";
  return yes({ anew: asks && (await askAgain(tx, hand, registration, stateAfterChange(approvalFor(hand), hand.kind), now)) });
}

async function askAgain(tx: Tx, { event, by }: MemberHand, before: Registration, state: RegistrationState, now: Instant) {
  if (state === "confirmed") return false;
  const registration = await findRegistration(tx, event, before.id);
  if (!registration) return false;
  await holdAgain(tx, event, before.id);
  await stepTo(tx, registration, state, { actor: by.actor, reason: formerly(before) }, now);
  return true;
}

/** All that is needed of a nominated member is known: it is somebody's turn to say yes, or the place is confirmed. */
export async function completeMember(
  tx: Tx,
  hand: MemberHand,
  registrationId: string,
  now: Instant,
): Promise<Outcome<undefined, "no-such-member" | "not-waiting">> {
  const registration = await findOwnMember(tx, hand, registrationId);
  if (!registration) return no("no-such-member");
  if (registration.state !== "nominated") return no("not-waiting");
  await stepMember(tx, hand, registration, stateAfterDetails(approvalFor(hand), hand.kind), now);
  return yes(undefined);
}
