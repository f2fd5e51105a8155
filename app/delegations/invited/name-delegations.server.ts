import type { Reads } from "db/database.server";
import { sortKeyOf } from "~/people/sort-key";
import { findAllJurisdictions, findOrganisationsByIds } from "../delegations-queries.server";
import type { Delegation, NamedDelegation } from "./delegation";

type Named = { hostId: string; namingSchemeId: string | null };

/** As the event prints them: under a name of their own, else by its names and order, else as the organisation is called. */
export async function nameDelegations(reads: Reads, event: Named, delegations: readonly Delegation[]): Promise<NamedDelegation[]> {
  const organisationIds = delegations.flatMap(({ organisationId }) => organisationId ?? []);
  const [jurisdictions, organisations] = await Promise.all([
    delegations.some(({ jurisdictionCode }) => jurisdictionCode) ? findAllJurisdictions(reads, event) : [],
    findOrganisationsByIds(reads, event.hostId, organisationIds),
  ]);
  const byCode = new Map(jurisdictions.map((jurisdiction) => [jurisdiction.code, jurisdiction]));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation.name]));
  return delegations.map((delegation) => {
    const jurisdiction = delegation.jurisdictionCode ? byCode.get(delegation.jurisdictionCode) : undefined;
    const first = jurisdiction?.name ?? byId.get(delegation.organisationId ?? "") ?? delegation.jurisdictionCode ?? "";
    const name = delegation.printedName || first;
    return { ...delegation, name, sortAs: sortKeyOf(delegation.printedName || (jurisdiction?.sortAs ?? first)) };
  });
}

export const nameDelegation = async (reads: Reads, event: Named, delegation: Delegation): Promise<NamedDelegation> =>
  (await nameDelegations(reads, event, [delegation]))[0]!;
