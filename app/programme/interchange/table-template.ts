import { sessionKindNames } from "~/sessions/session-kind";
import { shortDate } from "~/time/display";
import type { LocalDate } from "~/time/local-date";
import { type TableKind, tableColumns, templateOf } from "./table-columns";
import type { Sheet } from "./write-workbook.server";

/** What a template is filled in against, so that its example is one of this very event. */
export type TemplateEvent = { days: LocalDate[]; room: string | undefined };

type Column = { width: number; needed: "Yes" | "No" | "Yes, or Minutes" | "Yes, or End"; what: string };

/** The template as a workbook: a sheet to fill in, and one that says what each column takes. The rows are those of the CSV template. */
export function templateSheets(kind: TableKind, event: TemplateEvent): Sheet[] {
  const known = columns[kind];
  const rows = Object.entries(tableColumns[kind]).map(([column, [name]]) => {
    const { needed, what } = known[column]!;
    return [name!, needed, column === "date" ? `${what} ${daysOf(event)}` : what];
  });
  return [
    {
      name: kind === "sessions" ? "Sessions" : "Speakers",
      rows: templateRows(kind, event),
      widths: Object.values(known).map(({ width }) => width),
    },
    { name: "How to fill this in", rows: [["Column", "Needed", "What to write"], ...rows, ...hints], widths: [16, 18, 96] },
  ];
}

/** The example row stands on the event's own first day and in its first room, so that it can be read as it is. */
export function templateRows(kind: TableKind, { days: [firstDay], room }: TemplateEvent): string[][] {
  const [head, example] = templateOf(kind);
  const own = new Map(
    kind === "sessions" ? [[tableColumns.sessions.date![0], firstDay] as const, [tableColumns.sessions.room![0], room] as const] : [],
  );
  return [head!, example!.map((text, at) => own.get(head![at]) ?? text)];
}

const daysOf = ({ days }: TemplateEvent) =>
  days.length > 0 ? `This event has ${days.map((date) => `${date} (${shortDate(date, "en")})`).join(", ")}.` : "";

const hints = [
  ["", "", ""],
  ["The first row", "", "Leave the headings as they are; columns you do not need may be deleted, and their order does not matter."],
  ["The example", "", "The second row is an example. Write over it."],
  ["Afterwards", "", "Under Import and export choose this file. You see what would be made or changed before anything is."],
];

const columns: Record<TableKind, Record<string, Column>> = {
  sessions: {
    title: { width: 40, needed: "Yes", what: "What the item is called, as it is printed." },
    date: { width: 14, needed: "Yes", what: "A day of the event: 2026-11-25, 25/11/2026, 25 Nov or Day 1." },
    start: { width: 9, needed: "Yes", what: "When it begins, by the clock of the place: 09:00, 9:00 or 2 pm." },
    end: { width: 9, needed: "Yes, or Minutes", what: "When it ends. An end before the start is the next morning’s." },
    minutes: { width: 10, needed: "Yes, or End", what: "How long it takes, in whole minutes from 1 to 1440." },
    room: { width: 22, needed: "No", what: "The room by its name. A name that is new becomes a room." },
    track: { width: 18, needed: "No", what: "The track by its name. A name that is new becomes a track." },
    kind: { width: 16, needed: "No", what: `One of: ${Object.values(sessionKindNames).join(", ")}. Empty: as the title sounds.` },
    speakers: { width: 36, needed: "No", what: "Names with semicolons between them. A name that is new becomes a speaker." },
    abstract: { width: 48, needed: "No", what: "What it is about. Line breaks are kept." },
    language: { width: 12, needed: "No", what: "The language it is held in, as a code: en, pt, zh-Hant." },
    code: {
      width: 12,
      needed: "No",
      what: "Leave it empty for a new item. With the code of an item that is there already, that one is changed.",
    },
    guid: { width: 38, needed: "No", what: "Leave it empty. Other systems use it to know an item again." },
  },
  speakers: {
    name: { width: 28, needed: "Yes", what: "The name as it is printed, in the order the person writes it." },
    position: { width: 30, needed: "No", what: "The function or rank: Chief Superintendent." },
    organisation: { width: 34, needed: "No", what: "The agency, company or university." },
    bio: {
      width: 70,
      needed: "No",
      what: "A few sentences about the person, at most 3,000 letters. It is public once you have approved it.",
    },
    code: {
      width: 12,
      needed: "No",
      what: "Leave it empty for a new speaker. With the code of one who is there already, that one is changed.",
    },
    guid: { width: 38, needed: "No", what: "Leave it empty. Other systems use it to know a speaker again." },
  },
};
