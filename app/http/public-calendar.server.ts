import type { ProgrammeCalendarData } from "~/agenda/programme-calendars";
import { paths } from "~/paths";
import type { Narrowing } from "~/programme/shown/narrow";
import { shortDate } from "~/time/display";
import type { LocalDate } from "~/time/local-date";
import type { Entrance } from "./entrance.server";
import type { EventPage } from "./event-page.server";

type At = Pick<EventPage, "event" | "frame" | "language"> & Pick<Entrance, "house">;

/** The calendar of what a programme page shows, by the same query; of a day only where one was named, for a subscription outlives today. */
export function calendarWays(
  { event, frame, language, house }: At,
  narrowing: Partial<Narrowing> = {},
  day?: LocalDate,
): ProgrammeCalendarData {
  const { track, room, person, query } = narrowing;
  const narrowed = { track: track?.value, room: room?.value, person: person?.value, q: query, day };
  const asked = Object.entries({ ...(frame.chosen && { lang: language }), ...narrowed }).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  );
  const path = paths.programmeCalendar(event.address) + (asked.length > 0 ? `?${new URLSearchParams(asked)}` : "");
  const address = house.configuration.baseUrl + path;
  const names = [day && shortDate(day, language), track?.name, room?.name, person?.name, query && `“${query}”`];
  return { address, subscribe: address.replace(/^https?:/, "webcal:"), once: path, part: names.filter(Boolean).join(" · ") };
}
