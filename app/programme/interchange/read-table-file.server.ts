import { CsvError, parse } from "csv-parse/sync";
import { decodeTable } from "~/files/decode-table";
import { mostRows } from "./found";
import { readWorkbook } from "./read-workbook.server";

const mostColumns = 40;

/** The rows of a CSV or XLSX file as text, blank ones left out, the headings first; or a sentence that says why there are none. */
export async function readTableFile(bytes: Uint8Array, name: string): Promise<string[][] | string> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (/\.(xlsm|xltm|xlam|xls)$/i.test(name))
    return "Workbooks with macros and old .xls files are not read. Please save it as .xlsx or CSV.";
  const read = isArchive ? await readWorkbook(bytes) : readCsv(bytes);
  if (typeof read === "string") return read;
  const filled = read.map((row) => row.slice(0, mostColumns)).filter((row) => row.some((cell) => cell.trim() !== ""));
  if (filled.length < 2) return "There is nothing in this file: it needs a first row of headings, and rows under it.";
  if (filled.length > mostRows + 1)
    return `This file has more than ${mostRows.toLocaleString("en")} rows, which is the most that can be read at once.`;
  const width = Math.max(...filled.map((row) => row.length));
  return filled.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
}

function readCsv(bytes: Uint8Array): string[][] | string {
  const text = decodeTable(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  if (text.includes("\u0000")) return "This is not a table that can be read. Save it as CSV (UTF-8) or .xlsx.";
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: mostRows + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return `This is not a table that can be read${typeof error.lines === "number" ? ` (line ${error.lines})` : ""}. Save it as CSV (UTF-8) or .xlsx.`;
  }
}

function delimiterOf(text: string): string {
  const head = text
    .slice(0, 5_000)
    .replace(/"[^"]*"/g, "")
    .split("\n")[0]!;
  const count = (sign: string) => head.split(sign).length;
  return ["\t", ";", ","].sort((a, b) => count(b) - count(a))[0]!;
}
