import { epochMilliseconds } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { type TimeZoneId, toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";

/** Between these a room can be used on one day of the event. A day without hours: always. */
export type RoomHours = { roomId: string; dayId: string; opens: ClockTime; closes: ClockTime };

/** A room that cannot be used for a while: "set-up", "closed". */
export type RoomBlock = { id: string; roomId: string; dayId: string; starts: ClockTime; ends: ClockTime; reason: string };

/** Minutes since 1970, the end not included. */
export type Span = { from: number; to: number };

/** From one clock time of a day to another; where that is not later, it is the next morning's. Hours that come twice count in full. */
export function spanOn(date: LocalDate, from: ClockTime, to: ClockTime, zone: TimeZoneId): Span {
  const end = wallTime(to > from ? date : addDays(date, 1), to);
  return { from: minutesOf(toInstant(wallTime(date, from), zone, 0)), to: minutesOf(toInstant(end, zone, 1)) };
}

export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

export const minutesOf = (at: Parameters<typeof epochMilliseconds>[0]): number => epochMilliseconds(at) / 60_000;
