import { addDays, datesFrom, daysBetween, type LocalDate } from "~/time/local-date";
import { type Fold, foldsOf, type TimeZoneId } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import type { Day } from "../day";
import type { Words } from "../words";

/** A session on the timetable, as moving a day sees it. */
export type PlacedTime = { id: string; number: number; title: Words; dayId: string; start: ClockTime; fold: Fold };

/** `skipped`: the clocks jump over it there. `twice`: it comes twice there and did not before, so that the first is meant until somebody says otherwise. */
export type Landing = { session: PlacedTime; date: LocalDate; fold: Fold; how: "skipped" | "twice" | "once" };

/** Where sessions come to stand when their days get these dates and the event this zone. */
export const landingsOf = (
  sessions: readonly PlacedTime[],
  before: { dates: ReadonlyMap<string, LocalDate>; zone: TimeZoneId },
  after: { dates: ReadonlyMap<string, LocalDate>; zone: TimeZoneId },
): Landing[] =>
  sessions.flatMap((session): Landing[] => {
    const [from, date] = [before.dates.get(session.dayId), after.dates.get(session.dayId)];
    if (!from || !date) return [];
    const shown = foldsOf(wallTime(date, session.start), after.zone);
    if (shown === "gap") return [{ session, date, fold: 0, how: "skipped" }];
    if (shown === "once") return [{ session, date, fold: 0, how: "once" }];
    const wasTwice = foldsOf(wallTime(from, session.start), before.zone) === "twice";
    return [{ session, date, fold: wasTwice ? session.fold : 0, how: wasTwice ? "once" : "twice" }];
  });

export type PlannedDays = { kept: { id: string; from: LocalDate; to: LocalDate }[]; dropped: Day[]; added: LocalDate[] };

/** The first day stays the first, with its heading and sessions, whatever its date becomes; days are added and dropped at the end. */
export function planDays(days: readonly Day[], startsOn: LocalDate, endsOn: LocalDate): PlannedDays {
  const first = days[0]?.date;
  const shift = first ? daysBetween(first, startsOn) : 0;
  const moved = days.map((day) => ({ day, to: addDays(day.date, shift) }));
  const kept = moved.filter(({ to }) => to <= endsOn).map(({ day, to }) => ({ id: day.id, from: day.date, to }));
  const last = kept.at(-1)?.to;
  return {
    kept,
    dropped: moved.filter(({ to }) => to > endsOn).map(({ day }) => day),
    added: datesFrom(last ? addDays(last, 1) : startsOn, endsOn),
  };
}
