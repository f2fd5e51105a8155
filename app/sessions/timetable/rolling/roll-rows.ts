import type { Day } from "~/events/day";
import { minutesBetween, plusMinutes } from "~/time/instant";
import { type Fold, foldOf, foldsOf, type TimeZoneId, toInstant, toWallTime } from "~/time/time-zone";
import { asClockTime, type ClockTime, clockOf, dateOf, wallTime } from "~/time/wall-time";
import type { Session } from "../../session";
import { readWhen, type Timetable } from "../read-row";
import type { TimetableRow } from "../timetable-row";
import { timeText } from "../typed-time";
import { type DayItem, endOf, inOrder } from "./day-item";
import { rollDay } from "./roll-day";

/** The rows of one or more days with what follows a changed item moved along, as the browser does it; up to an anchor or a row changed by hand. */
export function rollRows(rows: readonly TimetableRow[], table: Timetable, sessions: ReadonlyMap<string, Session>) {
  const rolled = { rows: [...rows], moved: 0, late: undefined as string | undefined };
  for (const day of table.days) {
    const axis = axisOf(day, table.zone);
    const typed = new Map<string, Pick<DayItem, "start" | "minutes">>();
    let items = rows.flatMap((row, index): DayItem[] => {
      const session = sessions.get(row.id);
      if (!session?.start || session.dayId !== day.id || row.day !== day.id) return [];
      const item = { key: String(index), title: row.title, room: row.room, anchored: row.anchored === "on", minutes: session.minutes };
      const when = readWhen(row, table, session);
      const start = axis.minutesAt(session.start, session.fold);
      const moves = !("why" in when) && when.start !== null && { minutes: when.minutes, start: axis.minutesAt(when.start, when.fold ?? 0) };
      if (moves && (moves.start !== start || moves.minutes !== item.minutes)) typed.set(item.key, moves);
      return [{ ...item, start }];
    });
    const stands = new Map(items.map(({ key, start }) => [key, start]));
    for (const { key } of inOrder(items)) {
      const to = typed.get(key);
      if (!to) continue;
      const next = rollDay(items, key, to, (item) => item.anchored || typed.has(item.key));
      items = next.items;
      rolled.late ??= next.late?.title;
    }
    for (const item of items) {
      if (typed.has(item.key) || item.start === stands.get(item.key)) continue;
      rolled.rows[Number(item.key)] = { ...rows[Number(item.key)]!, ...axis.cellsAt(item) };
      rolled.moved += 1;
    }
  }
  return rolled;
}

/** Real minutes since the day began: on a day whose clocks change lengths are kept all the same. */
function axisOf({ date }: Day, zone: TimeZoneId) {
  const midnight = toInstant(wallTime(date, asClockTime("00:00")!), zone, 0);
  return {
    minutesAt: (start: ClockTime, fold: Fold) => minutesBetween(midnight, toInstant(wallTime(date, start), zone, fold)),
    cellsAt: (item: DayItem): Pick<TimetableRow, "time" | "fold"> | undefined => {
      const at = plusMinutes(midnight, item.start);
      const [wall, fold] = [toWallTime(at, zone), foldOf(at, zone)];
      if (dateOf(wall) !== date) return undefined;
      const time = timeText(date, { start: clockOf(wall), minutes: endOf(item) - item.start, fold }, zone);
      return { time, fold: foldsOf(wall, zone) === "twice" ? (fold ? "1" : "0") : "" };
    },
  };
}
