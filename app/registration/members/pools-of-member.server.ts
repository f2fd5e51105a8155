import type { Reads } from "db/database.server";
import type { DelegationRole } from "~/delegations/invited/delegation";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import { findHoldings } from "~/places/places-queries.server";
import { openPlacesOf, type PoolKey, withReserve } from "~/places/pool";
import { poolsFor } from "../registration";
import { findMembership } from "./members-queries.server";

/** A member takes a place of their delegation too, unless people in their role do not count. */
export const memberPools = (
  event: { id: string },
  categoryId: string,
  { delegationId, role }: { delegationId: string; role: DelegationRole },
  uncounted: readonly DelegationRole[],
): PoolKey[] => [
  ...poolsFor(event, categoryId),
  ...(uncounted.includes(role) ? [] : [{ scope: "delegation" as const, scopeId: delegationId }]),
];

/** All that a registration takes a place of, in this category; who was given a place by the team takes none of the open ones. */
export async function findPoolsOf(reads: Reads, event: { id: string }, registrationId: string, categoryId: string): Promise<PoolKey[]> {
  const [membership, holdings] = [await findMembership(reads, event, registrationId), await findHoldings(reads, event, registrationId)];
  const { uncountedRoles } = await findDelegationRules(reads, event);
  const pools = membership ? memberPools(event, categoryId, membership, uncountedRoles) : poolsFor(event, categoryId);
  const open = openPlacesOf(event);
  const byTeam = holdings.length > 0 && !holdings.some(({ scopeId }) => scopeId === open.scopeId);
  const sessions = holdings.filter(({ scope }) => scope === "session");
  return [...(byTeam ? withReserve(pools) : pools), ...sessions];
}
