import { type RefObject, useEffect, useRef, useState } from "react";
import type { TimetableRow } from "../timetable-row";
import { type DayItem, endOf, stretchText } from "./day-item";
import { boxIn, itemsOf, itemsOnPage, rowOnPage, timesOnPage, writeTimes } from "./day-on-page";
import { placeItem, type Reordered, stepItem } from "./reorder-day";
import { overrunsOf, rollDay } from "./roll-day";
import { reorderRefusals, sayOverrun, sayReordered, sayRolled } from "./say-moves";

/** `notes`: what is to be checked in a row that was pasted. */
export type PlacedRow = { key: string; row: TimetableRow; notes?: string[] };

/** What has just moved along, and how to take that back; a sentence alone where nothing has. */
export type DayNews = { sentences: string[]; back?: { label: string; times: Map<string, string>; order: PlacedRow[]; except?: string } };

/** A day in the browser: it rolls on while a time is typed, and rows change their places. Everything stands in the boxes; nothing is saved. */
export function useDay(body: RefObject<HTMLTableSectionElement>, given: PlacedRow[], rolls: boolean) {
  const [places, setPlaces] = useState(given);
  const [items, setItems] = useState(() => itemsOf(given));
  const [news, setNews] = useState<DayNews>({ sentences: [] });
  const lengths = useRef(new Map(items.map(({ key, minutes }) => [key, minutes])));
  const focused = useRef<{ items: DayItem[]; times: Map<string, string> }>();
  const typed = useRef(new Set<string>());
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const returning = useRef<{ key: string; cell: string }>();

  useEffect(() => {
    const back = returning.current;
    if (!back || !body.current) return;
    returning.current = undefined;
    const row = rowOnPage(body.current, back.key);
    (boxIn(row, back.cell) ?? row?.querySelector<HTMLElement>("[data-handle]"))?.focus();
  });

  const read = () => (body.current ? itemsOnPage(body.current, lengths.current) : []);
  const settle = (now: DayItem[]) => {
    lengths.current = new Map([...lengths.current, ...now.map(({ key, minutes }): [string, number] => [key, minutes])]);
    show(now);
  };
  const show = (now: DayItem[]) => {
    setItems(now);
    const saved = new Map(itemsOf(places).map((item) => [item.key, endOf(item)]));
    const elsewhere = (item: DayItem) => saved.has(item.key) && saved.get(item.key) !== endOf(item) && !typed.current.has(item.key);
    setMoved(new Set(now.filter(elsewhere).map(({ key }) => key)));
  };
  const write = (before: DayItem[], after: DayItem[], times: Map<string, string>, except?: string) => {
    const starts = new Map(before.map(({ key, start }) => [key, start]));
    const texts = after
      .filter(({ key }) => key !== except)
      .map((item): [string, string] => [item.key, item.start === starts.get(item.key) ? times.get(item.key)! : stretchText(item)]);
    writeTimes(body.current!, new Map(texts));
  };

  /** A box was entered, or what it rolls on from is no longer what it was. */
  const onFocus = () => {
    focused.current = body.current ? { items: read(), times: timesOnPage(body.current) } : undefined;
  };

  /** A time is being typed: the rest of the day follows at once, always from where it stood when the box was entered. */
  const onTime = (key: string) => {
    const before = focused.current;
    const stood = before?.items.find((item) => item.key === key);
    if (!before || !stood || !rolls) return settle(read());
    lengths.current.set(key, stood.minutes);
    typed.current.add(key);
    const to = read().find((item) => item.key === key) ?? stood;
    const rolled = rollDay(before.items, key, to);
    write(before.items, rolled.items, before.times, key);
    show(read());
    const said = sayRolled(rolled);
    const over = overrunsOf(rolled.items)
      .filter((each) => each.key === key || rolled.moved.includes(each.key))
      .map((each) => `${titled(rolled.items, each.key)}: ${sayOverrun(each)}`);
    const back = { label: "Leave the others where they were", times: before.times, order: places, except: key };
    setNews(said ? { sentences: [said, ...over], back: rolled.moved.length > 0 ? back : undefined } : { sentences: over });
  };

  const reorder = (key: string, cell: string, to: "earlier" | "later" | { before: string | undefined }) => {
    if (!body.current || !rolls) return;
    const [before, times] = [read(), timesOnPage(body.current)];
    const item = before.find((each) => each.key === key);
    if (!item) return setNews({ sentences: ["It has no time yet. Type one to give it a place."] });
    const outcome: Reordered = typeof to === "string" ? stepItem(before, key, to) : placeItem(before, key, to.before);
    if (!outcome.ok) return setNews({ sentences: [reorderRefusals[outcome.why]] });
    const starts = new Map(before.map((each) => [each.key, each.start]));
    const moved = outcome.items.filter((each) => each.start !== starts.get(each.key));
    if (moved.length === 0) return setNews({ sentences: ["It stands there already."] });
    returning.current = { key, cell };
    write(before, outcome.items, times);
    settle(read());
    onFocus();
    setPlaces(inNewOrder(places, outcome.items));
    const now = outcome.items.find((each) => each.key === key)!;
    const others = moved.filter((each) => each.key !== key).length;
    const over = overrunsOf(outcome.items).filter((each) => moved.some((one) => one.key === each.key));
    setNews({
      sentences: [sayReordered(now, others), ...over.map((each) => `${titled(outcome.items, each.key)}: ${sayOverrun(each)}`)],
      back: { label: "Put it back", times, order: places },
    });
  };

  const takeBack = () => {
    const { back } = news;
    if (!back || !body.current) return;
    const kept = back.except && boxIn(rowOnPage(body.current, back.except), "time")?.value;
    writeTimes(body.current, kept === undefined ? back.times : new Map([...back.times, [back.except!, kept]]));
    // Rows typed since stay.
    setPlaces([...back.order, ...places.filter(({ key }) => !back.order.some((each) => each.key === key))]);
    settle(read());
    onFocus();
    setNews({ sentences: ["The others are where they were."] });
  };

  const add = (row: PlacedRow) => setPlaces([...places, row]);

  /** In the place of the rows that nothing has been typed into. */
  const addBelow = (rows: PlacedRow[], sentences: string[]) => {
    const untouched = (key: string) => {
      const row = body.current && rowOnPage(body.current, key);
      return row && ["time", "title", "people", "remarks"].every((cell) => !boxIn(row, cell)?.value.trim());
    };
    setPlaces([...places.filter(({ key, row }) => row.id !== "" || !untouched(key)), ...rows]);
    setNews({ sentences });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came in bring their times
  useEffect(() => settle(read()), [places.length]);

  return { places, add, addBelow, items, moved, news, setNews, onFocus, onTime, onOther: () => settle(read()), reorder, takeBack };
}

const titled = (items: readonly DayItem[], key: string) => `“${items.find((item) => item.key === key)?.title ?? ""}”`;

/** By the clock; rows without a time stay below the row they stood below. */
function inNewOrder(places: PlacedRow[], items: DayItem[]): PlacedRow[] {
  const starts = new Map(items.map(({ key, start }) => [key, start]));
  let above = -1;
  const keyed = places.map((place) => {
    above = starts.get(place.key) ?? above;
    return { place, at: above, untimed: !starts.has(place.key) };
  });
  const blank = keyed.filter(({ untimed }) => untimed);
  return [...keyed.filter(({ untimed }) => !untimed).sort((one, other) => one.at - other.at), ...blank].map(({ place }) => place);
}
