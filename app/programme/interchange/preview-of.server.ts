import type { ProgrammeImport } from "./interchange-queries.server";
import type { ImportPlan, PlannedRow, Verdict } from "./plan-import.server";
import { planMark } from "./plan-mark.server";

const mostShown = 300;

export type Preview = ReturnType<typeof previewOf>;

/** What the page shows before anything is done: what needs a look first, and of a long file not every row. */
export function previewOf(plan: ImportPlan) {
  const count = (verdict: Verdict) => plan.rows.filter((row) => row.verdict === verdict).length;
  const counts = { made: count("made"), changed: count("changed"), unchanged: count("unchanged"), skipped: count("skipped") };
  const order: Verdict[] = ["skipped", "changed", "made", "unchanged"];
  const rows = order.flatMap((verdict) => plan.rows.filter((row) => row.verdict === verdict)).slice(0, mostShown);
  const names = (list: { name: Readonly<Record<string, string>> }[]) => list.map(({ name }) => Object.values(name)[0] ?? "");
  return {
    counts,
    rows: rows.map(({ write: _, ...row }: PlannedRow) => row),
    more: plan.rows.length - rows.length,
    rooms: names(plan.rooms),
    tracks: names(plan.tracks),
    speakers: plan.newSpeakers.length,
    renamed: plan.changedSpeakers.length,
    notes: plan.notes,
    seen: planMark(plan),
  };
}

/** The first rows of a table, to say what its columns hold. */
export function tableOf({ kind, content, columns }: ProgrammeImport) {
  if (kind === "schedule") return null;
  const rows: string[][] = JSON.parse(content);
  return { kind, columns, head: rows[0]!, example: rows[1] ?? [] };
}
