import { minutesBetween } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { type Fold, plusMinutesWall, type TimeZoneId, toInstant } from "~/time/time-zone";
import { type ClockTime, clockOf, wallTime } from "~/time/wall-time";
import type { TypedTime } from "./typed-clock";

/** "09:00–10:30"; with its length where it runs for more than half a day, so that it is not taken for a slip. */
export function timeText(date: LocalDate, session: { start: ClockTime; minutes: number; fold: Fold }, zone: TimeZoneId): string {
  const end = clockOf(plusMinutesWall(wallTime(date, session.start), session.minutes, zone, session.fold));
  return session.minutes > longestNight && end <= session.start ? `${session.start} +${session.minutes}` : `${session.start}–${end}`;
}

/** Real minutes from start to end on that day; an end before the start is the next day's, unless that would be a slip. */
export function minutesOf(date: LocalDate, typed: TypedTime, fold: Fold, zone: TimeZoneId): number | undefined {
  if (typed.end === null) return typed.minutes ?? undefined;
  const start = toInstant(wallTime(date, typed.start), zone, fold);
  const overnight = typed.end <= typed.start;
  const end = wallTime(overnight ? addDays(date, 1) : date, typed.end);
  const [first, second] = [0, 1].map((pass) => minutesBetween(start, toInstant(end, zone, pass as Fold)));
  const minutes = first! > 0 ? first! : second!;
  return overnight && minutes > longestNight ? undefined : minutes;
}

const longestNight = 720;
