import type { Reads } from "db/database.server";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { findBrokenLink } from "~/audit/verify-history-queries.server";
import { findMiscounts } from "~/places/places-queries.server";

/** What must be true of any database of ours, at every moment: a sentence for each thing that is not. */
export const findUnsound = async (reads: Reads): Promise<string[]> => [
  ...(await miscountedPlaces(reads)),
  ...(await brokenHistories(reads)),
];

export async function miscountedPlaces(reads: Reads): Promise<string[]> {
  const pools = await findMiscounts(reads);
  return pools.map(
    (pool) =>
      `The ${pool.scope} ${pool.scopeId} counts ${pool.confirmed} confirmed and ${pool.held} held places; its registrations have ${pool.confirmedByRows} and ${pool.heldByRows}.`,
  );
}

export async function brokenHistories(reads: Reads): Promise<string[]> {
  const wrong: string[] = [];
  for (const host of await findAllHosts(reads)) {
    const broken = await findBrokenLink(reads, host.id);
    if (broken !== undefined)
      wrong.push(`The history of ${host.name} does not hold together at entry ${broken}: a line was changed or taken out.`);
  }
  return wrong;
}
