import { sortKeyOf } from "~/people/sort-key";
import type { Question } from "../../questions/question";
import type { Typed } from "../form/read-answer";
import { cellsOf, type NamedChoice, typedFrom } from "../many/paste-answers";

/** The rows and columns that the pasted lines are for: members as they are named, with the keys of the boxes each has. */
export type PastedOnto = {
  members: readonly { id: string; name: string; keys: readonly string[] }[];
  questions: readonly Question[];
  jurisdictions: readonly NamedChoice[];
};

export type PastedAnswer = { member: string; key: string; typed: Typed };

/** What became of each line, and of each of its cells that has no box. Lines and columns are counted from 1, as in a spreadsheet. */
export type PastedLine =
  | { line: number; why: "placed"; member: string; cells: number }
  | { line: number; why: "unknown" | "beyond"; text: string }
  | { line: number; why: "no-column"; text: string; column: number }
  | { line: number; why: "not-asked"; member: string; key: string };

type Read = { answers: PastedAnswer[]; lines: PastedLine[] };

/**
 * Lines of a spreadsheet: a first one that names questions says which column is which, else they come in their order. Where first cells are
 * names of members the lines may come in any order, else they come in the members' own. Empty cells say nothing. Undefined where there is
 * nothing to read.
 */
export function readPasted(text: string, onto: PastedOnto): Read | undefined {
  const lines = cellsOf(text)
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  if (lines.length === 0) return undefined;
  const headed = columnsNamed(lines[0]!.cells, onto.questions);
  const rows = headed ? lines.slice(1) : lines;
  const isNamed = headed ? headed[0] === undefined : rows.some(({ cells }) => onto.members.some(({ name }) => isSame(name, cells[0]!)));
  const columns = headed ?? [...(isNamed ? [undefined] : []), ...onto.questions];
  const read: Read = { answers: [], lines: [] };
  const left = [...onto.members];
  for (const { line, cells } of rows) {
    const at = isNamed ? left.findIndex(({ name }) => isSame(name, cells[0]!)) : left.length > 0 ? 0 : -1;
    const [member] = at === -1 ? [] : left.splice(at, 1);
    if (member) placeLine(read, { line, cells }, member, { columns, isNamed, jurisdictions: onto.jurisdictions });
    else if (isNamed) read.lines.push({ line, why: "unknown", text: cells[0]! });
    else read.lines.push({ line, why: "beyond", text: cells.filter(Boolean).join(", ") });
  }
  return read;
}

type Columns = { columns: readonly (Question | undefined)[]; isNamed: boolean; jurisdictions: readonly NamedChoice[] };

function placeLine(
  { answers, lines }: Read,
  { line, cells }: { line: number; cells: readonly string[] },
  { id, name, keys }: PastedOnto["members"][number],
  { columns, isNamed, jurisdictions }: Columns,
) {
  const before = answers.length;
  const astray: PastedLine[] = [];
  for (const [index, cell] of cells.entries()) {
    const question = columns[index];
    if (cell === "" || (isNamed && index === 0)) continue;
    if (!question) astray.push({ line, why: "no-column", text: cell, column: index + 1 });
    else if (!keys.includes(question.key)) astray.push({ line, why: "not-asked", member: name, key: question.key });
    else answers.push({ member: id, key: question.key, typed: typedFrom(question, cell, jurisdictions) });
  }
  lines.push({ line, why: "placed", member: name, cells: answers.length - before }, ...astray);
}

/** Undefined where the line names no question: then it is an answer like the others. */
function columnsNamed(cells: readonly string[], questions: readonly Question[]): (Question | undefined)[] | undefined {
  const named = cells.map((cell) => questions.find(({ label }) => Object.values(label).some((text) => isSame(text, cell))));
  return named.some(Boolean) ? named : undefined;
}

const isSame = (one: string, other: string) => sortKeyOf(one) === sortKeyOf(other) && sortKeyOf(one) !== "";
