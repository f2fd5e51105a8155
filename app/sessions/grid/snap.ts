import { type ClockTime, clockAt, minuteOfDay } from "~/time/wall-time";
import type { Placement } from "./placement";

/** Minutes of one step: of a drop, an arrow key and a resize. */
export const step = 5;

/** How tall a minute is, in CSS pixels. */
export const minuteHeight = 1.6;

export const longest = 1440;

/** The area of the columns on the screen, in CSS pixels of the window; `rooms` from left to right, `opens` the minute of the day at its top. */
export type Board = {
  dayId: string;
  left: number;
  top: number;
  width: number;
  height: number;
  rooms: readonly (string | null)[];
  opens: number;
};

/** An item on the screen: `left` and `top` of its corner, `width` of the whole. */
export type Box = { left: number; top: number; width: number };

/** Where an item lands that is let go with its box here: in the room under its middle, its start at the nearest step. Undefined beside the board. */
export function landing(box: Box, board: Board, minutes: number): Placement | undefined {
  const middle = box.left + box.width / 2 - board.left;
  const depth = box.top - board.top;
  if (middle < 0 || middle >= board.width || depth < -step * 3 * minuteHeight || depth > board.height) return undefined;
  const column = Math.min(board.rooms.length - 1, Math.floor((middle / board.width) * board.rooms.length));
  const minute = board.opens + depth / minuteHeight;
  return { dayId: board.dayId, start: startAt(minute), roomId: board.rooms[column] ?? null, minutes };
}

/** One step by keyboard: `across` rooms to the right, `down` steps later. It stays within the rooms and the day. */
export function stepped(placement: Placement, across: number, down: number, rooms: readonly (string | null)[]): Placement {
  const at = rooms.indexOf(placement.roomId);
  const roomId = across === 0 ? placement.roomId : (rooms[clamp(at + across, 0, rooms.length - 1)] ?? null);
  const start = placement.start === null ? null : startAt(minuteOfDay(placement.start) + down * step);
  return { ...placement, roomId, start };
}

/** Longer by so many pixels, to the nearest step; from one step to a day. */
export const resized = (placement: Placement, pixels: number): Placement => longer(placement, pixels / minuteHeight);

export const longer = (placement: Placement, by: number): Placement => {
  const end = placement.start === null ? 0 : minuteOfDay(placement.start);
  return { ...placement, minutes: clamp(nearest(end + placement.minutes + by) - end, step, longest) };
};

const startAt = (minute: number): ClockTime => clockAt(clamp(nearest(minute), 0, 1440 - step));

const nearest = (minute: number) => Math.round(minute / step) * step;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
