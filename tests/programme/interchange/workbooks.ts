import { crc32, deflateRawSync } from "node:zlib";

export type Packed = { name: string; text: string; declared?: number; mode?: number };

/** An archive made by hand, so that it can lie. */
export function archive(files: Packed[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, text, declared, mode = 0o100644 } of files) {
    const [raw, bytes] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(raw);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(raw), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(declared ?? raw.length, 18);
    shared.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), shared, bytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), Buffer.from([20, 3]), shared, tail, bytes]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006", "latin1"), end]));
}

const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;

/** A workbook of one sheet: `sheet` is what stands in its `sheetData`; style 1 shows dates, style 2 times. */
export const workbook = (sheet: string, more: Packed[] = [], head = ""): Uint8Array =>
  archive([
    { name: "[Content_Types].xml", text: types },
    {
      name: "xl/workbook.xml",
      text: `${head}<workbook xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", text: `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>` },
    { name: "xl/styles.xml", text: `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>` },
    { name: "xl/sharedStrings.xml", text: `<sst><si><t>Title</t></si><si><r><t>Opening </t></r><r><t>ceremony</t></r></si></sst>` },
    { name: "xl/worksheets/sheet1.xml", text: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
    ...more,
  ]);

export const cell = (place: string, value: string, more = "") => `<c r="${place}" ${more}><v>${value}</v></c>`;
export const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
