import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { datesFrom, type LocalDate } from "~/time/local-date";
import { countSessionsByDay, deleteDay, updateDayDate } from "./days-queries.server";
import { findAllDays, insertDays } from "./plan-queries.server";

export type DaysInUse = { ok: false; why: "days-in-use"; days: { date: LocalDate; sessions: number }[] };

/**
 * The first day stays the first, with its heading and sessions, whatever its date becomes; days are added and dropped at the end.
 * A day with sessions is never dropped.
 */
export async function moveDays(tx: Tx, event: { id: string }, startsOn: LocalDate, endsOn: LocalDate): Promise<{ ok: true } | DaysInUse> {
  const dates = datesFrom(startsOn, endsOn);
  const days = await findAllDays(tx, event);
  const dropped = days.slice(dates.length);
  const sessions = await countSessionsByDay(tx, event);
  const inUse = dropped.flatMap(({ id, date }) => (sessions.has(id) ? [{ date, sessions: sessions.get(id) ?? 0 }] : []));
  if (inUse.length > 0) return { ok: false, why: "days-in-use", days: inUse };

  for (const { id } of dropped) await deleteDay(tx, event, id);
  const kept = days.slice(0, dates.length).map(({ id, date }, index) => ({ id, from: date, to: dates[index]! }));
  // Each date is unique, so the days move in the order in which the next place is already free.
  for (const { id, from, to } of kept[0] && kept[0].to > kept[0].from ? kept.reverse() : kept)
    if (from !== to) await updateDayDate(tx, event, id, to);
  const added = dates.slice(days.length).map((date) => ({ id: newId(), date, heading: {} }));
  if (added.length > 0) await insertDays(tx, event, added);
  return { ok: true };
}
