import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import { countSessionsByDay, deleteDay, findPlacedTimes, updateDayDate, updateFold } from "../days-queries.server";
import { findAllDays, insertDays } from "../plan-queries.server";
import { type Landing, landingsOf, type PlacedTime, planDays } from "./landing";

export type DaysInUse = { ok: false; why: "days-in-use"; days: { date: LocalDate; sessions: number }[] };
/** Sessions would stand at a time that the clocks skip. */
export type TimesSkipped = { ok: false; why: "times-skipped"; sessions: (PlacedTime & { date: LocalDate })[] };

type Event = { id: string; startsOn: LocalDate; endsOn: LocalDate; timeZone: TimeZoneId };

/** Other dates, another zone, or both. A day with sessions is never dropped, and no session is left at a time that does not exist. */
export async function moveDays(
  tx: Tx,
  event: Event,
  startsOn: LocalDate,
  endsOn: LocalDate,
  zone: TimeZoneId,
): Promise<{ ok: true } | DaysInUse | TimesSkipped> {
  if (startsOn === event.startsOn && endsOn === event.endsOn && zone === event.timeZone) return { ok: true };
  const days = await findAllDays(tx, event);
  const { kept, dropped, added } = planDays(days, startsOn, endsOn);
  const sessions = await countSessionsByDay(tx, event);
  const inUse = dropped.flatMap(({ id, date }) => (sessions.has(id) ? [{ date, sessions: sessions.get(id) ?? 0 }] : []));
  if (inUse.length > 0) return { ok: false, why: "days-in-use", days: inUse };

  const landings = await findLandings(tx, event, kept, zone);
  const skipped = skippedOf(landings);
  if (skipped) return skipped;
  for (const { id } of dropped) await deleteDay(tx, event, id);
  await writeDates(tx, event, kept, landings);
  if (added.length > 0)
    await insertDays(
      tx,
      event,
      added.map((date) => ({ id: newId(), date, heading: {} })),
    );
  return { ok: true };
}

type Moved = { id: string; from: LocalDate; to: LocalDate };

/** Where the sessions of these days would come to stand. */
export async function findLandings(
  tx: Tx,
  event: { id: string; timeZone: TimeZoneId },
  days: readonly Moved[],
  zone = event.timeZone,
): Promise<Landing[]> {
  const dates = (which: "from" | "to") => new Map(days.map((day) => [day.id, day[which]]));
  return landingsOf(await findPlacedTimes(tx, event), { dates: dates("from"), zone: event.timeZone }, { dates: dates("to"), zone });
}

export function skippedOf(landings: readonly Landing[]): TimesSkipped | undefined {
  const skipped = landings.filter(({ how }) => how === "skipped").map(({ session, date }) => ({ ...session, date }));
  return skipped.length > 0 ? { ok: false, why: "times-skipped", sessions: skipped } : undefined;
}

/** Identities are kept: a day is the same day on its new date, and its sessions know nothing of it. */
export async function writeDates(tx: Tx, event: { id: string }, days: readonly Moved[], landings: readonly Landing[]) {
  // Each date is unique, so the days move in the order in which the next place is already free.
  const later = days.some(({ from, to }) => to > from);
  const inOrder = [...days].sort((a, b) => (a.from < b.from ? -1 : 1) * (later ? -1 : 1));
  for (const { id, from, to } of inOrder) if (from !== to) await updateDayDate(tx, event, id, to);
  for (const { session, fold } of landings) if (fold !== session.fold) await updateFold(tx, event, session.id, fold);
}
