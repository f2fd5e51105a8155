import { clockAt, minuteOfDay } from "~/time/wall-time";
import { readTime } from "../typed-clock";

/** An item as a stretch of its day: `start` in minutes since midnight; `room` "" where it has none, and concerns every room. */
export type DayItem = { key: string; title: string; room: string; start: number; minutes: number; anchored: boolean };

export const endOf = ({ start, minutes }: Pick<DayItem, "start" | "minutes">): number => start + minutes;

export const midnight = 1440;

/** Whether the two would be in each other's way at one time. */
export const meet = (one: Pick<DayItem, "room">, other: Pick<DayItem, "room">): boolean =>
  one.room === "" || other.room === "" || one.room === other.room;

/** By the clock; of two that begin together, the upper one first. */
export const inOrder = <Item extends Pick<DayItem, "start">>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => one.start - other.start);

/** What a typed time means; a start alone keeps the length there was. Undefined where it is none, or a slip that saving will name. */
export function readStretch(text: string, before = 60): Pick<DayItem, "start" | "minutes"> | undefined {
  const typed = readTime(text);
  if (!typed) return undefined;
  const start = minuteOfDay(typed.start);
  const until = typed.end === null ? undefined : (minuteOfDay(typed.end) - start + midnight) % midnight;
  const minutes = typed.minutes ?? until ?? before;
  return minutes < 1 || minutes > midnight || (until !== undefined && start + until >= midnight && until > midnight / 2)
    ? undefined
    : { start, minutes };
}

/** "09:00–10:30", as `timeText` writes it on a day whose clocks are left alone. */
export function stretchText({ start, minutes }: Pick<DayItem, "start" | "minutes">): string {
  const overnight = start + minutes >= midnight;
  return minutes > midnight / 2 && overnight ? `${clockAt(start)} +${minutes}` : `${clockAt(start)}–${clockAt(start + minutes)}`;
}
