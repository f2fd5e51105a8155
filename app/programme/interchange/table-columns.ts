import { sortKeyOf } from "~/people/sort-key";

export type TableKind = "sessions" | "speakers";

export const tableKindOf = (asked: string | null): TableKind => (asked === "speakers" ? "speakers" : "sessions");

/** What a column of a table may hold, with the headings it is known by; the first is the template's. */
export const tableColumns: Record<TableKind, Record<string, string[]>> = {
  sessions: {
    title: ["Title", "session", "name", "topic", "subject"],
    date: ["Date", "day"],
    start: ["Start", "time", "from", "begin", "starts"],
    end: ["End", "to", "until", "ends"],
    minutes: ["Minutes", "duration", "length"],
    room: ["Room", "place", "location", "hall"],
    track: ["Track", "theme", "stream"],
    kind: ["Kind", "type", "format"],
    speakers: ["Speakers", "speaker", "people", "presenters"],
    abstract: ["Abstract", "description", "text"],
    language: ["Language", "lang"],
    code: ["Code", "session code"],
    guid: ["Guid", "uuid"],
  },
  speakers: {
    name: ["Name", "full name", "speaker", "display name"],
    position: ["Position", "function", "job title", "role"],
    organisation: ["Organisation", "organization", "agency", "company", "department"],
    bio: ["Biography", "bio", "about"],
    code: ["Code", "speaker code"],
    guid: ["Guid", "uuid"],
  },
};

export const labelOf = (kind: TableKind, column: string) => tableColumns[kind][column]?.[0] ?? "";

/** From the first row; each at most once, "" where nothing is known of a column. */
export function guessColumns(kind: TableKind, head: readonly string[]): string[] {
  const guessed = head.map((text) => {
    const key = sortKeyOf(text.slice(0, 60));
    return Object.entries(tableColumns[kind]).find(([, names]) => names.some((name) => sortKeyOf(name) === key))?.[0] ?? "";
  });
  return guessed.map((column, at) => (guessed.indexOf(column) === at ? column : ""));
}

const example: Record<TableKind, string[]> = {
  sessions: [
    ..."Opening ceremony,2026-11-25,09:00,09:30,,Grand Ballroom,,Ceremony,Chan Tai Man; Mei Wong,Welcome by the host.,en,,".split(","),
  ],
  speakers: ["Mei Wong", "Chief Superintendent", "Cyber Security Bureau", "Leads the bureau’s work on online fraud.", "", ""],
};

/** To be opened in a spreadsheet: the headings and one row to write over. */
export const templateOf = (kind: TableKind): string[][] => [Object.values(tableColumns[kind]).map(([name]) => name!), example[kind]];
