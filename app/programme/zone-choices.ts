import type { Instant } from "~/time/instant";
import { clocksHoldUntil } from "~/time/time-zone";
import { allTimeZones } from "~/time/zone-name";

type Choice = { id: string; label: string };

let made: { until: Instant; choices: Choice[] } | undefined;

/** Every zone by its city and its present distance from UTC; kept until one of them may change, for there are four hundred. */
export function zoneChoices(now: Instant): Choice[] {
  const until = clocksHoldUntil(now);
  if (made?.until !== until)
    made = { until, choices: allTimeZones(now).map(({ id, city, offset }) => ({ id, label: `${city} (${offset})` })) };
  return made.choices;
}
