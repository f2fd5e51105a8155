import type { Tx } from "db/database.server";
import { no, type Outcome } from "db/outcome";
import { isOver } from "~/events/event";
import type { PoolScope } from "~/places/pool";
import type { Instant } from "~/time/instant";
import { type CorrectRefusal, completeMember, correctMember } from "./correct-member.server";
import { approveMember, type DecideMemberRefusal, returnMember, withdrawMember } from "./decide-member.server";
import type { MemberPageDeed } from "./member-form";
import type { MemberHand } from "./member-hand.server";
import { changeRole } from "./order-members.server";
import { type ReplaceRefusal, replaceMember } from "./replace-member.server";

type Deed = Exclude<MemberPageDeed, { deed: "show-link" | "send-link" }>;
type Refusal = DecideMemberRefusal | CorrectRefusal | ReplaceRefusal | `full-${PoolScope}`;

/** What came of it besides: a yes is asked for again; who was head until now. */
type Told = { anew?: boolean; was?: string | null };

/** What a member's own page sends. */
export async function dealWithMember(
  tx: Tx,
  hand: MemberHand,
  registrationId: string,
  input: Deed,
  now: Instant,
): Promise<Outcome<unknown, Refusal> & Told> {
  if (hand.kind === "focal-point" && isOver(hand.event, now)) return no("event-over");
  switch (input.deed) {
    case "printed":
      return told(await correctMember(tx, hand, registrationId, input, now));
    case "role":
      return told(await changeRole(tx, hand, registrationId, input.role, now));
    case "approve":
      return approveMember(tx, hand, registrationId, now);
    case "complete":
      return completeMember(tx, hand, registrationId, now);
    case "return":
      return returnMember(tx, hand, registrationId, input.told, now);
    case "withdraw":
      return withdrawMember(tx, hand, registrationId, input.reason, now);
    case "replace":
      return replaceMember(tx, hand, registrationId, input, now);
  }
}

const told = <Value extends Told, Why>(outcome: { ok: true; value: Value } | { ok: false; why: Why }) =>
  outcome.ok ? { ...outcome, ...outcome.value } : outcome;
