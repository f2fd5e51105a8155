import type { Instant } from "~/time/instant";
import { allTimeZones } from "~/time/zone-name";

type Choice = { id: string; label: string };

let made: { hour: string; choices: Choice[] } | undefined;

/** Every zone by its city and its present distance from UTC; kept for an hour, for there are four hundred of them. */
export function zoneChoices(now: Instant): Choice[] {
  const hour = now.slice(0, 13);
  if (made?.hour !== hour)
    made = { hour, choices: allTimeZones(now).map(({ id, city, offset }) => ({ id, label: `${city} (${offset})` })) };
  return made.choices;
}
