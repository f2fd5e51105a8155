import type { SessionKind } from "../session-kind";
import { lanesOf } from "./lanes";
import { type Placement, spanOf } from "./placement";

export type LaidOut = { column: number; columns: number; lane: number; lanes: number };

type Placed = { id: string; kind: SessionKind; placement: Placement };

/** What happens for everybody and names no room goes across all rooms. */
export const goesAcross = ({ kind, placement }: Pick<Placed, "kind" | "placement">): boolean =>
  placement.roomId === null && ["break", "social", "ceremony"].includes(kind);

/** Beside which rooms there is a column for what has none yet. */
export const columnsOf = (placed: readonly Placed[], rooms: readonly { id: string }[]): (string | null)[] => {
  const ids = rooms.map(({ id }) => id);
  const astray = placed.some((each) => !goesAcross(each) && !ids.includes(each.placement.roomId ?? ""));
  return astray || ids.length === 0 ? [null, ...ids] : ids;
};

/** Side by side where two of a room overlap, each as narrow as the most that overlap one another in its group. */
export function layOut(placed: readonly Placed[], columns: readonly (string | null)[]): Map<string, LaidOut> {
  const laidOut = new Map<string, LaidOut>();
  for (const each of placed) if (goesAcross(each)) laidOut.set(each.id, { column: 0, columns: columns.length, lane: 0, lanes: 1 });
  const rest = placed.filter((each) => !laidOut.has(each.id));
  for (const [column, roomId] of columns.entries()) {
    const here = rest.filter(({ placement }) => (columns.includes(placement.roomId) ? placement.roomId : null) === roomId);
    for (const group of groupsOf(here)) {
      const lanes = lanesOf(group, (span) => span);
      for (const [lane, spans] of lanes.entries())
        for (const { id } of spans) laidOut.set(id, { column, columns: 1, lane, lanes: lanes.length });
    }
  }
  return laidOut;
}

type Spanned = { id: string; from: number; to: number };

/** Runs of items each of which overlaps some before it. */
function groupsOf(placed: readonly Placed[]): Spanned[][] {
  const spans = placed
    .map(({ id, placement }): Spanned => ({ id, ...spanOf(placement) }))
    .sort((one, other) => one.from - other.from || one.to - other.to || one.id.localeCompare(other.id));
  const groups: Spanned[][] = [];
  let end = 0;
  for (const span of spans) {
    if (span.from >= end) groups.push([]);
    groups.at(-1)!.push(span);
    end = Math.max(end, span.to);
  }
  return groups;
}

/** From the hour before which nothing happens to the hour after which nothing does; at least from 8 to 18. */
export function hoursOf(spans: readonly { from: number; to: number }[]): { opens: number; closes: number } {
  const [first, last] = [Math.min(480, ...spans.map(({ from }) => from)), Math.max(1080, ...spans.map(({ to }) => to))];
  return { opens: Math.floor(first / 60) * 60, closes: Math.ceil(last / 60) * 60 };
}
