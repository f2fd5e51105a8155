import { sortKeyOf } from "~/people/sort-key";
import { hasOptions, isUpload, type Question, takesMany } from "../../questions/question";
import type { Typed } from "../form/read-answer";

/** Where a block of cells begins that was pasted into a grid: rows are people, columns questions. */
export type PastedInto = { row: number; column: number };

export type PastedCell = { row: number; key: string; typed: Typed };

/** `over`: cells that would lie beyond the grid, or on a question that takes no text. They are told, never dropped in silence. */
export type PastedBlock = { cells: PastedCell[]; over: number };

type PastedGrid = {
  people: number;
  questions: readonly Pick<Question, "key" | "type" | "options">[];
  jurisdictions?: readonly NamedChoice[];
};

/** A block as Excel and Word put it on the clipboard: tabs between cells, quotation marks around cells with a line end in them. */
export function pasteAnswers(text: string, grid: PastedGrid, at: PastedInto): PastedBlock {
  const block: PastedBlock = { cells: [], over: 0 };
  for (const [down, cells] of cellsOf(text).entries())
    for (const [right, cell] of cells.entries()) {
      const question = grid.questions[at.column + right];
      if (!question || isUpload(question.type) || at.row + down >= grid.people) block.over += cell.trim() === "" ? 0 : 1;
      else block.cells.push({ row: at.row + down, key: question.key, typed: typedFrom(question, cell, grid.jurisdictions) });
    }
  return block;
}

/** Of a list that is the same for everybody: its code, and what it is called here. */
export type NamedChoice = { value: string; label: string };

/** What a cell says, as a form would have sent it; what names no option stays as it is, so that it is refused with what was typed. */
export function typedFrom(
  { type, options }: Pick<Question, "type" | "options">,
  cell: string,
  jurisdictions: readonly NamedChoice[] = [],
): Typed {
  const text = cell.trim();
  if (type === "jurisdiction") return jurisdictionNamed(text, jurisdictions);
  if (type === "yes-no") return yesOrNo(text);
  if (type === "consent") return yesOrNo(text) === "yes" ? "on" : yesOrNo(text) === "no" ? "" : text;
  if (type === "date") return isoDate(text);
  if (!hasOptions(type)) return text;
  const named = (name: string) => options.find((option) => namesOf(option).includes(sortKeyOf(name)))?.id ?? name;
  const whole = named(text);
  if (!takesMany(type) || whole !== text) return takesMany(type) ? [whole] : whole;
  return text
    .split(/[;,\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map(named);
}

const jurisdictionNamed = (text: string, jurisdictions: readonly NamedChoice[]) =>
  jurisdictions.find(({ value, label }) => [value, label].map(sortKeyOf).includes(sortKeyOf(text)))?.value ?? text;

const namesOf = ({ id, label }: Question["options"][number]) => [id, ...Object.values(label)].map(sortKeyOf);

const yesOrNo = (text: string) => (/^(yes|y|x|1|true|✓|✔)$/i.test(text) ? "yes" : /^(no|n|0|false|-|–)$/i.test(text) ? "no" : text);

/** `25.11.2026` and `2026/11/25` mean one day; `5/6/2026` means two, and is asked for again. */
function isoDate(text: string): string {
  const [, year, month, day] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? [];
  if (year) return `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return y ? `${y}-${m!.padStart(2, "0")}-${d!.padStart(2, "0")}` : text;
}

/** Its cells, line by line. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted, at]: [string[], string, boolean, number] = [[], "", false, 0];
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (; at < plain.length; at++) {
    const sign = plain[at]!;
    if (quoted && sign === '"' && plain[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && sign === "\t") {
      row.push(cell);
      cell = "";
    } else if (!quoted && sign === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
    } else cell += sign;
  }
  return [...rows, [...row, cell]];
}
