import type { ListPaper, PaperDocument } from "./paper-document";

/** What every paper of the house has: how it looks and what stands at its foot. */
type Letterhead = Pick<
  PaperDocument,
  | "language"
  | "rightToLeft"
  | "title"
  | "shortTitle"
  | "subtitle"
  | "crest"
  | "colour"
  | "stamp"
  | "secretariat"
  | "pageWord"
  | "versionNote"
>;

/** A letter of the host; as in the other papers, whatever stands in a string is printed as it stands. */
export type PaperLetter = Letterhead & {
  template: "letter";
  /** Heads the paper beside the crest. */
  host: string;
  /** "Our reference: ISCP 2027/12". */
  reference: string;
  date: string;
  /** Who it goes to, a line each; the first is the delegation. */
  addressee: string[];
  salutation: string;
  paragraphs: string[];
  /** A code that leads to the reply page of its reader alone, drawn as SVG; `address` stands beneath the words. */
  reply?: { svg: string; address: string; words: string };
  closing: string;
  /** Name, position, host. */
  signatory: string[];
};

export type PrintedPaper = PaperDocument | PaperLetter | ListPaper;
