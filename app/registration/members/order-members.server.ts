import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { DelegationRole } from "~/delegations/invited/delegation";
import type { PoolScope } from "~/places/pool";
import type { Instant } from "~/time/instant";
import { findRegistration } from "../registration-queries.server";
import { passPlacesOn } from "../waiting/pass-places-on.server";
import type { MemberHand } from "./member-hand.server";
import { findMembersOf, updateMemberPosition, updateMemberRole } from "./members-queries.server";
import { movePlaces } from "./move-places.server";

/** One up or down in the delegation's own order; the first stays first. */
export async function moveMember(
  tx: Tx,
  { event, delegation, by }: MemberHand,
  registrationId: string,
  direction: "up" | "down",
  now: Instant,
): Promise<Outcome<undefined, "no-such-member">> {
  const members = await findMembersOf(tx, event, delegation.id);
  const from = members.findIndex((member) => member.registrationId === registrationId);
  if (from === -1) return no("no-such-member");
  const to = Math.max(0, Math.min(members.length - 1, from + (direction === "up" ? -1 : 1)));
  const [moved] = members.splice(from, 1);
  members.splice(to, 0, moved!);
  for (const [index, { registrationId: id, position }] of members.entries())
    if (position !== index + 1) await updateMemberPosition(tx, event, id, index + 1);
  record(tx, { ...by, verb: "members.ordered", subjectId: delegation.id, at: now });
  return yes(undefined);
}

/** There is one head: who was it becomes an alternate, and `was` says so. A role that counts needs a place, one that does not gives it back. */
export async function changeRole(
  tx: Tx,
  { event, delegation, by }: MemberHand,
  registrationId: string,
  role: DelegationRole,
  now: Instant,
): Promise<Outcome<{ was: string | null }, "no-such-member" | `full-${PoolScope}`>> {
  const members = await findMembersOf(tx, event, delegation.id);
  const member = members.find((each) => each.registrationId === registrationId);
  const registration = member && (await findRegistration(tx, event, registrationId));
  if (!registration) return no("no-such-member");
  const head = members.find((each) => each.role === "head" && each.registrationId !== registrationId);
  const before = role === "head" && head && (await findRegistration(tx, event, head.registrationId));
  if (before) await updateMemberRole(tx, event, before.id, "alternate");
  await updateMemberRole(tx, event, registrationId, role);
  for (const each of [registration, ...(before ? [before] : [])]) {
    const moved = await movePlaces(tx, event, each);
    if (!moved.ok) return no(`full-${moved.scope}`);
  }
  record(tx, { ...by, personId: registration.personId, verb: "member.changed", subjectId: registrationId, facts: { what: role }, at: now });
  await passPlacesOn(tx, event, now);
  return yes({ was: before ? before.id : null });
}
