import { type ClockTime, clockAt, minuteOfDay } from "~/time/wall-time";

/** Where an item stands in the grid. Without a day and a start it is not placed, and lies in the tray. */
export type Placement = { dayId: string | null; start: ClockTime | null; roomId: string | null; minutes: number };

/** Where a session stands, whatever else is written of it. */
export const placementOf = ({ dayId, start, roomId, minutes }: Placement): Placement => ({ dayId, start, roomId, minutes });

export const unplaced = (placement: Placement): Placement => ({ ...placement, dayId: null, start: null });

export const samePlacement = (one: Placement, other: Placement): boolean =>
  one.dayId === other.dayId && one.start === other.start && one.roomId === other.roomId && one.minutes === other.minutes;

/** Each takes the other's place; both keep their length. */
export const swapped = (one: Placement, other: Placement): [Placement, Placement] => [
  { ...other, minutes: one.minutes },
  { ...one, minutes: other.minutes },
];

/** Minutes of the wall's day from its start to its end; what is not placed stands at midnight. */
export const spanOf = ({ start, minutes }: Placement): { from: number; to: number } => {
  const from = start === null ? 0 : minuteOfDay(start);
  return { from, to: from + minutes };
};

/** When it ends by the clock on the wall, as if no clock changed: what the eye reads off a grid. */
export const endOf = (start: ClockTime, minutes: number): ClockTime => clockAt(minuteOfDay(start) + minutes);

/** "09:00–10:30, Grand Ballroom"; with the day where it is not the one that is looked at. */
export function placementText(
  { dayId, start, roomId, minutes }: Placement,
  { rooms, days, shown }: { rooms: readonly Named[]; days: readonly Named[]; shown?: string },
): string {
  if (dayId === null || start === null) return "not placed yet";
  const day = dayId === shown ? "" : nameIn(days, dayId);
  return [day, `${start}–${endOf(start, minutes)}`, nameIn(rooms, roomId) || "no room"].filter(Boolean).join(", ");
}

type Named = { id: string; name: string };

const nameIn = (list: readonly Named[], id: string | null) => list.find((each) => each.id === id)?.name ?? "";
