import type { Reads } from "db/database.server";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { asChoices } from "~/delegations/jurisdiction";
import type { Event } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import { findAllPools } from "~/places/places-queries.server";
import { isFull, openPlacesOf } from "~/places/pool";

/** What a form of this event offers: categories where there are several, jurisdictions where they are asked for, and whether places are left. */
export async function findFormChoices(reads: Reads, event: Event, language: string) {
  const [categories, pools] = await Promise.all([findAllCategories(reads, event), findAllPools(reads, event)]);
  const isFullPool = (scope: string, id: string) => pools.some((pool) => pool.scope === scope && pool.scopeId === id && isFull(pool));
  const offered = categories.map(({ id, name }) => ({
    id,
    label: pick(name, language, event.languages),
    full: isFullPool("category", id),
    waits: event.hasWaitingList,
  }));
  const asks = event.asksJurisdiction && categories.some(({ asksJurisdiction }) => asksJurisdiction);
  return {
    categories: offered.length > 1 ? offered : [],
    jurisdictions: asks ? asChoices(await findAllJurisdictions(reads, event, language)) : [],
    /** Whether somebody decides before a place is confirmed. */
    approves: categories.some(({ approval }) => approval !== "nobody"),
    full: isFullPool("event", event.id) || isFullPool("event", openPlacesOf(event).scopeId) || offered.every(({ full }) => full),
  };
}
