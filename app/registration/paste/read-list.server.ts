import { CsvError, parse } from "csv-parse/sync";
import { mostColumns, mostPasted } from "./pasted-table";

export type ListFault = "nothing" | "too-many" | "unreadable";

/** Rows of text from a paste or a file, blank ones left out; nothing in them is understood yet. At most `mostPasted` rows. */
export function readList(content: string | Uint8Array): { rows: string[][] } | { fault: ListFault; line?: number } {
  const text = (typeof content === "string" ? content : decode(content)).replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
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
    const filled = rows.map((row) => row.slice(0, mostColumns).map((cell) => cell.trim())).filter((row) => row.some(Boolean));
    if (filled.length === 0) return { fault: "nothing" };
    return filled.length > mostPasted + 1 ? { fault: "too-many" } : { rows: filled };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: "unreadable", line: typeof error.lines === "number" ? error.lines : undefined };
  }
}

/** UTF-8 or UTF-16 where the bytes say so, else the Latin-1 that older Excels write. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Whatever separates cells most often at the head of the list: a paste has tabs, a file commas or semicolons. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5_000).replace(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return ["\t", ";", ","].sort((a, b) => count(b) - count(a))[0]!;
}
