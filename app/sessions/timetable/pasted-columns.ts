import { readTime } from "./typed-clock";

export type Column = "day" | "time" | "end" | "minutes" | "kind" | "title" | "room" | "people" | "remarks";

/** Which column holds what: by the header's words where there is one (`header`: the row to leave out), else by what the cells look like. */
export function guessColumns(
  table: readonly string[][],
  looksLike: { day(text: string): boolean; room(text: string): boolean },
): { columns: (Column | undefined)[]; header: readonly string[] | undefined } {
  for (const row of table.slice(0, 5)) {
    const named = row.map(namedBy);
    if (new Set(named.filter(Boolean)).size >= 2) return { columns: firstOfEach(named), header: row };
  }
  const width = Math.max(0, ...table.map((row) => row.length));
  const columns: (Column | undefined)[] = Array.from({ length: width });
  const share = (column: number, is: (text: string) => boolean) => {
    const filled = table.map((row) => row[column]?.trim() ?? "").filter(Boolean);
    return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
  };
  const isTime = (text: string) => readTime(text) !== undefined;
  const most = [...columns.keys()];
  const take = (column: Column, is: (text: string) => boolean) => {
    const found = most.find((index) => !columns[index] && share(index, is) > 0.5);
    if (found !== undefined) columns[found] = column;
  };
  take("time", isTime);
  take("end", isTime);
  take("day", looksLike.day);
  take("room", looksLike.room);
  for (const column of ["title", "people", "remarks"] as const) {
    const found = most.find((index) => !columns[index] && share(index, () => true) > 0);
    if (found !== undefined) columns[found] = column;
  }
  return { columns, header: undefined };
}

/** A second column of the same name is left out: nothing is written over. */
const firstOfEach = (columns: (Column | undefined)[]) =>
  columns.map((column, index) => (columns.indexOf(column) === index ? column : undefined));

const namedBy = (text: string): Column | undefined => {
  const word = text
    .toLowerCase()
    .replace(/[^\p{L}/ ]+/gu, " ")
    .trim();
  return headings.find(([pattern]) => pattern.test(word))?.[1];
};

const headings: [RegExp, Column][] = [
  [/^(date|day|日期)\b/u, "day"],
  [/^(end|to|until|finish|end time)$/, "end"],
  [/^(min|mins|minutes|duration|length)$/, "minutes"],
  [/^(time|start|from|hours?|start time|時間|时间)\b/u, "time"],
  [/^(kind|type|format|category)$/, "kind"],
  [/^(item|title|session|programme|program|topic|subject|activity|event|content|agenda|lesson|module|議程|內容)\b/u, "title"],
  [/^(room|venue|place|location|hall|地點)\b/u, "room"],
  [/^(people|speakers?|presenters?|panell?ists?|trainers?|instructors?|by|who|person|officers?|lecturers?|講者)\b/u, "people"],
  [/^(remarks?|notes?|comments?|備註)\b/u, "remarks"],
];
