import { type DayItem, endOf, inOrder, meet, midnight } from "./day-item";

export type Reordered = { items: DayItem[]; ok: true } | { ok: false; why: "anchored" | "first" | "last" | "late" };

type Direction = "earlier" | "later";

/** Past its neighbour, one step: lengths and pauses are kept, what is anchored stays. */
export function stepItem(items: readonly DayItem[], key: string, direction: Direction): Reordered {
  const line = lineOf(items, key);
  if (!line || line.item.anchored) return { ok: false, why: "anchored" };
  const to = line.at + (direction === "earlier" ? -1 : 1);
  if (to < 0) return { ok: false, why: "first" };
  if (to > line.others.length) return { ok: false, why: "last" };
  return layOut(items, line, to);
}

/** To the place before another item, or behind all where `before` is undefined. */
export function placeItem(items: readonly DayItem[], key: string, before: string | undefined): Reordered {
  const line = lineOf(items, key);
  if (!line || line.item.anchored) return { ok: false, why: "anchored" };
  const order = inOrder(items).map((item) => item.key);
  const limit = before === undefined ? order.length : order.indexOf(before);
  const to = line.others.filter(({ items: [first] }) => order.indexOf(first!.key) < limit).length;
  return layOut(items, line, to);
}

/** Items that run at the same time move as one; where one of them is anchored, none moves. */
type Block = { items: DayItem[]; start: number; end: number; fixed: boolean };

/** The item, what could be in its way in order, and how much of that stands before it. */
type Line = { item: DayItem; others: Block[]; at: number };

function lineOf(items: readonly DayItem[], key: string): Line | undefined {
  const item = items.find((each) => each.key === key);
  if (!item) return undefined;
  const order = inOrder(items.filter((each) => meet(each, item)));
  const [before, after] = [order.slice(0, order.indexOf(item)), order.slice(order.indexOf(item) + 1)];
  const first = blocksOf(before);
  return { item, others: [...first, ...blocksOf(after)], at: first.length };
}

function blocksOf(items: readonly DayItem[]): Block[] {
  const blocks: Block[] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (!last || item.start >= last.end) blocks.push(blockOf(item));
    else {
      last.items.push(item);
      last.end = Math.max(last.end, endOf(item));
      last.fixed ||= item.anchored;
    }
  }
  return blocks;
}

const blockOf = (item: DayItem): Block => ({ items: [item], start: item.start, end: endOf(item), fixed: item.anchored });

function layOut(items: readonly DayItem[], { item, others, at }: Line, to: number): Reordered {
  const own = blockOf(item);
  const [before, after] = [others.toSpliced(at, 0, own), others.toSpliced(to, 0, own)].map(stretchesOf);
  const starts = new Map<string, number>();
  for (const [index, stretch] of after!.entries()) {
    const old = before![index]!;
    if (sameBlocks(old.blocks, stretch.blocks) || stretch.blocks.length === 0) continue;
    let next = old.blocks[0]?.start ?? old.from ?? Math.max(0, (old.until ?? midnight) - (own.end - own.start));
    for (const [place, block] of stretch.blocks.entries()) {
      for (const { key, start } of block.items) starts.set(key, next + start - block.start);
      const [left, right] = [old.blocks[place], old.blocks[place + 1]];
      next += block.end - block.start + (left && right ? Math.max(0, right.start - left.end) : 0);
    }
  }
  if ([...starts.values()].some((start) => start >= midnight)) return { ok: false, why: "late" };
  return { ok: true, items: items.map((each) => ({ ...each, start: starts.get(each.key) ?? each.start })) };
}

/** What lies between two anchors: where it may begin at the earliest, and where the next anchor stands. */
type Stretch = { blocks: Block[]; from: number | undefined; until: number | undefined };

function stretchesOf(blocks: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = [{ blocks: [], from: undefined, until: undefined }];
  for (const block of blocks) {
    if (!block.fixed) stretches.at(-1)!.blocks.push(block);
    else {
      stretches.at(-1)!.until = block.start;
      stretches.push({ blocks: [], from: block.end, until: undefined });
    }
  }
  return stretches;
}

const sameBlocks = (some: readonly Block[], others: readonly Block[]) =>
  some.length === others.length && some.every((block, index) => block === others[index]);
