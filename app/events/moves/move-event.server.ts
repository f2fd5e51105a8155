import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { addDays, daysBetween, type LocalDate } from "~/time/local-date";
import { countSessionsByDay } from "../days-queries.server";
import { settingsOf } from "../event-settings";
import { findEvent, updateEvent } from "../events-queries.server";
import { markOf } from "../mark.server";
import { noteEventDeed } from "../note-event-deed.server";
import { findAllDays } from "../plan-queries.server";
import type { PlacedTime } from "./landing";
import { findLandings, skippedOf, type TimesSkipped, writeDates } from "./move-days.server";

/** What a move would do, told before it is done; `mark` confirms exactly this. */
export type MoveEffect = {
  days: { from: LocalDate; to: LocalDate; sessions: number }[];
  /** They stand in an hour that comes twice on the new date: the first is meant. */
  twice: (PlacedTime & { date: LocalDate })[];
  mark: string;
};

export type ToConfirm = { ok: false; why: "to-confirm"; effect: MoveEffect };
export type MoveRefusal = "gone" | "date-taken" | "same-date";
type By = Organiser<"edit-event">;

/** The whole event to begin on another date: every day by as many days. */
export async function moveEvent(tx: Tx, organiser: By, input: { startsOn: LocalDate; confirmed: string }, now: Instant) {
  const first = (await findAllDays(tx, organiser.event))[0];
  if (!first) return no("gone");
  const shift = daysBetween(first.date, input.startsOn);
  return move(tx, organiser, () => shift, input.confirmed, now);
}

/** One day, with all that stands on it, to a date the event has no other day on. */
export const moveDay = (tx: Tx, organiser: By, input: { dayId: string; date: LocalDate; confirmed: string }, now: Instant) =>
  move(tx, organiser, (day) => (day.id === input.dayId ? daysBetween(day.date, input.date) : 0), input.confirmed, now);

async function move(
  tx: Tx,
  organiser: By,
  shiftOf: (day: { id: string; date: LocalDate }) => number,
  confirmed: string,
  now: Instant,
): Promise<Outcome<MoveEffect, MoveRefusal> | ToConfirm | TimesSkipped> {
  const event = await findEvent(tx, organiser.event.id);
  if (!event) return no("gone");
  const days = (await findAllDays(tx, event)).map((day) => ({ id: day.id, from: day.date, to: addDays(day.date, shiftOf(day)) }));
  const moved = days.filter(({ from, to }) => from !== to);
  if (moved.length === 0) return no("same-date");
  if (new Set(days.map(({ to }) => to)).size < days.length) return no("date-taken");

  const landings = await findLandings(tx, event, moved);
  const skipped = skippedOf(landings);
  if (skipped) return skipped;
  const sessions = await countSessionsByDay(tx, event);
  const told = {
    days: moved.map(({ id, from, to }) => ({ from, to, sessions: sessions.get(id) ?? 0 })),
    twice: landings.filter(({ how }) => how === "twice").map(({ session, date }) => ({ ...session, date })),
  };
  const effect = { ...told, mark: markOf(told) };
  if (confirmed !== effect.mark) return { ok: false, why: "to-confirm", effect };

  await writeDates(tx, event, moved, landings);
  const dates = days.map(({ to }) => to).sort();
  await updateEvent(tx, event, { ...settingsOf(event), startsOn: dates[0]!, endsOn: dates.at(-1)! }, now);
  noteEventDeed(tx, organiser, moved.length === days.length ? "days.moved" : "day.moved", event.id, now, { days: moved.length });
  return yes(effect);
}
