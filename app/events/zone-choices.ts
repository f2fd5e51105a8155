import type { Instant } from "~/time/instant";
import { allTimeZones } from "~/time/zone-name";

/** Every zone by its city, found by its region and official name too: "Hong Kong (UTC+8)". */
export const zoneChoices = (now: Instant) =>
  allTimeZones(now).map(({ id, city, region, offset }) => ({ value: id, label: `${city} (${offset})`, words: [id, region] }));
