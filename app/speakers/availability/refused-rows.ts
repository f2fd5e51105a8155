import type { AvailabilityRow } from "./availability-rows";

type Answer = { initialValue?: unknown; error?: Record<string, string[] | null> | null } | undefined;

/** After a refusal: every row as typed, every sentence beside its box and once on top. */
export function refusedRows(answer: Answer) {
  if (!answer) return undefined;
  const typed = (answer.initialValue as { rows?: Partial<AvailabilityRow>[] } | undefined)?.rows ?? [];
  const errors = answer.error ?? {};
  const rows = typed.map((row): AvailabilityRow => ({ kind: "cannot", date: "", starts: "", ends: "", ...row }));
  while (rows.length > 0 && !rows.at(-1)!.date && !rows.at(-1)!.starts && !rows.at(-1)!.ends) rows.pop();
  return {
    rows,
    errors,
    summary: Object.entries(errors).flatMap(([name, sentences]) =>
      (sentences ?? []).map((message) => ({ id: name || undefined, message })),
    ),
  };
}
