import type { Reads } from "db/database.server";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { findBrokenLink } from "~/audit/verify-history-queries.server";
import { pick, wordsOf } from "~/events/words";
import { findMiscounts, type Miscount } from "~/places/miscounts-queries.server";

/** What must be true of any database of ours, at every moment: a sentence for each thing that is not. */
export const findUnsound = async (reads: Reads): Promise<string[]> => [
  ...(await miscountedPlaces(reads)),
  ...(await brokenHistories(reads)),
];

export const miscountedPlaces = async (reads: Reads): Promise<string[]> =>
  (await findMiscounts(reads)).map((pool) => `${sayMiscount(pool)} Look with npm run recount-places, which also puts it right.`);

/** Whose places they are, what is counted and what is there. */
export function sayMiscount(pool: Miscount): string {
  const whose = pool.categoryName
    ? `category ${pick(wordsOf(pool.categoryName), "en", [])}`
    : pool.scope === "event"
      ? ""
      : `${pool.scope} ${pool.scopeId}`;
  const { confirmed, held, confirmedByRows, heldByRows } = pool;
  return `${[pool.address, whose].filter(Boolean).join(", ")}: counts ${confirmed} confirmed and ${held} held places; its registrations have ${confirmedByRows} and ${heldByRows}.`;
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
