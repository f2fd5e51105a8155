/**
 * One printed document, ready to be set: every string is already in the reader's language and in the event's zone.
 * Nothing here is markup; whatever stands in a string is printed as it stands.
 */
export type PaperDocument = PaperFrame & {
  template: "programme" | "agenda";
  columns: PaperColumns;
  days: PaperDay[];
};

/** A list of people under headings. */
export type ListPaper = PaperFrame & { template: "participants"; sections: ListSection[] };

/** What stands on every document, whatever it holds. */
export type PaperFrame = {
  /** BCP 47, "en" or "zh-Hant"; it decides which shapes Chinese characters get. */
  language: string;
  rightToLeft?: boolean;
  title: string;
  shortTitle: string;
  /** Dates · place · format. */
  subtitle: string;
  theme?: string;
  /** Whose agenda it is: the name as displayed, then rank, position, organisation, category, a line each. */
  forWhom?: { name: string; lines: string[] };
  /** "Version 4, published 1 September 2023". */
  versionNote: string;
  /** "All times are Hong Kong time (UTC+8)." */
  zoneNote: string;
  /** A crest that cannot be read is left out; the document is printed all the same. */
  crest?: { mediaType: "image/png" | "image/jpeg" | "image/webp"; base64: string };
  /** #rrggbb. Anything else, or a colour too light to read, gives way to navy where text is concerned. */
  colour?: string;
  /** The strictest handling mark of what stands in it: at the head and foot of every page. */
  mark?: PaperMark;
  /** "Chatham House Rule", where it holds in any of the sessions: beside the mark. */
  rule?: string;
  /** "DRAFT": across every page and at its head. */
  stamp?: string;
  /** A code that leads to where one reads whether this is still right, drawn as SVG; `address` is what it says. */
  check?: { svg: string; address: string; words: string };
  notes: string[];
  /** Stands at the foot of every page: name, mail, telephone. */
  secretariat: string[];
  /** "Page {n} of {m}". */
  pageWord: string;
};

/** The words above the columns of every day: "Time", "Session", "Place". */
export type PaperColumns = { time: string; session: string; place: string };

export type PaperDay = {
  /** "Wednesday 13 September 2023". */
  heading: string;
  subheading?: string;
  items: PaperItem[];
};

export type PaperItem = {
  start: string;
  end: string;
  kind: string;
  title: string;
  room?: string;
  track?: string;
  access?: string;
  /** The officer who sees to it, where the team reads it. */
  responsible?: string;
  mark?: PaperMark;
  people: PaperPerson[];
  parts?: PaperPart[];
  notes: string[];
  /** What the team alone may read, each under its own name: set-up, remarks. */
  team?: { label: string; words: string }[];
  /** Breaks: one quiet line. */
  quiet?: boolean;
  /** "You speak". */
  mine?: string;
  /** "Cancelled"; the title is struck through. */
  cancelled?: string;
};

/** Letters of `colour` (#rrggbb) on black. */
export type PaperMark = { label: string; colour: string };

export type PaperPerson = { role: string; name: string; position?: string };

export type PaperPart = { minutes?: string; title: string; people: string };

export type ListSection = {
  heading: string;
  parties: ListParty[];
  /** Sentences below them. */
  lines: string[];
};

export type ListParty = {
  name: string;
  /** "under Ministry of the Interior". */
  under?: string;
  /** "3 participants". */
  count: string;
  people: ListEntry[];
  /** "and 2 more". */
  more?: string;
};

/** Without a name where the title alone is printed. */
export type ListEntry = { name?: string; otherName?: string; lead?: string; role?: string };
