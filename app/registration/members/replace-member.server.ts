import type { Tx } from "db/database.server";
import { no, type Outcome } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { Registration } from "../registration";
import { passPlacesOn } from "../waiting/pass-places-on.server";
import { type DecideMemberRefusal, findOwnMember, freeMembersPlace } from "./decide-member.server";
import type { MemberEntry } from "./member-form";
import type { MemberHand } from "./member-hand.server";
import { findMembership } from "./members-queries.server";
import { type NominateRefusal, nominateMember } from "./nominate-member.server";

/** Somebody else in a member's place: the place, the role and the place in the order stay the delegation's, whoever waits elsewhere. */
export async function replaceMember(
  tx: Tx,
  hand: MemberHand,
  registrationId: string,
  entry: Omit<MemberEntry, "role">,
  language: string,
  now: Instant,
): Promise<Outcome<Registration, NominateRefusal | DecideMemberRefusal>> {
  const leaving = await findOwnMember(tx, hand, registrationId);
  const membership = leaving && (await findMembership(tx, hand.event, registrationId));
  if (!leaving || !membership) return no("no-such-member");
  const left = await freeMembersPlace(tx, hand, registrationId, "Somebody else comes instead.", now);
  if (!left.ok) return left;
  const named = await nominateMember(tx, hand, { ...entry, role: membership.role }, language, now, membership.position);
  // Only now: the place had to stay the delegation's. Another category may have left one free.
  if (named.ok) await passPlacesOn(tx, hand.event, now);
  if (named.ok) record(tx, { ...hand.by, personId: leaving.personId, verb: "member.replaced", subjectId: named.value.id, at: now });
  return named;
}
