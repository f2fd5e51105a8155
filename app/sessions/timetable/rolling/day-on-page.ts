import type { TimetableRow } from "../timetable-row";
import { type DayItem, readStretch } from "./day-item";

/** The boxes are the browser's own, so that nothing typed is lost: what they hold is read from the page, and a new time is written into it. */
export const rowsOnPage = (body: HTMLElement) => [...body.querySelectorAll<HTMLElement>("tr[data-row]")];

export const rowOnPage = (body: HTMLElement, key: string) => rowsOnPage(body).find(({ dataset }) => dataset.row === key);

export const boxIn = (row: HTMLElement | undefined, cell: string) =>
  row?.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[data-cell="${cell}"]`) ?? undefined;

/** The items as they stand on the page; `lengths`: what an item lasts whose box says a start alone. Rows without a time are no part of the day yet. */
export const itemsOnPage = (body: HTMLElement, lengths: ReadonlyMap<string, number>): DayItem[] =>
  rowsOnPage(body).flatMap((row) => {
    const key = row.dataset.row!;
    const said = (cell: string) => boxIn(row, cell)?.value ?? "";
    const stretch = readStretch(said("time"), lengths.get(key));
    const anchor = row.querySelector<HTMLInputElement>('[data-cell="anchored"]');
    return stretch ? [{ key, title: said("title"), room: said("room"), anchored: anchor?.checked ?? false, ...stretch }] : [];
  });

/** The same before there is a page. */
export const itemsOf = (rows: readonly { key: string; row: TimetableRow }[]): DayItem[] =>
  rows.flatMap(({ key, row }) => {
    const stretch = readStretch(row.time);
    return stretch ? [{ key, title: row.title, room: row.room, anchored: row.anchored === "on", ...stretch }] : [];
  });

export const timesOnPage = (body: HTMLElement) =>
  new Map(rowsOnPage(body).map((row) => [row.dataset.row!, boxIn(row, "time")?.value ?? ""]));

export function writeTimes(body: HTMLElement, times: ReadonlyMap<string, string>) {
  for (const [key, time] of times) {
    const box = boxIn(rowOnPage(body, key), "time");
    if (box && box.value !== time) box.value = time;
  }
}
