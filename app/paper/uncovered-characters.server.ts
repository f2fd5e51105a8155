// Also read by the worker, which Node runs as it stands: erasable types and packages only.
import { closeSync, openSync, readSync } from "node:fs";
import { regularFontFiles } from "./fonts.server.ts";

/** What people type that the fonts of the house cannot print (an emoji, a rare script), each once, as the reader sees it. */
export const uncoveredCharacters = (texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => graphemesOf(text).filter((grapheme) => covered(grapheme) === undefined))),
];

/** The text with a visible sign in place of what cannot be printed, blanks in place of control characters, and no turned direction. */
export const printable = (text: string): string =>
  graphemesOf(text)
    .map((grapheme) => covered(grapheme) ?? "\uFFFD")
    .join("");

export const withoutTurningMarks = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

const graphemesOf = (text: string) => {
  const clean = withoutTurningMarks(text)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ");
  return isPlain(clean) ? [clean] : Array.from(segmenter.segment(clean), ({ segment }) => segment);
};

/** Most text is Latin and needs no segmenting. */
const isPlain = (text: string) => /^[\n\x20-\x7e\u00a0-\u017f\u2013\u2014\u2018-\u201d]*$/.test(text);

/** As written, or else composed (a name from a Mac may come in pieces). Composing first would change the shape of some Chinese names. */
const covered = (grapheme: string): string | undefined =>
  [grapheme, grapheme.normalize("NFC")].find((form) => isPlain(form) || isInOneFont(form));

let coverages: Uint8Array[] | undefined;

/** A letter and its marks must come from the same font. Joiners and variation selectors have no shape, so no font need have them. */
function isInOneFont(grapheme: string): boolean {
  const codePoints = Array.from(grapheme.replace(/\p{Default_Ignorable_Code_Point}/gu, ""), (character) => character.codePointAt(0)!);
  coverages ??= regularFontFiles().map(coverageOf);
  return coverages.some((bits) => codePoints.every((codePoint) => bits[codePoint >> 3]! & (1 << (codePoint & 7))));
}

/** One bit for each code point of Unicode (139 kB). */
function coverageOf(file: string): Uint8Array {
  const bits = new Uint8Array(0x110000 / 8);
  for (const codePoint of codePointsOf(characterMap(file))) bits[codePoint >> 3]! |= 1 << (codePoint & 7);
  return bits;
}

/** The `cmap` table alone (OpenType 1.9, "Organization of an OpenType font"): the files hold up to 10 MB of outlines that matter only in print. */
function characterMap(file: string): Buffer {
  const handle = openSync(file, "r");
  const read = (offset: number, length: number) => {
    const buffer = Buffer.alloc(length);
    readSync(handle, buffer, 0, length, offset);
    return buffer;
  };
  try {
    const tables = read(12, read(0, 12).readUInt16BE(4) * 16);
    const at = tables.indexOf("cmap", 0, "latin1");
    return read(tables.readUInt32BE(at + 8), tables.readUInt32BE(at + 12));
  } finally {
    closeSync(handle);
  }
}

/** Formats 4 (the first plane) and 12 (all planes) of OpenType's `cmap`; the other formats do not occur in these fonts. */
function* codePointsOf(map: Buffer): Generator<number> {
  for (let record = 0; record < map.readUInt16BE(2); record++) {
    const table = map.subarray(map.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) yield* firstPlane(table);
    if (format === 12) yield* allPlanes(table);
  }
}

function* firstPlane(table: Buffer): Generator<number> {
  const doubled = table.readUInt16BE(6);
  const ends = 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const start = table.readUInt16BE(starts + at);
    const end = Math.min(table.readUInt16BE(ends + at), 0xfffe);
    const offset = table.readUInt16BE(offsets + at);
    for (let codePoint = start; codePoint <= end; codePoint++) {
      const glyph =
        offset === 0 ? codePoint + table.readUInt16BE(deltas + at) : table.readUInt16BE(offsets + at + offset + (codePoint - start) * 2);
      if ((glyph & 0xffff) !== 0) yield codePoint;
    }
  }
}

function* allPlanes(table: Buffer): Generator<number> {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const start = table.readUInt32BE(16 + group * 12);
    const end = table.readUInt32BE(20 + group * 12);
    for (let codePoint = start; codePoint <= end; codePoint++) yield codePoint;
  }
}
