import { withoutTurningMarks } from "~/people/line";

/**
 * RFC 4180, with a byte order mark so that Excel reads it as UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it (= + - @, their full-width forms, tab, CR, NUL); marks that turn the direction of a cell, and hide what it is, stay out.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string => byteOrderMark + csvLines(rows);

/** The same as it comes, some rows at a time. */
export async function* streamCsv(rows: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark);
  for await (const some of rows) yield encoder.encode(csvLines(some));
}

const byteOrderMark = "\uFEFF";

const csvLines = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function cell(typed: string): string {
  const text = withoutTurningMarks(typed);
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\u0000]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** What such a cell held before it got its apostrophe. */
export const withoutGuard = (cell: string): string => (/^'\s*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
