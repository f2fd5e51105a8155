import type { Reads } from "db/database.server";
import { type Event, languageOf } from "~/events/event";
import { sortKeyOf } from "~/people/sort-key";
import { findAllJurisdictions, findOrganisationsByIds } from "../delegations-queries.server";
import type { Delegation, NamedDelegation } from "./delegation";

type Named = Pick<Event, "hostId" | "namingSchemeId" | "languages">;

/** As the event prints them: under a name of their own, else by its names and order, else as the organisation is called. */
export async function nameDelegations(
  reads: Reads,
  event: Named,
  delegations: readonly Delegation[],
  language = languageOf(event),
): Promise<NamedDelegation[]> {
  const organisationIds = delegations.flatMap(({ organisationId }) => organisationId ?? []);
  const [jurisdictions, organisations] = await Promise.all([
    delegations.some(({ jurisdictionCode }) => jurisdictionCode) ? findAllJurisdictions(reads, event, language) : [],
    findOrganisationsByIds(reads, event.hostId, organisationIds),
  ]);
  const byCode = new Map(jurisdictions.map((jurisdiction) => [jurisdiction.code, jurisdiction]));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation.name]));
  return delegations.map((delegation) => {
    const { printedName, printedSortAs, jurisdictionCode: code } = delegation;
    const jurisdiction = code ? byCode.get(code) : undefined;
    const listed = jurisdiction?.name ?? byId.get(delegation.organisationId ?? "") ?? code ?? "";
    return {
      ...delegation,
      name: printedName || listed,
      shortName: printedName || (jurisdiction?.shortName ?? listed),
      adjective: printedName ? "" : (jurisdiction?.adjective ?? ""),
      flag: jurisdiction?.flag ? code : null,
      sortAs: sortKeyOf(printedSortAs || printedName || (jurisdiction?.sortAs ?? listed)),
    };
  });
}

export const nameDelegation = async (reads: Reads, event: Named, delegation: Delegation): Promise<NamedDelegation> =>
  (await nameDelegations(reads, event, [delegation]))[0]!;
