import type { Event } from "~/events/event";
import { asTimeZoneId, type TimeZoneId } from "~/time/time-zone";
import type { Entrance } from "./entrance.server";
import { clearCookie, readCookie, setCookie } from "./sign-in-cookie.server";

const aYear = 365 * 86_400;

export type ReaderZone = { zone: TimeZoneId | undefined; offered: boolean; headers: Record<string, string> };

/**
 * The zone whose times stand beside the event's: the one the reader chose (`?zone=`, remembered in a cookie), never a guess; an empty
 * choice forgets it. `offered` says how prominently to ask: online and hybrid events are followed from elsewhere.
 */
export function readerZone(
  { format, timeZone }: Event,
  { url, request, house: { configuration } }: Pick<Entrance, "url" | "request" | "house">,
): ReaderZone {
  const asked = url.searchParams.get("zone");
  const chosen = asTimeZoneId(asked ?? readCookie(request, "zone", configuration));
  const remember = chosen ? setCookie("zone", chosen, configuration, aYear) : clearCookie("zone", configuration);
  return {
    zone: chosen === timeZone ? undefined : chosen,
    offered: format !== "in-person",
    headers: asked === null || (asked && !chosen) ? {} : { "Set-Cookie": remember },
  };
}
