import { parse } from "csv-parse/sync";
import { kindNamedBy, sessionKindNames, sessionKinds } from "../session-kind";
import { type Column, guessColumns } from "./pasted-columns";
import type { Timetable } from "./read-row";
import { blankRow, mostPasted, type TimetableRow } from "./timetable-row";
import { readDay } from "./typed-day";
import { readTime } from "./typed-time";

export type Pasted = { rows: TimetableRow[]; notes: { row: number; sentence: string }[]; leftOut: number };

/** A timetable copied from Excel or Word: one row an item, cells between tabs; or lines that begin with a time. Nothing is written. */
export function readPasted(text: string, table: Timetable): Pasted {
  const cells = cellsOf(text);
  const roomOf = (name: string) => table.rooms.find((room) => Object.values(room.name).some((each) => sameText(each, name)));
  const { columns, header } = guessColumns(
    cells.filter((row) => row.filter(Boolean).length > 1 || !row.some((cell) => readDay(cell, table.days))),
    {
      day: (cell) => readDay(cell, table.days) !== undefined,
      room: (cell) => roomOf(cell) !== undefined,
    },
  );
  const pasted: Pasted = { rows: [], notes: [], leftOut: 0 };
  let day = table.days[0];

  for (const row of cells) {
    if (row === header) continue;
    const filled = row.filter((cell) => cell !== "");
    const heading = filled.length === 1 ? readDay(filled[0]!, table.days) : undefined;
    if (heading) day = heading;
    if (heading || filled.length === 0) continue;
    if (pasted.rows.length === mostPasted) {
      pasted.leftOut += 1;
      continue;
    }
    const cell = (column: Column) => row[columns.indexOf(column)] ?? "";
    const note = (sentence: string) => pasted.notes.push({ row: pasted.rows.length, sentence });
    const named = readDay(cell("day"), table.days);
    if (cell("day") !== "" && !named) note(`The text says “${cell("day")}”, which is no day of this event.`);
    day = named ?? day;
    const room = roomOf(cell("room"));
    if (cell("room") !== "" && !room) note(`The text says “${cell("room")}”, and no room has this name.`);
    pasted.rows.push({
      ...blankRow(day?.id ?? ""),
      time: timeOf(cell("time"), cell("end"), cell("minutes")),
      kind: kindOf(cell("kind"), cell("title")),
      title: oneLine(cell("title")),
      room: room?.id ?? "",
      people: peopleOf(row[columns.indexOf("people")] ?? ""),
      remarks: oneLine(cell("remarks")),
    });
  }
  return pasted;
}

function cellsOf(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\u0000/g, "");
  if (!plain.includes("\t")) return plain.split("\n").map(splitAfterTime);
  const read = (quote: string | false): string[][] =>
    parse(plain, { delimiter: "\t", quote, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  try {
    return read('"');
  } catch {
    return read(false);
  }
}

/** "09:00-09:30 Opening ceremony": the longest beginning that is a time. */
function splitAfterTime(line: string): string[] {
  const words = line.trim().split(/\s+/);
  for (let count = Math.min(5, words.length - 1); count > 0; count--) {
    const time = words.slice(0, count).join(" ");
    if (/[:.\-–]|\d{3}|[ap]m/.test(time) && readTime(time)) return [time, words.slice(count).join(" ")];
  }
  return ["", line.trim()];
}

const timeOf = (start: string, end: string, minutes: string) => {
  if (end !== "" && !/[-–—]/.test(start)) return `${start}–${end}`;
  return minutes !== "" && /^\d{1,4}/.test(minutes) && readTime(start)?.end === null
    ? `${start} ${/^\d+/.exec(minutes)![0]}`
    : oneLine(start);
};

const kindOf = (said: string, title: string) =>
  sessionKinds.find((kind) => sameText(sessionKindNames[kind], said)) ?? kindNamedBy(said) ?? kindNamedBy(title) ?? "other";

const peopleOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/^[•·*–-]\s*/u, "").trim())
    .filter(Boolean)
    .join("; ");

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const sameText = (one: string, other: string) => oneLine(one).toLowerCase() === oneLine(other).toLowerCase();
