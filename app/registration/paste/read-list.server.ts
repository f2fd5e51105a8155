import { CsvError, parse } from "csv-parse/sync";
import { decodeTable } from "~/files/decode-table";
import { readWorkbook } from "~/programme/interchange/read-workbook.server";
import { mostColumns, mostPasted } from "./pasted-table";

export type ListFault = "nothing" | "too-many" | "unreadable";

type Read = { rows: string[][] } | { fault: ListFault; line?: number };

/** Rows of text from a paste or a file, blank ones left out; nothing in them is understood yet. At most `mostPasted` rows. */
export function readList(content: string | Uint8Array): Read {
  const text = (typeof content === "string" ? content : decodeTable(content)).replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (text.includes("\u0000")) return { fault: "unreadable" };
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
      to: mostPasted + 2,
    });
    return filledOf(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: "unreadable", line: typeof error.lines === "number" ? error.lines : undefined };
  }
}

/** Of a form: its file where there is one, else what was pasted. A workbook is told by its bytes. A sentence says why there are no rows. */
export async function readSent({ file, text }: { file?: File; text?: string }): Promise<{ rows: string[][] } | { sentence: string }> {
  const bytes = file?.size ? new Uint8Array(await file.arrayBuffer()) : undefined;
  const isWorkbook = bytes?.[0] === 0x50 && bytes[1] === 0x4b;
  const workbook = isWorkbook ? await readWorkbook(bytes) : undefined;
  if (typeof workbook === "string") return { sentence: workbook };
  const list = workbook ? filledOf(workbook) : readList(bytes ?? text ?? "");
  return "fault" in list ? { sentence: listFaults[list.fault] } : list;
}

export const listFaults: Record<ListFault, string> = {
  nothing: "There is nothing to read yet. Copy the rows in Excel and paste them into the box, or choose a file.",
  "too-many": `This list is longer than ${mostPasted} rows. Please paste it in parts.`,
  unreadable: "This is not a list that can be read. Save it in Excel as .xlsx or CSV (UTF-8), or copy the rows and paste them.",
};

function filledOf(rows: string[][]): { rows: string[][] } | { fault: ListFault } {
  const filled = rows.map((row) => Array.from(row.slice(0, mostColumns), (cell) => (cell ?? "").trim())).filter((row) => row.some(Boolean));
  if (filled.length === 0) return { fault: "nothing" };
  return filled.length > mostPasted + 1 ? { fault: "too-many" } : { rows: filled };
}

/** Whatever separates cells most often at the head of the list: a paste has tabs, a file commas or semicolons. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5_000).replace(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return ["\t", ";", ","].sort((a, b) => count(b) - count(a))[0]!;
}
