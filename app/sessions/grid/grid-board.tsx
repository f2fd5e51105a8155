import { useMemo, useRef, useState } from "react";
import { useIsSSR } from "react-aria";
import { paths } from "~/paths";
import { clockAt, minuteOfDay } from "~/time/wall-time";
import { Notice } from "~/ui/notice";
import { GridBack } from "./grid-back";
import { type CardHands, GridCard } from "./grid-card";
import { columnsOf, hoursOf, layOut } from "./grid-layout";
import type { GridItem, GridPage } from "./grid-page";
import { type Placement, placementText, samePlacement, spanOf, swapped, unplaced } from "./placement";
import { landing, longer, minuteHeight, resized, step, stepped } from "./snap";
import { useMoves } from "./use-moves";

const axis = 56;

/** Rooms beside each other, time from top to bottom, and the tray of what has no place yet. */
export function GridBoard({ page }: { page: GridPage }) {
  const { address, day, days, rooms, items, tray, mayEdit } = page;
  const all = useMemo(() => [...items, ...tray], [items, tray]);
  const { mine, move, takeBack, problem } = useMoves(all, `${paths.programmeGrid(address, day.date)}&by=script`);
  const [said, say] = useState("");
  const columnArea = useRef<HTMLDivElement>(null);
  const trayArea = useRef<HTMLElement>(null);

  const now = all.map((item) => ({ ...item, placement: mine.get(item.id) ?? item.placement }));
  const placed = now.filter(({ placement }) => placement.dayId === day.id && placement.start !== null);
  const waiting = now.filter(({ placement }) => placement.dayId === null || placement.start === null);
  const columns = columnsOf(placed, rooms);
  const laidOut = layOut(placed, columns);
  const { opens, closes } = hoursOf(placed.map(({ placement }) => spanOf(placement)));
  const names = { rooms, days: days.map(({ id, longName }) => ({ id, name: longName })), shown: day.id };

  /** What the hands read at the moment they let go: they themselves stay the same, so that no card is drawn anew for their sake. */
  const current = useRef({ now, columns, opens, days, names, day });
  current.current = { now, columns, opens, days, names, day };
  const hands = useMemo((): CardHands => {
    const itemOf = (id: string) => current.current.now.find((item) => item.id === id)!;
    const put = (item: GridItem, to: Placement, soon = true) => {
      if (samePlacement(item.placement, to)) return say(`${item.title} stays where it is.`);
      move([{ id: item.id, to }], soon);
      say(`${item.title}: ${placementText(to, current.current.names)}`);
    };
    return {
      drop(id, box, swap) {
        const item = itemOf(id);
        const middle = { x: box.left + box.width / 2, y: box.top + 8 };
        const overDay = dayAt(middle, current.current.days);
        if (overDay) return put(item, { ...item.placement, dayId: overDay.id, start: item.placement.start });
        if (isWithin(middle, trayArea.current)) return put(item, unplaced(item.placement));
        const area = columnArea.current!.getBoundingClientRect();
        const to = landing(
          box,
          { ...boardOf(area), dayId: current.current.day.id, rooms: current.current.columns, opens: current.current.opens },
          item.placement.minutes,
        );
        if (!to) return say(`${item.title} stays where it is.`);
        const other = swap && current.current.now.find((each) => each.id !== id && isUnder(each.placement, to));
        if (!other) return put(item, to);
        const [mineTo, theirsTo] = swapped(item.placement, other.placement);
        move([
          { id, to: mineTo },
          { id: other.id, to: theirsTo },
        ]);
        say(`${item.title} and ${other.title} have changed places.`);
      },
      step(id, { across, down, longer: by }) {
        const item = itemOf(id);
        if (item.placement.start === null)
          return put(item, { ...item.placement, dayId: current.current.day.id, start: clockAt(current.current.opens) }, false);
        put(item, by === 0 ? stepped(item.placement, across, down, current.current.columns) : longer(item.placement, by * step), false);
      },
      stretch(id, pixels) {
        const item = itemOf(id);
        put(item, resized(item.placement, pixels));
      },
      takeBack(id) {
        if (takeBack(id)) say(`${itemOf(id).title} is back where it was.`);
      },
    };
  }, [move, takeBack]);

  const ready = !useIsSSR();
  const cardOf = (item: GridItem) => ({
    ...{ id: item.id, title: item.title, colour: item.colour, cancelled: item.cancelled, placement: item.placement, hands },
    clash: mine.has(item.id) ? "" : item.clashes.join(" "),
    href: `${paths.programmeGrid(address, day.date)}&item=${item.id}`,
    where: placementText(item.placement, names),
    saved: !mine.has(item.id),
    mayEdit: mayEdit && ready,
  });
  return (
    <div className="mt-3 grid gap-4 xl:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="grid content-start gap-3">
        {problem && <Notice tone="bad">{problem}</Notice>}
        {mayEdit && (
          <p id="grid-help" className="max-w-prose text-xs text-ink-3">
            Drag an item to its room and time; with Alt held it changes places with the one beneath. By keyboard: arrows move it, Shift with
            arrows makes it longer or shorter, Escape takes back what is not saved yet. Its name opens a form for everything else.
          </p>
        )}
        <p role="status" aria-live="polite" className="sr-only">
          {said}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section aria-label="Rooms and times" tabIndex={0} className="max-h-[80vh] overflow-auto rounded-lg border border-line bg-paper">
          <div style={{ minWidth: axis + columns.length * 136 }}>
            <div
              className="sticky top-0 z-20 flex border-b-2 border-navy-2 bg-paper text-sm font-semibold"
              style={{ paddingInlineStart: axis }}
            >
              {columns.map((id) => (
                <p key={id} className="min-w-0 flex-1 truncate border-s border-line-2 px-2 py-1.5">
                  <bdi>{rooms.find((room) => room.id === id)?.name ?? "No room yet"}</bdi>
                </p>
              ))}
            </div>
            <div className="relative" style={{ height: (closes - opens) * minuteHeight }}>
              <GridBack {...{ opens, closes, columns, axis }} hours={page.hours} blocks={page.blocks} />
              <div ref={columnArea} className="absolute inset-y-0 end-0" style={{ insetInlineStart: axis }}>
                {placed.map((item) => {
                  const { column, columns: wide, lane, lanes } = laidOut.get(item.id)!;
                  const [share, { from, to }] = [100 / columns.length, spanOf(item.placement)];
                  return (
                    <GridCard
                      key={item.id}
                      {...cardOf(item)}
                      across={wide > 1}
                      top={(from - opens) * minuteHeight}
                      height={Math.max(18, (to - from) * minuteHeight - 1)}
                      start={`calc(${share * (column + lane / lanes)}% + 2px)`}
                      width={`calc(${(share * wide) / lanes}% - 4px)`}
                    />
                  );
                })}
              </div>
            </div>
          </div>
        </section>
      </div>
      <section ref={trayArea} aria-labelledby="tray" className="content-start rounded-lg border border-dashed border-line bg-wash p-3">
        <h3 id="tray" className="text-sm font-semibold">
          Not placed yet
          <span className="ms-2 font-normal text-ink-3 tabular-nums">{waiting.length}</span>
        </h3>
        <div className="mt-2 grid gap-2">
          {waiting.map((item) => (
            <GridCard key={item.id} {...cardOf(item)} />
          ))}
          {waiting.length === 0 && (
            <p className="text-xs text-ink-3">Everything has its place. Drop an item here to take it off the day.</p>
          )}
        </div>
      </section>
    </div>
  );
}

const boardOf = ({ left, top, width, height }: DOMRect) => ({ left, top, width, height });

const isUnder = (placement: Placement, at: Placement): boolean => {
  if (placement.dayId !== at.dayId || placement.roomId !== at.roomId || placement.start === null || at.start === null) return false;
  const { from, to } = spanOf(placement);
  const minute = minuteOfDay(at.start) + Math.min(at.minutes, to - from) / 2;
  return from <= minute && minute < to;
};

const isWithin = ({ x, y }: { x: number; y: number }, element: Element | null) => {
  const box = element?.getBoundingClientRect();
  return box !== undefined && box.left <= x && x < box.right && box.top <= y && y < box.bottom;
};

/** The tab of a day on which an item was dropped. */
const dayAt = (at: { x: number; y: number }, days: GridPage["days"]) => {
  const tabs = [...document.querySelectorAll(`nav[aria-label="Days"] a`)];
  const found = tabs.findIndex((tab) => isWithin(at, tab));
  return found === -1 ? undefined : days[found];
};
