import { strToU8, ZipDeflate } from "fflate";
import { openZip } from "~/files/zip-pieces.server";
import { framePartsOf, head, mtime, rowXml, sheetFoot, sheetHead, sheetPath } from "./write-workbook.server";

export type StreamedSheet = { name: string; widths: readonly number[]; rows: AsyncIterable<readonly (readonly string[])[]> };

/** The same file as `writeWorkbook` makes of one sheet, but packed piece by piece as its rows come: the first of them is the heading. */
export async function* streamWorkbook({ name, widths, rows }: StreamedSheet): AsyncGenerator<Uint8Array> {
  const { archive, taken } = openZip();
  const open = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = mtime;
    archive.add(file);
    file.push(strToU8(head));
    return file;
  };
  for (const [path, xml] of Object.entries(framePartsOf([name]))) open(path).push(strToU8(xml), true);
  const sheet = open(sheetPath(0));
  sheet.push(strToU8(sheetHead(widths)));
  let line = 0;
  for await (const some of rows) {
    sheet.push(strToU8(some.map((row) => rowXml(row, line++)).join("")));
    yield* taken();
  }
  sheet.push(strToU8(sheetFoot), true);
  archive.end();
  yield* taken();
}
