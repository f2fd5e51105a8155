import type { NameRow } from "./names-table";

type Typed = Partial<Record<"name" | "shortName" | "adjective" | "sortAs" | "flag", string>>;

/**
 * The rows of a refused form as they were typed; where the list was saved since the page was opened, `theirs` holds what it says now, by
 * code, of those that differ.
 */
export function typedOver(rows: NameRow[], revision: number, sent: unknown): { rows: NameRow[]; theirs: Record<string, NameRow> } {
  const answer = sent as { deed?: string; revision?: string; shown?: string; names?: Record<string, Typed> } | null | undefined;
  if (answer?.deed !== "save") return { rows, theirs: {} };
  const shown = new Set((answer.shown ?? "").split(","));
  const typed = rows.map((row): NameRow => {
    if (!shown.has(row.code)) return row;
    const { name = "", shortName = "", adjective = "", sortAs = "", flag } = answer.names?.[row.code] ?? {};
    return { ...row, name, shortName, adjective, sortAs, flag: flag === "on" };
  });
  if (answer.revision === String(revision)) return { rows: typed, theirs: {} };
  return { rows: typed, theirs: Object.fromEntries(rows.map((row) => [row.code, row])) };
}
