import type { Reads } from "db/database.server";
import { deadlinesOf, type NamedDelegation, noMembers } from "~/delegations/invited/delegation";
import { findInOrder } from "~/delegations/invited/find-in-order.server";
import { findAllFocalPoints } from "~/delegations/invited/focal-points-queries.server";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import type { Event } from "~/events/event";
import { findAllPools } from "~/places/places-queries.server";
import { takenOf } from "~/places/pool";
import { type DelegationStanding, standingOf } from "./delegation-standing.server";
import { countMembers, findHeads } from "./members-queries.server";

/** All of the event, in protocol order: each with where it stands, whoever answers for it and its head. */
export type BoardRow = NamedDelegation & { standing: DelegationStanding; focalPoint: string; head: string; under: string };

export async function findBoard(reads: Reads, event: Event): Promise<BoardRow[]> {
  const [delegations, rules] = await Promise.all([findInOrder(reads, event), findDelegationRules(reads, event)]);
  const [counts, pools, focalPoints, heads] = await Promise.all([
    countMembers(reads, event),
    findAllPools(reads, event),
    findAllFocalPoints(reads, event),
    findHeads(reads, event),
  ]);
  const ofDelegation = new Map(pools.flatMap((pool) => (pool.scope === "delegation" ? [[pool.scopeId, pool] as const] : [])));
  const first = new Map([...focalPoints].reverse().map(({ delegationId, name }) => [delegationId, name]));
  const names = new Map(delegations.map(({ id, name }) => [id, name]));
  return delegations.map((delegation) => {
    const pool = ofDelegation.get(delegation.id);
    return {
      ...delegation,
      standing: standingOf(delegation, {
        deadlines: deadlinesOf(rules, delegation),
        counts: counts.get(delegation.id) ?? noMembers,
        ...{ places: pool?.places ?? null, taken: pool ? takenOf(pool) : 0 },
        hasFocalPoint: first.has(delegation.id),
      }),
      focalPoint: first.get(delegation.id) ?? "",
      head: heads.get(delegation.id) ?? "",
      under: names.get(delegation.parentId ?? "") ?? "",
    };
  });
}
