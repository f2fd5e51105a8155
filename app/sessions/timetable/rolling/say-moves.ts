import { clockAt } from "~/time/wall-time";
import type { DayItem } from "./day-item";
import type { Reordered } from "./reorder-day";
import type { Overrun, Rolled } from "./roll-day";

/** What rolling did, before it is saved. Nothing where nothing followed. */
export function sayRolled({ moved, by, late }: Rolled): string | undefined {
  if (late) return `Nothing else moves: ${quoted(late.title)} would begin after midnight.`;
  if (moved.length === 0) return undefined;
  return `${moved.length === 1 ? "The item after it begins" : `${moved.length} items after it begin`} ${minutes(by)} ${by > 0 ? "later" : "earlier"}.`;
}

export const sayOverrun = ({ minutes: over, anchor }: Pick<Overrun, "minutes" | "anchor">): string =>
  `${minutes(over)} over ${quoted(anchor.title)} at ${clockAt(anchor.start)}, which is anchored.`;

export const sayReordered = (item: DayItem, others: number): string =>
  `${quoted(item.title)} now begins at ${clockAt(item.start)}${others === 0 ? "." : `; ${others === 1 ? "1 other item" : `${others} other items`} moved.`}`;

export const reorderRefusals: Record<Extract<Reordered, { ok: false }>["why"], string> = {
  anchored: "It is anchored and stays at its time. Release it first to move it.",
  first: "Nothing stands before it.",
  last: "Nothing stands after it.",
  late: "It cannot be moved there: the day would run past midnight.",
};

const minutes = (count: number) => `${Math.abs(count)} ${Math.abs(count) === 1 ? "minute" : "minutes"}`;

const quoted = (title: string) => (title.trim() ? `“${title.trim()}”` : "the next item");
