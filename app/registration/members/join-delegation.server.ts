import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { DelegationRole } from "~/delegations/invited/delegation";
import type { PoolScope } from "~/places/pool";
import type { Instant } from "~/time/instant";
import { isOver } from "../registration";
import { findRegistration } from "../registration-queries.server";
import { passPlacesOn } from "../waiting/pass-places-on.server";
import type { MemberHand } from "./member-hand.server";
import { deleteMember, findMembership, findMembersOf, insertMember } from "./members-queries.server";
import { movePlaces } from "./move-places.server";

export type JoinRefusal = "no-such-registration" | "already-over" | "in-a-delegation" | "two-heads" | `full-${PoolScope}`;

/** Puts somebody who is registered already among the members of a delegation; they take a place of it, unless their role needs none. */
export async function joinDelegation(
  tx: Tx,
  { event, delegation, by }: MemberHand,
  registrationId: string,
  role: DelegationRole,
  now: Instant,
): Promise<Outcome<undefined, JoinRefusal>> {
  const registration = await findRegistration(tx, event, registrationId);
  if (!registration) return no("no-such-registration");
  if (isOver(registration.state)) return no("already-over");
  if (await findMembership(tx, event, registrationId)) return no("in-a-delegation");
  const members = await findMembersOf(tx, event, delegation.id);
  if (role === "head" && members.some((member) => member.role === "head")) return no("two-heads");
  await insertMember(tx, { delegationId: delegation.id, role, eventId: event.id, registrationId });
  const moved = await movePlaces(tx, event, registration);
  if (!moved.ok) return no(`full-${moved.scope}`);
  record(tx, { ...by, personId: registration.personId, verb: "member.joined", subjectId: delegation.id, at: now });
  return yes(undefined);
}

/** Takes somebody out of the delegation; the registration stays, with its places of the event and the category. */
export async function leaveDelegation(
  tx: Tx,
  { event, delegation, by }: MemberHand,
  registrationId: string,
  now: Instant,
): Promise<Outcome<undefined, "no-such-registration">> {
  const registration = await findRegistration(tx, event, registrationId);
  const membership = await findMembership(tx, event, registrationId);
  if (!registration || membership?.delegationId !== delegation.id) return no("no-such-registration");
  await deleteMember(tx, event, registrationId);
  await movePlaces(tx, event, registration);
  await passPlacesOn(tx, event, now);
  record(tx, { ...by, personId: registration.personId, verb: "member.left", subjectId: delegation.id, at: now });
  return yes(undefined);
}
