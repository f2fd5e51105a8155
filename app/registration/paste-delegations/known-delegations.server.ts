import type { Reads } from "db/database.server";
import { findAllJurisdictions, findNamesUsed, findOrganisationsByIds } from "~/delegations/delegations-queries.server";
import { firstNames } from "~/delegations/first-names.server";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { nameDelegations } from "~/delegations/invited/name-delegations.server";
import { otherNames } from "~/delegations/names/other-names.server";
import type { Event } from "~/events/event";
import { sortKeyOf } from "~/people/sort-key";

/** What a list may speak of: jurisdictions by the event's name, their first name or their code, and the delegations on the board. */
export async function findKnown(reads: Reads, event: Event) {
  const [jurisdictions, printed, delegations] = await Promise.all([
    findNamesUsed(reads, event),
    findAllJurisdictions(reads, event),
    findAllDelegations(reads, event),
  ]);
  const [named, organisations] = await Promise.all([
    nameDelegations(reads, event, delegations),
    findOrganisationsByIds(
      reads,
      event.hostId,
      delegations.flatMap(({ organisationId }) => organisationId ?? []),
    ),
  ]);
  const codes = new Map<string, string>();
  // The event's own names go last: where one is another's first name, the event's word counts
  for (const { code } of jurisdictions) codes.set(sortKeyOf(code), code);
  for (const { code, name } of [...firstNames, ...jurisdictions]) codes.set(sortKeyOf(name), code);
  const names = new Map(printed.map(({ code, name }) => [code, name]));
  const suggested = new Map<string, string>();
  for (const { code, name } of otherNames) {
    const meant = names.get(code);
    if (meant && !codes.has(sortKeyOf(name))) suggested.set(sortKeyOf(name), meant);
  }
  return {
    codes,
    /** The event's own name for what is called otherwise elsewhere. */
    suggested,
    onBoard: new Set([
      ...delegations.flatMap(({ jurisdictionCode }) => (jurisdictionCode ? [keyOfJurisdiction(jurisdictionCode)] : [])),
      ...organisations.map(({ name }) => keyOfOrganisation(name)),
    ]),
    ids: new Map(named.map(({ id, name }) => [sortKeyOf(name), id])),
  };
}

export const keyOfJurisdiction = (code: string) => `jurisdiction ${code}`;
export const keyOfOrganisation = (name: string) => `organisation ${sortKeyOf(name)}`;
