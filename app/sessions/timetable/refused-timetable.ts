import type { FormError } from "~/ui/form/error-summary";
import { blankPart, blankRow, holdsNothing, type RefusedTimetable, type RowProblem, rowRefusals, type TimetableRow } from "./timetable-row";

type Errors = Record<string, string[] | null>;

/** The shape every refused form has: what was typed, and sentences by field. */
export type TimetableAnswer = { initialValue?: unknown; error?: Errors | null; theirs?: Record<string, string> };

export function refusedAnswer({ rows, problems, theirs }: RefusedTimetable) {
  const error: Record<string, string[]> = {};
  for (const { row, cell, why } of problems) {
    const name = nameOf(row, cell);
    error[name] = [...(error[name] ?? []), rowRefusals[why]];
  }
  const said = theirs.map((row) => [row.id, [row.time, row.title, row.people, row.remarks].filter(Boolean).join(" · ")]);
  return { status: "error" as const, initialValue: { rows }, error, theirs: Object.fromEntries(said) as Record<string, string> };
}

/** What to show of it: every row as typed, every error where it belongs and once on top. */
export function typedTimetable({ initialValue, error, theirs = {} }: TimetableAnswer) {
  const typed = (initialValue as { rows?: Partial<TimetableRow>[] } | undefined)?.rows ?? [];
  const errors: Errors = error ?? {};
  const summary = Object.entries(errors).flatMap(([name, sentences]): FormError[] => {
    const row = /^rows\[(\d+)\]/.exec(name)?.[1];
    const id = row ? (name.includes(".") ? name : `${name}.title`) : undefined;
    return (sentences ?? []).map((sentence) => ({ id, message: row ? `Row ${Number(row) + 1}: ${sentence}` : sentence }));
  });
  const rows = typed.map(
    (row): TimetableRow => ({
      ...blankRow(""),
      ...row,
      ...(row.parts && { parts: row.parts.map((part) => ({ ...blankPart, ...part })) }),
    }),
  );
  while (rows.length > 0 && holdsNothing(rows.at(-1)!)) rows.pop();
  return { rows, errors, theirs, summary };
}

const nameOf = (row: number, cell: RowProblem["cell"]) => (cell ? `rows[${row}].${cell}` : `rows[${row}]`);
