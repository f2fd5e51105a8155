import type { Question } from "../../questions/question";
import type { NamedChoice } from "../many/paste-answers";
import { cellSentence, lineSentence, type Telling } from "./cell-sentences";
import type { CellFault } from "./fill-members.server";
import type { GridMember } from "./find-member-grid.server";
import type { SentGrid } from "./grid-form";
import { isTouched } from "./marks.server";
import { readPasted } from "./read-pasted";
import { cellId, type GridAgain, type TypedCell } from "./shown-again";

type Grid = { questions: Question[]; members: GridMember[]; named: NamedChoice[] };

export type PastedGrid = NonNullable<ReturnType<typeof withPasted>>;

/** What was pasted, put into the cells it is for; undefined where there is nothing to read. */
export function withPasted(sent: SentGrid, text: string, { questions, members, named }: Grid) {
  const onto = sent.rows.flatMap((row) => {
    const member = members.find(({ id }) => id === row.member);
    return member ? [{ id: member.id, name: member.name, keys: row.cells.map(({ key }) => key) }] : [];
  });
  const read = readPasted(text, { members: onto, questions, jurisdictions: named });
  if (!read) return undefined;
  const pasted = new Map(read.answers.map(({ member, key, typed }) => [cellId(member, key), typed]));
  const rows = sent.rows.map(({ member, cells }) => ({
    member,
    cells: cells.map((cell) => ({ ...cell, typed: pasted.get(cellId(member, cell.key)) ?? cell.typed })),
  }));
  return { ...read, text, sent: { ...sent, rows } };
}

/** What was typed and what was pasted, where it stands now, and what is wrong with it. */
export function gridAgain(
  grid: Grid,
  { sent, faults, pasted }: { sent: SentGrid; faults: readonly CellFault[]; pasted?: PastedGrid },
  telling: Telling,
): GridAgain {
  const { words } = telling;
  const cellAt = (member: string, key: string) => grid.members.find(({ id }) => id === member)?.cells[key];
  const again: GridAgain = {
    cells: typedCells(grid, { sent, faults, pasted }, cellAt),
    faults: {},
    above: [],
    problem: "",
    report: null,
    text: "",
  };
  for (const fault of faults) {
    const [id, sentence] = [cellId(fault.member, fault.key), cellSentence(fault, telling)];
    const name = grid.members.find((member) => member.id === fault.member)?.name;
    if (cellAt(fault.member, fault.key)) again.faults[id] = [...(again.faults[id] ?? []), sentence];
    else again.above.push(name ? words.of(name, sentence) : sentence);
  }
  if (faults.length > 0) again.problem = words.correct;
  if (!pasted) return again;
  const complete = pasted.lines.every(({ why }) => why === "placed");
  const lines = pasted.lines.map((line) => lineSentence(line, telling));
  return { ...again, report: { lines, complete }, text: complete ? "" : pasted.text };
}

/** Touched boxes alone: the others show what is kept by now. */
function typedCells(
  { questions }: Grid,
  { sent, faults, pasted }: Parameters<typeof gridAgain>[1],
  cellAt: (member: string, key: string) => { seen: string } | undefined,
): GridAgain["cells"] {
  const overtaken = new Set(faults.filter(({ why }) => why === "overtaken").map(({ member, key }) => cellId(member, key)));
  const fresh = new Set(pasted?.answers.map(({ member, key }) => cellId(member, key)));
  const cells: Record<string, TypedCell> = {};
  for (const { member, cells: typed } of sent.rows)
    for (const cell of typed) {
      const question = questions.find(({ key }) => key === cell.key);
      const [id, now] = [cellId(member, cell.key), cellAt(member, cell.key)];
      if (!question || !now || !isTouched(question, cell)) continue;
      // Who was told of the other answer, and saves again, means it.
      cells[id] = { typed: cell.typed, seen: overtaken.has(id) ? now.seen : cell.seen, pasted: fresh.has(id) };
    }
  return cells;
}
