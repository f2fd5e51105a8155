/**
 * One printed document, ready to be set: every string is already in the reader's language and in the event's zone.
 * Nothing here is markup; whatever stands in a string is printed as it stands.
 */
export type PaperDocument = {
  template: "programme" | "agenda";
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
  notes: string[];
  columns: PaperColumns;
  days: PaperDay[];
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
  people: PaperPerson[];
  parts?: PaperPart[];
  notes: string[];
  /** Breaks: one quiet line. */
  quiet?: boolean;
  /** "You speak". */
  mine?: string;
  /** "Cancelled"; the title is struck through. */
  cancelled?: string;
};

export type PaperPerson = { role: string; name: string; position?: string };

export type PaperPart = { minutes?: string; title: string; people: string };
