import { z } from "zod";
import { columnsOf, mostColumns, mostPasted, type PastedKind, type PastedTable } from "./pasted-table";

/** Far beyond what any column takes: each cell is judged in its row, where what was typed stays in sight. */
const mostInCell = 1_000_000;

const cells = z.record(z.string().max(20), z.string().max(mostInCell).optional()).optional().default({});

/** First the list as it came, then the table as it stands: whole in `table`, with the boxes that were on the page beside it. */
export const pasteForm = z.object({
  step: z.enum(["read", "check", "add", "add-good", "invite", "invite-good", "take"]).default("read"),
  formKey: z.string().regex(/^[0-9a-f-]{36}$/),
  text: z.string().max(4_000_000).optional(),
  file: z.instanceof(File).optional(),
  table: z.string().max(4_000_000).optional(),
  columns: cells,
  cells,
  shown: z.string().max(20_000).optional().default(""),
});

export const pastePeopleForm = pasteForm.extend({
  skipsApproval: z.boolean().optional().default(false),
  category: z.string().max(60).optional().default(""),
  another: z.array(z.coerce.number().int().min(0).max(mostPasted)).optional().default([]),
});

export type PasteForm = z.output<typeof pasteForm>;

const rowsShape = z.array(z.array(z.string().max(mostInCell)).max(mostColumns)).max(mostPasted + 1);

/** The table with the boxes of the page written over it: an emptied box sends nothing, so those shown are named. */
export function correctedTable<Column extends string>(
  { table = "[]", columns, cells, shown }: PasteForm,
  kind: PastedKind<Column>,
): PastedTable<Column> | undefined {
  const rows = rowsShape.safeParse(parsed(table));
  if (!rows.success) return undefined;
  const width = rows.data[0]?.length ?? 0;
  const isShown = new Set(shown.split(",").filter(Boolean).map(Number));
  const box = (row: number, column: number) => {
    const name = `r${row}c${column}`;
    return Object.hasOwn(cells, name) ? (cells[name] ?? "") : "";
  };
  return {
    columns: Array.from({ length: width }, (_, index) => columnsOf(kind).find((column) => column === columns[`c${index}`]) ?? ""),
    rows: rows.data.map((row, at) => (isShown.has(at) ? row.map((_, column) => box(at, column).trim()) : row)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
