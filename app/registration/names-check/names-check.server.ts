import type { Reads } from "db/database.server";
import { findAccountNames } from "~/accounts/accounts-queries.server";
import { findAllJurisdictions, findNamesUsed } from "~/delegations/delegations-queries.server";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { nameDelegations } from "~/delegations/invited/name-delegations.server";
import { nameOf } from "~/delegations/jurisdiction";
import { findNamesElsewhere } from "~/delegations/names/names-queries.server";
import { strayNameFinder } from "~/delegations/names/other-names.server";
import type { Event } from "~/events/event";
import { paths } from "~/paths";
import { plainDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import { findFreeTexts } from "./free-texts.server";

/** A name that the event's list does not use, what it uses in its place, and where the other one stands. */
export type Stray = { found: string; named: string; places: { where: string; href: string; excerpt: string }[] };

/** A delegation that is printed under a name of its own, or stands in the order under one. */
export type Override = { href: string; printed: string; sortedAs: string; listed: string; set: string };

export async function checkNames(reads: Reads, event: Event): Promise<{ strays: Stray[]; overrides: Override[] }> {
  const [jurisdictions, used, elsewhere, delegations] = await Promise.all([
    findAllJurisdictions(reads, event),
    findNamesUsed(reads, event),
    findNamesElsewhere(reads, event),
    findAllDelegations(reads, event).then((all) => nameDelegations(reads, event, all)),
  ]);
  const find = strayNameFinder(used, elsewhere, [event.hostName, ...delegations.map(({ printedName }) => printedName)]);
  const strays = new Map<string, Stray>();
  for (const { where, href, text } of await findFreeTexts(reads, event, delegations))
    for (const { found, code, excerpt } of find(text)) {
      const stray = strays.get(found) ?? { found, named: nameOf(jurisdictions, code), places: [] };
      strays.set(found, stray);
      if (!stray.places.some((place) => place.href === href && place.excerpt === excerpt)) stray.places.push({ where, href, excerpt });
    }

  const renamed = delegations.filter(({ printedName, printedSortAs }) => printedName || printedSortAs);
  const listed = await nameDelegations(
    reads,
    event,
    renamed.map((each) => ({ ...each, printedName: "", printedSortAs: "" })),
  );
  const sets = await tellWhoNamed(reads, event, renamed);
  return {
    strays: [...strays.values()].sort((one, other) => (one.named === other.named ? 0 : one.named < other.named ? -1 : 1)),
    overrides: renamed.map(({ id, name, printedSortAs }, at) => ({
      href: paths.delegation(event.address, id),
      printed: name,
      sortedAs: printedSortAs,
      listed: listed[at]!.name,
      set: sets[at]!,
    })),
  };
}

type Renamed = { printedNameBy: string | null; printedNameAt: string | null };

/** "Ada Chan, 2 November 2026", for each; empty where nobody gave it a name of its own. */
export async function tellWhoNamed(reads: Reads, { timeZone }: Event, renamed: readonly Renamed[]): Promise<string[]> {
  const names = await findAccountNames(
    reads,
    renamed.flatMap(({ printedNameBy }) => printedNameBy ?? []),
  );
  return renamed.map(({ printedNameBy, printedNameAt }) => {
    const on = printedNameAt && plainDate(dateAt(printedNameAt as Instant, timeZone), "en");
    return [names.get(printedNameBy ?? ""), on].filter(Boolean).join(", ");
  });
}
