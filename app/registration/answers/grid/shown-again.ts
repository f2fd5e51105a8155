import type { z } from "zod";
import type { Typed } from "../form/read-answer";
import { gridForm, sentGrid } from "./grid-form";

/** What stands in a box instead of what is kept, with the mark of what it was typed over. */
export type TypedCell = { typed: Typed; seen: string; pasted: boolean };

/** The grid once more, nothing of it saved. `cells` and `faults` by `cellId`; `above` is said of what has no cell any more. */
export type GridAgain = {
  cells: Record<string, TypedCell>;
  faults: Record<string, string[]>;
  above: string[];
  problem: string;
  /** What became of pasted lines; `complete`: all of it stands in boxes. */
  report: { lines: string[]; complete: boolean } | null;
  text: string;
};

export const cellId = (member: string, key: string) => `${member} ${key}`;

const boxes = gridForm.pick({ shown: true, rows: true });

/** Of a form that could not even be read as one: what was typed, wherever it still is. */
export function asItWasSent({
  initialValue,
  error,
}: {
  initialValue?: Record<string, unknown> | null;
  error?: Record<string, string[] | null> | null;
}) {
  const typed = boxes.safeParse(initialValue);
  const again: GridAgain = { cells: {}, faults: {}, above: [], problem: "", report: null, text: String(initialValue?.text ?? "") };
  const problem = Object.values(error ?? {})
    .flatMap((sentences) => sentences ?? [])
    .join(" ");
  return { ...again, cells: typed.success ? cellsOf(typed.data) : {}, problem };
}

const cellsOf = (sent: z.output<typeof boxes>): GridAgain["cells"] =>
  Object.fromEntries(
    sentGrid(sent).rows.flatMap(({ member, cells }) =>
      cells.map(({ key, typed, seen }) => [cellId(member, key), { typed, seen, pasted: false }] as const),
    ),
  );
