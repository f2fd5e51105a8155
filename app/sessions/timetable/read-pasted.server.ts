import { parse } from "csv-parse/sync";
import { kindNamedBy, sessionKindNames, sessionKinds } from "../session-kind";
import { type Column, guessColumns } from "./pasted-columns";
import type { Timetable } from "./read-row";
import { blankRow, mostPasted, type TimetableRow } from "./timetable-row";
import { readTime } from "./typed-clock";
import { readDay } from "./typed-day";

export type Pasted = { rows: TimetableRow[]; notes: { row: number; sentence: string }[]; leftOut: number };

/**
 * A timetable copied from Excel or Word: one row an item, cells between tabs; or lines that begin with a time. Nothing is written.
 * `from`: the day of what stands before any day is named.
 */
export function readPasted(text: string, table: Timetable, from = ""): Pasted {
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
  let day = (table.days.find(({ id }) => id === from) ?? table.days[0])?.id ?? "";
  const inTable = text.includes("\t");

  for (const row of cells) {
    if (row === header) continue;
    const filled = row.filter((cell) => cell !== "");
    const heading = filled.length === 1 ? readDay(filled[0]!, table.days) : undefined;
    if (heading) day = heading.id;
    if (heading || filled.length === 0) continue;
    const cell = cellsFor(row, filled, columns);
    const above = pasted.rows.at(-1);
    if (above && cell("time") === "" && cell("end") === "" && cell("title") === "" && cell("day") === "" && goesOn(cell, above)) continue;
    if (pasted.rows.length === mostPasted) {
      pasted.leftOut += 1;
      continue;
    }
    const note = (sentence: string) => pasted.notes.push({ row: pasted.rows.length, sentence });
    const named = readDay(cell("day"), table.days);
    if (cell("day") !== "" && !named) note(`The text says “${oneLine(cell("day"))}”, which is no day of this event.`);
    const merged = inTable && cell("time") === "" && cell("end") === "" && above && above.time !== "" && (!named || named.id === above.day);
    if (merged) note(`No time stands in this row: ${above.time} is taken from the row above, as where cells are merged.`);
    if (cell("day") !== "") day = named?.id ?? "";
    const room = roomOf(cell("room"));
    if (cell("room") !== "" && !room) note(`The text says “${oneLine(cell("room"))}”, and no room has this name.`);
    pasted.rows.push({
      ...blankRow(day),
      time: merged ? above!.time : timeOf(cell("time"), cell("end"), cell("minutes")),
      kind: kindOf(cell("kind"), cell("title")),
      title: oneLine(cell("title")),
      room: room?.id ?? "",
      people: peopleOf(cell("people")),
      remarks: oneLine(cell("remarks")),
    });
  }
  return pasted;
}

/** A row that is one cell from edge to edge, "10:30–11:00 Coffee break", is its time and its title, whichever column it came in. */
function cellsFor(row: readonly string[], filled: readonly string[], columns: (Column | undefined)[]) {
  const [time, title] = filled.length === 1 ? splitAfterTime(filled[0]!) : ["", ""];
  return (column: Column): string => {
    if (time) return column === "time" ? time : column === "title" ? title! : "";
    return row[columns.indexOf(column)] ?? "";
  };
}

/** Below a cell that spans several rows only what is new is written: more people, more remarks, for the item above. */
function goesOn(cell: (column: Column) => string, above: TimetableRow): boolean {
  const [people, remarks] = [peopleOf(cell("people")), oneLine(cell("remarks"))];
  if (people === "" && remarks === "") return false;
  above.people = [above.people, people].filter(Boolean).join("; ");
  above.remarks = [above.remarks, remarks].filter(Boolean).join(" ");
  return true;
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
    if (/[:.\-–]|\d{3}|[ap]m|noon/.test(time) && readTime(time)) return [time, words.slice(count).join(" ")];
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
