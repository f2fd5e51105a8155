import { useFetcher } from "@remix-run/react";
import { type ClipboardEvent, useEffect, useRef } from "react";
import { type TimetableAnswer, typedTimetable } from "./refused-timetable";
import type { TimetableRow } from "./timetable-row";

export type PastedRow = { row: TimetableRow; notes: string[] };

type Answer = TimetableAnswer & { notes?: Record<number, string[]>; leftOut?: number };

/**
 * A whole table pasted into one cell of a day: it is read where pasted timetables are read (`readAt`), and its rows are added below, to be
 * looked at and saved. Rows of other days are left out, and said.
 */
export function usePastedRows(readAt: string | undefined, day: string, take: (rows: PastedRow[], said: string[]) => void) {
  const fetcher = useFetcher<Answer>();
  const taken = useRef<Answer>();
  useEffect(() => {
    const answer = fetcher.data;
    if (fetcher.state !== "idle" || !answer || taken.current === answer) return;
    taken.current = answer;
    const all = typedTimetable(answer).rows.map((row, at) => ({ row: { ...row, id: "" }, notes: answer.notes?.[at] ?? [] }));
    const own = all.filter(({ row }) => row.day === day);
    take(own, sayPasted(own.length, all.length - own.length + (answer.leftOut ?? 0)));
  }, [fetcher.state, fetcher.data, day, take]);

  return (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!readAt || !isTable(text)) return;
    event.preventDefault();
    fetcher.submit({ step: "read", text, day }, { method: "post", action: readAt });
  };
}

/** Cells between tabs, or several lines of which one begins with a figure; a remark of two lines is text for its cell. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.length > 1 && (lines.some((line) => line.includes("\t")) || lines.filter((line) => /^\s*\d/.test(line)).length > 1);
}

function sayPasted(rows: number, left: number): string[] {
  const first =
    rows === 0 ? "Nothing in it is an item of this day." : `${rows} ${rows === 1 ? "row" : "rows"} pasted below. Look at them, then save.`;
  if (left === 0) return [first];
  return [
    first,
    `${left === 1 ? "One row is of another day and was" : `${left} rows are of other days and were`} left out: paste them on their day.`,
  ];
}
