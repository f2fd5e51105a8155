import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type Instant, plusDays } from "~/time/instant";
import { clockAt } from "~/time/wall-time";
import { Unpackable, unpack } from "./unpack.server";

/** The first sheet of an .xlsx file, each cell as text: dates as 2026-11-25, times as 09:00, formulas as what they last came to. */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][] | string> {
  try {
    const files = await unpack(bytes);
    const types = files.get("[Content_Types].xml") ?? "";
    if ([...files.keys()].some((name) => /vbaProject|activeX/i.test(name)) || /macroEnabled/i.test(types))
      throw new Unpackable("Workbooks with macros are not read. Please save it as .xlsx without them, or as CSV.");
    if ([...files.keys()].some((name) => /^xl\/externalLinks\//i.test(name)))
      throw new Unpackable("This workbook refers to other files. Copy its cells as values into a new one, or save it as CSV.");
    const sheet = firstSheet(files);
    if (!sheet) throw new Unpackable("This is not a workbook that can be read.");
    return cellsOf(
      sheet,
      textsOf(files.get("xl/sharedStrings.xml") ?? ""),
      datesOf(files.get("xl/styles.xml") ?? ""),
      /date1904="(1|true)"/.test(files.get("xl/workbook.xml") ?? ""),
    );
  } catch (error) {
    if (error instanceof Unpackable) return error.message;
    throw error;
  }
}

function firstSheet(files: Map<string, string>): string | undefined {
  let id: string | undefined;
  walk(files.get("xl/workbook.xml") ?? "", {
    open: ({ name, attributes }) => {
      if (name === "sheet") id ??= attributes["r:id"];
    },
  });
  let target: string | undefined;
  walk(files.get("xl/_rels/workbook.xml.rels") ?? "", {
    open: ({ name, attributes }) => {
      if (name === "Relationship" && attributes.Id === id) target = attributes.Target;
    },
  });
  return files.get(`xl/${(target ?? "worksheets/sheet1.xml").replace(/^\/?(xl\/)?/, "")}`);
}

function textsOf(xml: string): string[] {
  const texts: string[] = [];
  let phonetic = false;
  walk(xml, {
    open: ({ name }) => {
      if (name === "si") texts.push("");
      if (name === "rPh") phonetic = true;
    },
    close: (name, text) => {
      if (name === "t" && !phonetic) texts[texts.length - 1] += text;
      if (name === "rPh") phonetic = false;
    },
  });
  return texts;
}

/** Whether cells of each style show a date or a time. */
function datesOf(xml: string): boolean[] {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inside = false;
  walk(xml, {
    open: ({ name, attributes }) => {
      const id = Number(attributes.numFmtId);
      if (name === "numFmt") formats.set(id, /[dmyhs]/i.test((attributes.formatCode ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")));
      if (name === "cellXfs") inside = true;
      if (name === "xf" && inside)
        styles.push(formats.get(id) ?? ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)));
    },
    close: (name) => {
      if (name === "cellXfs") inside = false;
    },
  });
  return styles;
}

function cellsOf(xml: string, texts: string[], dates: boolean[], since1904: boolean): string[][] {
  const rows: string[][] = [];
  let cell = { column: 0, type: "", style: 0 };
  let value = "";
  walk(xml, {
    open: ({ name, attributes }) => {
      if (name === "row") rows.push([]);
      if (name !== "c") return;
      const row = rows.at(-1)!;
      cell = { column: columnOf(attributes.r) ?? row.length, type: attributes.t ?? "n", style: Number(attributes.s ?? 0) };
      value = "";
      if (rows.length > 20_000) throw new Unpackable("This workbook has too many rows.");
    },
    close: (name, text) => {
      if (name === "v" || name === "t") value += text;
      if (name !== "c" || cell.column > 200) return;
      const row = rows.at(-1)!;
      while (row.length < cell.column) row.push("");
      const number = Number(value);
      const isDate = cell.type === "n" && value !== "" && dates[cell.style] === true;
      row[cell.column] = cell.type === "s" ? (texts[number] ?? "") : isDate ? dateText(number, since1904) : cell.type === "e" ? "" : value;
    },
  });
  return rows;
}

/** "AB12" is the 28th column, 27 from nought. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? "")?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined;
}

/** A serial counts days since 1899-12-30; the 29 February 1900 that it knows never was, and is no date. */
function dateText(serial: number, since1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return "";
  const minutes = Math.round((serial % 1) * 1440);
  const clock = clockAt(minutes);
  const days = Math.floor(serial);
  if (days === 0) return clock;
  if (!since1904 && days < 61) return "";
  const date = plusDays((since1904 ? "1904-01-01T00:00:00.000Z" : "1899-12-30T00:00:00.000Z") as Instant, days).slice(0, 10);
  return minutes > 0 ? `${date} ${clock}` : date;
}

type Hearing = { open?(tag: SaxesTagPlain): void; close?(name: string, text: string): void };

function walk(xml: string, { open, close }: Hearing) {
  const parser = new SaxesParser();
  const texts: string[] = [];
  const plain = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("error", () => {
    throw new Unpackable("This workbook is damaged and cannot be read.");
  });
  parser.on("doctype", () => {
    throw new Unpackable("This workbook has a DTD inside, and is not read.");
  });
  parser.on("opentag", (tag) => {
    if (texts.push("") > 60) throw new Unpackable("This workbook is nested too deeply.");
    open?.({ ...tag, name: plain(tag.name) });
  });
  const add = (text: string) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => close?.(plain(name), texts.pop() ?? ""));
  if (xml) parser.write(xml.replace(/^\uFEFF/, "")).close();
}
