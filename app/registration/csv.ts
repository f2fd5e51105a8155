/**
 * RFC 4180, with a byte order mark so that Excel reads it as UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it (= + - @, their full-width forms, tab, CR, NUL).
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

function cell(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\u0000]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
