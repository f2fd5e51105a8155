import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TextRun,
} from "docx";
import type { PaperFrame, PaperMark } from "./paper-document";
import { withoutTurningMarks } from "./uncovered-characters.server.ts";

/** Of an A4 page with 2 cm beside the text, in twentieths of a point (ECMA-376, "dxa"). */
export const pageWidth = 9_640;
const margin = 1_134;

/** What every Word document has: its title and particulars, marks at head and foot, numbered pages. The bytes of an Office Open XML document. */
export async function packWord<Paper extends PaperFrame>(
  given: Paper,
  body: (paper: Omit<Paper, "crest">) => FileChild[],
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = straightened(given);
  const document = new Document({
    title: paper.title,
    creator: paper.secretariat[0] ?? "",
    styles: { default: { document: { run: { font: "Calibri", size: 20 } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        headers: { default: new Header({ children: [marking(paper)] }) },
        footers: { default: new Footer({ children: [marking(paper), foot(paper)] }) },
        children: [...masthead(paper), ...body(paper as Omit<Paper, "crest">)],
      } satisfies ISectionOptions,
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Nothing in it turns the direction of what stands after it; Word would obey. */
const straightened = <Paper extends PaperFrame>({ crest: _, ...paper }: Paper): PaperFrame =>
  JSON.parse(JSON.stringify(paper), (_, value) => (typeof value === "string" ? withoutTurningMarks(value) : value));

export const line = (text: string, look: Look = {}) =>
  new Paragraph({ children: [new TextRun({ text, ...look })], spacing: { after: 60 } });

type Look = { bold?: boolean; italics?: boolean; strike?: boolean; size?: number; color?: string };

const masthead = ({ title, subtitle, theme, versionNote, zoneNote, notes, forWhom }: PaperFrame): Paragraph[] => [
  line(subtitle, { color: "8F6B1F", bold: true }),
  new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
  ...[theme, forWhom && [forWhom.name, ...forWhom.lines].join(", "), [zoneNote, versionNote].filter(Boolean).join("  "), ...notes]
    .filter((text) => text !== undefined && text !== "")
    .map((text) => line(text!)),
];

export const rule = { style: BorderStyle.SINGLE, size: 4, color: "DFE2EA" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

export const marked = ({ label, colour }: PaperMark, size: number) =>
  new TextRun({
    text: label,
    bold: true,
    size,
    color: colour.slice(1),
    shading: { type: ShadingType.CLEAR, color: "auto", fill: "000000" },
  });

/** At the head and foot of every page, on its right; an empty line where there is nothing to mark. */
const marking = ({ mark, rule: said }: PaperFrame) =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [...(said ? [new TextRun({ text: `${said} `, bold: true })] : []), ...(mark ? [marked(mark, 24)] : [])],
  });

function foot({ secretariat, versionNote, pageWord }: PaperFrame) {
  const pieces = pageWord
    .split(/(\{n\}|\{m\})/)
    .map((piece) => ({ "{n}": PageNumber.CURRENT, "{m}": PageNumber.TOTAL_PAGES })[piece] ?? piece);
  return new Paragraph({
    children: [new TextRun({ size: 15, children: [[...secretariat, versionNote].filter(Boolean).join(" · "), "  ·  ", ...pieces] })],
  });
}
