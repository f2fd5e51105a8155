import { type DayItem, endOf, inOrder, meet, midnight } from "./day-item";

export type Rolled = {
  /** All items as they now stand, in the order they came in. */
  items: DayItem[];
  /** The keys of those that moved along, and by how many minutes. */
  moved: string[];
  by: number;
  /** What would have begun after midnight: then nothing has moved. */
  late: DayItem | undefined;
};

/**
 * One item's time is changed, and what follows it moves by as much as its end did: in its room or without one, up to what is anchored.
 * An item without a room concerns every room, and what follows it follows too. What began while the changed one ran stands beside it, and stays;
 * in its own room it is in its way already, and can only be pushed on.
 * `holds`: what ends the rolling.
 */
export function rollDay(
  items: readonly DayItem[],
  key: string,
  to: Pick<DayItem, "start" | "minutes">,
  holds: (item: DayItem) => boolean = ({ anchored }) => anchored,
): Rolled {
  const changed = items.find((item) => item.key === key);
  if (!changed) return { items: [...items], moved: [], by: 0, late: undefined };
  const by = endOf(to) - endOf(changed);
  const following = by === 0 ? [] : followingOf(items, changed, by, holds);
  const late = following.find(({ start }) => start + by >= midnight);
  const moved = new Set(late ? [] : following.map((item) => item.key));
  return {
    items: items.map((item) => (item.key === key ? { ...item, ...to } : moved.has(item.key) ? { ...item, start: item.start + by } : item)),
    moved: [...moved],
    by,
    late,
  };
}

function followingOf(items: readonly DayItem[], changed: DayItem, by: number, holds: (item: DayItem) => boolean): DayItem[] {
  const overlaps = ({ room, start }: DayItem) => room !== "" && room === changed.room && start > changed.start && start < endOf(changed);
  const after = inOrder(items.filter((item) => item.key !== changed.key && (item.start >= endOf(changed) || overlaps(item))));
  const following: DayItem[] = [];
  const rooms = new Set([changed.room, ...(changed.room === "" ? items.map(({ room }) => room) : [])]);
  for (const item of after) {
    if (item.room === "" ? rooms.size === 0 : !rooms.has(item.room)) continue;
    if (holds(item) || (by < 0 && overlaps(item))) {
      if (item.room === "") break;
      rooms.delete(item.room);
      continue;
    }
    following.push(item);
    if (item.room === "") for (const { room } of items) rooms.add(room);
  }
  return following;
}

export type Overrun = { key: string; minutes: number; anchor: DayItem };

/** Who is still running when an anchored item begins, and how long. */
export const overrunsOf = (items: readonly DayItem[]): Overrun[] =>
  items
    .filter(({ anchored }) => anchored)
    .flatMap((anchor) =>
      items
        .filter((item) => item.key !== anchor.key && meet(item, anchor) && item.start < anchor.start && endOf(item) > anchor.start)
        .map((item) => ({ key: item.key, minutes: endOf(item) - anchor.start, anchor })),
    );
