import type { Event } from "~/events/event";
import { asTimeZoneId, type TimeZoneId } from "~/time/time-zone";
import type { Entrance } from "./entrance.server";

/**
 * The zone whose times stand beside the event's: the one the reader chose (`?zone=`), never a guess.
 * `offered` says how prominently to ask: online and hybrid events are followed from elsewhere.
 */
export function readerZone(
  { format, timeZone }: Event,
  { url }: Pick<Entrance, "url">,
): { zone: TimeZoneId | undefined; offered: boolean } {
  const chosen = asTimeZoneId(url.searchParams.get("zone"));
  return { zone: chosen === timeZone ? undefined : chosen, offered: format !== "in-person" };
}
