import type { RowRemark } from "~/sessions/timetable/timetable-rows";
import type { ToldClash } from "./find-clashes.server";

type Remark = Pick<ToldClash, "blocks" | "sentence">;

/** A row stays a row; the item's own page names them all. */
export function fewOf(clashes: Remark[]): Remark[] {
  const [few, more] = [clashes.slice(0, 4), clashes.slice(4)];
  if (more.length === 0) return few;
  return [...few, { blocks: more.some(({ blocks }) => blocks), sentence: `And ${more.length} more: open the item to see them all.` }];
}

export const clashRemark = ({ blocks, sentence }: Remark): RowRemark => ({ tone: blocks ? "bad" : "warn", tag: "Clash", sentence });
