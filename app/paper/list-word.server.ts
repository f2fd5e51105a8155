import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { ListEntry, ListPaper, ListParty, ListSection } from "./paper-document";
import { line, noBorders, packWord, pageWidth, rule } from "./word-parts.server.ts";

/** Names and titles beside roles, in twentieths of a point. */
const columns = [7_240, 2_400];

/** A list of people for Word: real headings, so that its navigation shows who sent whom, and one table for each of them. */
export const writeListWord = (paper: ListPaper): Promise<Uint8Array<ArrayBuffer>> =>
  packWord(paper, ({ sections }) => sections.flatMap(sectionOf));

const sectionOf = ({ heading, parties, lines }: ListSection) => [
  new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, spacing: { before: 360, after: 80 } }),
  ...parties.flatMap(partyOf),
  ...lines.map((text) => line(text)),
];

const partyOf = ({ name, under, count, people, more }: ListParty) => [
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 240, after: 60 },
    children: [new TextRun(name), new TextRun({ text: ` · ${[under, count].filter(Boolean).join(" · ")}`, size: 18, color: "626B80" })],
  }),
  ...(people.length > 0
    ? [
        new Table({
          width: { size: pageWidth, type: WidthType.DXA },
          columnWidths: [...columns],
          borders: { ...noBorders, insideHorizontal: rule, bottom: rule, top: rule },
          rows: people.map(rowOf),
        }),
      ]
    : []),
  ...(more ? [line(more)] : []),
];

const rowOf = ({ name, otherName, lead, role }: ListEntry) =>
  new TableRow({
    cantSplit: true,
    children: [
      cell(0, [
        ...(name ? [line([name, otherName].filter(Boolean).join("  "), { bold: true })] : []),
        ...(lead ? [line(lead)] : []),
        ...(name || lead ? [] : [line("")]),
      ]),
      cell(1, [line(role ?? "", { bold: true, color: "8F6B1F", size: 18 })]),
    ],
  });

const cell = (column: number, children: Paragraph[]) =>
  new TableCell({
    children,
    width: { size: columns[column]!, type: WidthType.DXA },
    margins: { top: 80, bottom: 40, left: 60, right: 60 },
  });
