import type { InitialedChoice } from "~/ui/form/in-initials";
import type { Typed } from "../form/read-answer";
import { pasteAnswers } from "../many/paste-answers";
import type { GridColumn } from "./find-member-grid.server";

export const boxName = (row: number, key: string) => `rows[${row}].cells.${key}`;

type Box = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Spreading = { columns: readonly GridColumn[]; people: number; named: readonly InitialedChoice[] };

/**
 * A block pasted into one box goes on into the boxes to the right and below, as in a spreadsheet. How many boxes it filled and how many of
 * its cells found none; undefined where it is no block, and is pasted as any text is.
 */
export function spreadPaste(form: HTMLFormElement, into: EventTarget, text: string, { columns, people, named }: Spreading) {
  const [, row = "", key] = /^rows\[(\d+)\]\.cells\.(.+)$/.exec((into as Partial<Box>).name ?? "") ?? [];
  const column = columns.findIndex((each) => each.key === key);
  const isBlock = text.includes("\t") || (/\n./.test(text) && !(into instanceof HTMLTextAreaElement));
  if (column < 0 || !isBlock) return undefined;
  const questions = columns.map(({ options, ...each }) => ({
    ...each,
    options: options.map(({ id, label }) => ({ id, label: { label }, places: null, taken: 0 })),
  }));
  const block = pasteAnswers(text, { people, questions, jurisdictions: named }, { row: Number(row), column });
  let [filled, over] = [0, block.over];
  for (const cell of block.cells) {
    const boxes = [...form.querySelectorAll<Box>(`[name="${CSS.escape(boxName(cell.row, cell.key))}"]`)].filter(
      ({ disabled }) => !disabled,
    );
    for (const box of boxes) fillBox(box, cell.typed);
    if (boxes.length > 0) filled++;
    if (boxes.length === 0 ? cell.typed.length > 0 : !isTaken(boxes, cell.typed)) over++;
  }
  return { filled, over };
}

/** Ticks hold what they offer, and no other text. */
const isTaken = (boxes: readonly Box[], typed: Typed) =>
  (boxes[0] as HTMLInputElement).type !== "checkbox" ||
  [typed].flat().every((text) => text === "" || boxes.some(({ value }) => value === text));

/** What no box of its kind can show stands in it as it was written, to be refused with the rest in sight. */
function fillBox(box: Box, typed: Typed) {
  const [text = ""] = [typed].flat();
  if (box instanceof HTMLInputElement && box.type === "checkbox") {
    box.checked = typed.includes(box.value);
    return;
  }
  if (box instanceof HTMLSelectElement && ![...box.options].some(({ value }) => value === text)) box.add(new Option(text, text));
  if (box instanceof HTMLInputElement && box.type === "date" && !/^(\d{4}-\d\d-\d\d)?$/.test(text)) box.type = "text";
  box.value = text;
}
