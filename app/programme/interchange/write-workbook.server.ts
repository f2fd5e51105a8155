import { strToU8, zipSync } from "fflate";
import { withoutTurningMarks } from "~/people/line";

/** A sheet of texts: the first row is its heading, and stays in sight. `widths` in letters, one a column. */
export type Sheet = { name: string; rows: readonly (readonly string[])[]; widths: readonly number[] };

/**
 * An .xlsx file (ECMA-376, part 1) of plain sheets. Every cell is a text, whatever it looks like: nothing in it is ever a formula, and a
 * date stays as it was typed.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const files = framePartsOf(sheets.map(({ name }) => name));
  for (const [at, { rows, widths }] of sheets.entries())
    files[sheetPath(at)] = sheetHead(widths) + rows.map((row, line) => rowXml(row, line)).join("") + sheetFoot;
  const packed = Object.entries(files).map(([path, xml]) => [path, [strToU8(head + xml), { mtime }]] as const);
  return zipSync(Object.fromEntries(packed) as Parameters<typeof zipSync>[0]);
}

/** The time is part of the bytes: the same sheets make the same file. */
export const mtime = "1980-01-01T00:00:00";

export const sheetPath = (at: number) => `xl/worksheets/sheet${at + 1}.xml`;

/** Every part of the package but the sheets themselves, each without its `head`. */
export function framePartsOf(names: readonly string[]): Record<string, string> {
  return {
    "[Content_Types].xml": `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relations([`Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"`]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, at) => `Id="rId${at + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${at + 1}.xml"`),
      `Id="rId${names.length + 1}" Type="${relation}/styles" Target="styles.xml"`,
    ]),
    "xl/styles.xml": styles,
  };
}

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = "http://schemas.openxmlformats.org";
const main = `${schemas}/spreadsheetml/2006/main`;
const relation = `${schemas}/officeDocument/2006/relationships`;
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relations = (all: string[]) =>
  `<Relationships xmlns="${schemas}/package/2006/relationships">${all.map((each) => `<Relationship ${each}/>`).join("")}</Relationships>`;

/** 0 is plain text, 1 a heading. Format 49 is "Text": what is typed into such a cell stays as it was typed. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export function sheetHead(widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="0" customWidth="1"/>`);
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>`;
}

/** Line 0 is the heading. */
export function rowXml(row: readonly string[], line: number): string {
  const cells = row.map((text, column) => (text === "" ? "" : cell(`${letters(column)}${line + 1}`, text, line === 0 ? 1 : 0)));
  return `<row r="${line + 1}">${cells.join("")}</row>`;
}

export const sheetFoot = "</sheetData></worksheet>";

const cell = (place: string, text: string, style: number) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** 0 is "A", 27 is "AB". */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const escaped = (text: string) =>
  withoutTurningMarks(text)
    // XML 1.0 has no place for these
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
