import { HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import type { PaperDay, PaperDocument, PaperItem } from "./paper-document";
import { line, marked, noBorders, packWord, pageWidth, rule } from "./word-parts.server.ts";

/** In twentieths of a point. */
const columns = [1_500, 5_900, 2_240];

/**
 * The same document as the printed one, for whoever must work on it in Word: real headings, one table a day whose first row is repeated,
 * and nothing of the look but what Word's own styles can carry. The bytes of an Office Open XML document.
 */
export const writeWord = (paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> =>
  packWord(paper, (straightened) => straightened.days.flatMap((day) => dayOf(day, straightened)));

const dayOf = ({ heading, subheading, items }: PaperDay, { columns: heads }: Pick<PaperDocument, "columns">) => [
  new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, spacing: { before: 360, after: 80 } }),
  ...(subheading ? [line(subheading)] : []),
  new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: [...columns],
    borders: { ...noBorders, insideHorizontal: rule, bottom: rule, top: rule },
    rows: [
      new TableRow({
        tableHeader: true,
        children: [heads.time, heads.session, heads.place].map((text, at) => cell(at, [line(text, { bold: true })])),
      }),
      ...items.map(
        (item) =>
          new TableRow({ cantSplit: true, children: [timeOf(item), sessionOf(item), placeOf(item)].map((text, at) => cell(at, text)) }),
      ),
    ],
  }),
];

const timeOf = ({ start, end }: PaperItem) => [line(`${start}–${end}`, { bold: true })];

const sessionOf = ({ kind, title, quiet, cancelled, mine, people, parts = [], notes }: PaperItem): Paragraph[] => [
  ...[quiet ? "" : kind, mine, cancelled].filter(Boolean).map((text) => line(text!, { size: 16, bold: true, color: "8F6B1F" })),
  line(title, { bold: !quiet, strike: Boolean(cancelled), size: quiet ? 20 : 22 }),
  ...people.map(({ role, name, position }) => line([`${role}: ${name}`, position].filter(Boolean).join(", "))),
  ...parts.map((part) => line([part.minutes, part.title, part.people].filter(Boolean).join(" – "))),
  ...notes.map((note) => line(note, { italics: true })),
];

const placeOf = ({ room, track, access, mark }: PaperItem): Paragraph[] => [
  ...(mark ? [new Paragraph({ children: [marked(mark, 15)] })] : []),
  ...[room, track, access].filter(Boolean).map((text) => line(text!)),
];

const cell = (column: number, children: Paragraph[]) =>
  new TableCell({
    children,
    width: { size: columns[column]!, type: WidthType.DXA },
    margins: { top: 80, bottom: 60, left: 60, right: 60 },
  });
