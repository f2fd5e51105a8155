import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { findOrAddOrganisation } from "~/delegations/find-or-add-organisation.server";
import { findAllCategories } from "~/events/plan-queries.server";
import { addPerson } from "~/people/add-person.server";
import type { PoolScope } from "~/places/pool";
import type { Instant } from "~/time/instant";
import { findKnownPerson } from "../find-known-person.server";
import { openRegistration } from "../open-registration.server";
import type { Registration, RegistrationDetails } from "../registration";
import { stateAfterDetails } from "./member";
import type { MemberEntry } from "./member-form";
import { approvalFor, type MemberHand, whyClosed } from "./member-hand.server";
import { findMembersOf, insertMember } from "./members-queries.server";
import { memberPools } from "./pools-of-member.server";
import { tellNominated } from "./tell-nominated.server";

export type NominateRefusal = "event-over" | "too-late" | "regretted" | "already-here" | "two-heads" | "no-category" | `full-${PoolScope}`;

/**
 * Names somebody as a member. They hold a place from now on, or wait for one; who has an address is asked for their details, unless all
 * that is needed is known. `at`: the place in the delegation's order that somebody else has left.
 */
export async function nominateMember(
  tx: Tx,
  hand: MemberHand,
  entry: MemberEntry,
  language: string,
  now: Instant,
  at?: number,
): Promise<Outcome<Registration, NominateRefusal>> {
  const { event, delegation, by, rules } = hand;
  const closed = whyClosed(hand, now);
  if (closed) return no(closed);
  const members = await findMembersOf(tx, event, delegation.id);
  if (entry.role === "head" && members.some(({ role }) => role === "head")) return no("two-heads");
  const known = await findKnownPerson(tx, event, entry);
  if (known.as === "already-here") return no("already-here");
  const category = (await findAllCategories(tx, event))[0];
  if (!category) return no("no-category");

  const organisation = { name: entry.organisation, jurisdictionCode: delegation.jurisdictionCode };
  const organisationId = (await findOrAddOrganisation(tx, by, organisation, now)) ?? delegation.organisationId;
  const details: RegistrationDetails = {
    ...{ name: entry.name, rankOrTitle: entry.rankOrTitle, position: entry.position, otherScriptName: entry.otherScriptName },
    ...{ salutation: "", organisationId, jurisdictionCode: delegation.jurisdictionCode, listedAt: null },
  };
  const addresses = entry.mailAddress ? [{ kind: "own" as const, mailAddress: entry.mailAddress }] : [];
  const person = known.as === "known" ? known.person : await addPerson(tx, by, { ...details, addresses }, now);
  const state = entry.complete ? stateAfterDetails(approvalFor(hand), hand.kind) : "nominated";
  const membership = { delegationId: delegation.id, role: entry.role };
  const opened = await openRegistration(
    tx,
    {
      ...{ event, person, details, language, state, needs: "", categoryId: category.id, source: "invitation" },
      ...{ provenAt: null, heldUntil: null, formKey: null },
      pools: memberPools(event, category.id, membership, rules.uncountedRoles),
      alsoFoundBy: [delegation.name, entry.organisation, ...(entry.mailAddress ? [entry.mailAddress] : [])],
      ifFull: event.hasWaitingList ? "wait" : "refuse",
    },
    by,
    now,
  );
  if (!opened.ok) return no(`full-${opened.scope}`);
  await insertMember(tx, { ...membership, eventId: event.id, registrationId: opened.value.id }, at);
  await tellNominated(tx, opened.value, now);
  return yes(opened.value);
}
