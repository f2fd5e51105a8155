import { addDays, type LocalDate } from "~/time/local-date";
import { asClockTime, type ClockTime, clockOf, dateOf, wallTime } from "~/time/wall-time";
import type { Availability } from "./availability";
import type { AvailabilityForm } from "./availability-form";

/** A row as its boxes show it; empty times: the whole day. */
export type AvailabilityRow = { kind: "can" | "cannot"; date: string; starts: string; ends: string };

const midnight = asClockTime("00:00")!;

export function rowOfAvailability({ kind, starts, ends }: Availability): AvailabilityRow {
  const from = clockOf(starts) === midnight ? "" : clockOf(starts);
  return { kind, date: dateOf(starts), starts: from, ends: clockOf(ends) === midnight ? "" : clockOf(ends) };
}

/** From midnight, or until the next one, where no time is said. */
export const periodOf = ({ kind, date, starts, ends }: AvailabilityForm["rows"][number]): Omit<Availability, "id" | "speakerId"> => ({
  kind,
  starts: wallTime(date, starts ?? midnight),
  ends: endOf(date, ends),
});

const endOf = (date: LocalDate, ends: ClockTime | null) => (ends === null ? wallTime(addDays(date, 1), midnight) : wallTime(date, ends));
