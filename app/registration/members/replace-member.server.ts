import type { Tx } from "db/database.server";
import { no, type Outcome } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { comeInstead, type InsteadRefusal } from "../colleague/come-instead.server";
import { isOver, type Registration } from "../registration";
import { type DecideMemberRefusal, findOwnMember } from "./decide-member.server";
import { stateAfterNaming } from "./member";
import type { MemberEntry } from "./member-form";
import { approvalFor, type MemberHand, whyClosed } from "./member-hand.server";

export type ReplaceRefusal = InsteadRefusal | DecideMemberRefusal | NonNullable<ReturnType<typeof whyClosed>>;

/** Somebody else in a member's place, as whoever answers for the delegation wishes. */
export async function replaceMember(
  tx: Tx,
  hand: MemberHand,
  registrationId: string,
  entry: Omit<MemberEntry, "role">,
  now: Instant,
): Promise<Outcome<Registration, ReplaceRefusal>> {
  const closed = whyClosed(hand, now);
  if (closed) return no(closed);
  const leaving = await findOwnMember(tx, hand, registrationId);
  if (!leaving) return no("no-such-member");
  if (isOver(leaving.state)) return no("already-over");
  const state = stateAfterNaming(entry, approvalFor(hand), hand.kind);
  const named = await comeInstead(tx, hand.event, leaving, entry, { by: hand.by, state, reason: "Somebody else comes instead." }, now);
  if (named.ok) record(tx, { ...hand.by, personId: leaving.personId, verb: "member.replaced", subjectId: named.value.id, at: now });
  return named;
}
