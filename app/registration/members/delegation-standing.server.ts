import type { Reads } from "db/database.server";
import {
  type Deadlines,
  type Delegation,
  type DelegationRole,
  deadlinesOf,
  expectedOf,
  type MemberCounts,
  type Missing,
  missingOf,
  type NamedDelegation,
  noMembers,
} from "~/delegations/invited/delegation";
import { findDelegation } from "~/delegations/invited/delegations-queries.server";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import { nameDelegation } from "~/delegations/invited/name-delegations.server";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import type { Event } from "~/events/event";
import { placesOf } from "~/places/places-queries.server";
import { takenOf } from "~/places/pool";
import { countMembers, findMembership } from "./members-queries.server";

/** Where a delegation stands: what it still owes, and until when. */
export type DelegationStanding = {
  counts: MemberCounts;
  places: number | null;
  /** How many places its members hold; some roles need none. */
  taken: number;
  expected: number | null;
  deadlines: Deadlines;
  missing: Missing[];
};

export async function findStanding(reads: Reads, event: Event, delegation: Delegation): Promise<DelegationStanding> {
  const [rules, counts, pool, focalPoints] = await Promise.all([
    findDelegationRules(reads, event),
    countMembers(reads, event),
    placesOf(reads, event, { scope: "delegation", scopeId: delegation.id }),
    findFocalPointsOf(reads, event, delegation.id),
  ]);
  return standingOf(delegation, {
    deadlines: deadlinesOf(rules, delegation),
    counts: counts.get(delegation.id) ?? noMembers,
    ...{ places: pool?.places ?? null, taken: pool ? takenOf(pool) : 0 },
    hasFocalPoint: focalPoints.length > 0,
  });
}

type Known = { deadlines: Deadlines; counts: MemberCounts; places: number | null; taken: number; hasFocalPoint: boolean };

export function standingOf(delegation: Delegation, { deadlines, counts, places, taken, hasFocalPoint }: Known): DelegationStanding {
  const missing = missingOf({ ...delegation, counts, places, hasFocalPoint, asksLetter: false });
  return { counts, places, taken, expected: expectedOf({ coming: delegation.coming, places }), deadlines, missing };
}

/** Whose member somebody is or was, and as what; nothing is asked where the event invites none. */
export async function findMembershipOf(
  reads: Reads,
  event: Event,
  registrationId: string,
): Promise<{ delegation: NamedDelegation; role: DelegationRole } | undefined> {
  const membership = event.hasDelegations ? await findMembership(reads, event, registrationId) : undefined;
  const delegation = membership && (await findDelegation(reads, event, membership.delegationId));
  return membership && delegation && { delegation: await nameDelegation(reads, event, delegation), role: membership.role };
}
