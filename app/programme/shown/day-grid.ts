import { lanesOf } from "~/sessions/grid/lanes";
import { minutesBetween } from "~/time/instant";
import type { ShownItem } from "./shown-item";

/** An item and the lines between which it stands, counted from 1 as CSS counts them. */
export type GridCell = { item: ShownItem; columns: [number, number]; rows: [number, number] };

/** A day as rooms beside each other. A room in which two things overlap is as many `lanes` wide. */
export type DayGrid = {
  rooms: { name: string; lanes: number }[];
  /** Between two moments at which something begins or ends; `begins` where an item does. */
  rows: { clock: string; minutes: number; begins: boolean; empty: boolean }[];
  cells: GridCell[];
};

type Placed = { item: ShownItem; roomId: string | null };

/** `rooms` in the order of the plan; those in which nothing happens are left out. What has no room goes across all, unless something runs beside it. */
export function dayGrid(placed: Placed[], rooms: { id: string; name: string }[], elsewhere: string): DayGrid {
  const moments = [...new Set(placed.flatMap(({ item }) => [item.time.startsAt, item.time.endsAt]))].sort();
  const lineOf = new Map(moments.map((moment, at) => [moment, at + 1]));
  const rowsOf = ({ time }: ShownItem): [number, number] => [lineOf.get(time.startsAt)!, lineOf.get(time.endsAt)!];

  const across = placed.filter(
    ({ roomId, item }) => !isIn(rooms, roomId) && !placed.some((other) => other.item !== item && meet(other.item, item)),
  );
  const beside = placed.filter((each) => !across.includes(each));
  const inRoom = (id: string | null) => beside.filter(({ roomId }) => (isIn(rooms, roomId) ? roomId : null) === id);
  const columns = [...rooms, { id: null, name: elsewhere }]
    .map(({ id, name }) => ({ name, lanes: lanesOf(inRoom(id), timeOf) }))
    .filter(({ lanes }) => lanes.length > 0);

  let line = 1;
  const cells: GridCell[] = [];
  for (const { lanes } of columns)
    for (const lane of lanes) {
      for (const { item } of lane) cells.push({ item, columns: [line, line + 1], rows: rowsOf(item) });
      line++;
    }
  const last = Math.max(line, 2);
  for (const { item } of across) cells.push({ item, columns: [1, last], rows: rowsOf(item) });
  cells.sort((one, other) => one.rows[0] - other.rows[0] || one.columns[0] - other.columns[0]);

  const rows = moments.slice(0, -1).map((moment, at) => ({
    clock: clockAt(placed, moment),
    minutes: minutesBetween(moment, moments[at + 1]!),
    begins: placed.some(({ item }) => item.time.startsAt === moment),
    empty: !cells.some(({ rows: [from, to] }) => from <= at + 1 && at + 1 < to),
  }));
  return { rooms: columns.map(({ name, lanes }) => ({ name, lanes: lanes.length })), rows, cells };
}

const timeOf = ({ item }: Placed) => ({ from: item.time.startsAt, to: item.time.endsAt });

const isIn = (rooms: { id: string }[], roomId: string | null) => rooms.some(({ id }) => id === roomId);

const meet = (one: ShownItem, other: ShownItem) => one.time.startsAt < other.time.endsAt && other.time.startsAt < one.time.endsAt;

function clockAt(placed: Placed[], moment: string): string {
  const begins = placed.find(({ item }) => item.time.startsAt === moment);
  return begins?.item.time.start ?? placed.find(({ item }) => item.time.endsAt === moment)!.item.time.end;
}
