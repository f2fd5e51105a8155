import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { findAllCategories } from "~/events/plan-queries.server";
import type { PoolScope } from "~/places/pool";
import type { Instant } from "~/time/instant";
import { openRegistration } from "../open-registration.server";
import type { Registration } from "../registration";
import { findOrAddNamed } from "./find-or-add-named.server";
import { stateAfterNaming } from "./member";
import type { MemberEntry } from "./member-form";
import { approvalFor, type MemberHand, whyClosed } from "./member-hand.server";
import { findMembersOf, insertMember } from "./members-queries.server";
import { memberPools } from "./pools-of-member.server";
import { tellNominated } from "./tell-nominated.server";

export type NominateRefusal = "event-over" | "too-late" | "regretted" | "already-here" | "two-heads" | "no-category" | `full-${PoolScope}`;

/**
 * Names somebody as a member. They hold a place from now on, or wait for one; who has an address is asked for their details, unless all
 * that is needed is known.
 */
export async function nominateMember(
  tx: Tx,
  hand: MemberHand,
  entry: MemberEntry,
  language: string,
  now: Instant,
): Promise<Outcome<Registration, NominateRefusal>> {
  const { event, delegation, by, rules } = hand;
  const closed = whyClosed(hand, now);
  if (closed) return no(closed);
  const members = await findMembersOf(tx, event, delegation.id);
  if (entry.role === "head" && members.some(({ role }) => role === "head")) return no("two-heads");
  const named = await findOrAddNamed(tx, event, by, entry, delegation, now);
  if (!named.ok) return named;
  const category = (await findAllCategories(tx, event))[0];
  if (!category) return no("no-category");

  const state = stateAfterNaming(entry, approvalFor(hand), hand.kind);
  const membership = { delegationId: delegation.id, role: entry.role };
  const opened = await openRegistration(
    tx,
    {
      ...named.value,
      ...{ event, language, state, needs: "", categoryId: category.id, source: "invitation" },
      ...{ provenAt: null, heldUntil: null, formKey: null },
      pools: memberPools(event, category.id, membership, rules.uncountedRoles),
      alsoFoundBy: [delegation.name, ...named.value.alsoFoundBy],
      ifFull: event.hasWaitingList ? "wait" : "refuse",
    },
    by,
    now,
  );
  if (!opened.ok) return no(`full-${opened.scope}`);
  await insertMember(tx, { ...membership, eventId: event.id, registrationId: opened.value.id });
  await tellNominated(tx, opened.value, now);
  return yes(opened.value);
}
