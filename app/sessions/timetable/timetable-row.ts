import { z } from "zod";
import { lineOf } from "~/people/line-form";

/** A part as typed: without a word it is left out. */
const timetablePart = z.object({
  id: z.string().max(40).default(""),
  title: lineOf(300),
  minutes: lineOf(10),
  people: peopleLine(2000),
});

export const blankPart = { id: "", title: "", minutes: "", people: "" };

export type TimetablePart = z.output<typeof timetablePart>;

/** One row of a timetable as typed: every cell is text, and comes back as it was whatever is wrong with it. */
export const timetableRow = z.object({
  /** Empty for a new item. */
  id: z.string().max(40).default(""),
  revision: z.coerce.number().int().default(0),
  /** A digest of what the cells showed: a row that still says the same is left alone, whatever a colleague did to it meanwhile. */
  seen: z.string().max(64).default(""),
  /** The id of a day; empty: not placed yet. */
  day: z.string().max(40).default(""),
  time: lineOf(40),
  fold: z.enum(["", "0", "1"]).catch("").default(""),
  kind: z.string().max(40).default("other"),
  title: lineOf(300),
  room: z.string().max(40).default(""),
  people: peopleLine(2000),
  remarks: lineOf(1000),
  /** It stays at its time when the day rolls on. */
  anchored: z.enum(["", "on"]).catch("").default(""),
  /** Absent where the table does not show them: then they are left as they are. */
  parts: z.array(timetablePart).max(60).optional(),
});

/** Names on lines of their own stand for names between semicolons. */
export function peopleLine(most: number) {
  return z
    .string()
    .optional()
    .transform((text) => (text ?? "").trim().replace(/\s*\r?\n\s*/g, "; "))
    .pipe(lineOf(most) as z.ZodType<string, string>);
}

export type TimetableRow = z.output<typeof timetableRow>;

/** The whole table; rows that hold nothing are left out by the deed. */
export const timetableForm = z.object({
  rows: z.array(timetableRow).max(1000).default([]),
  /** What follows a changed item moves along. */
  follow: z.literal("on").optional(),
  /** The item that a part is to be added to, once the rest is saved. */
  part: z.string().max(40).optional(),
});

/** Rows that are read from one pasted text. */
export const mostPasted = 500;

export const cells = ["day", "time", "kind", "title", "room", "people", "remarks"] as const;
export type Cell = (typeof cells)[number];

export const blankRow = (day: string): TimetableRow => ({
  ...{ id: "", revision: 0, seen: "", day, time: "", fold: "", kind: "other", title: "", room: "", people: "", remarks: "", anchored: "" },
});

export const holdsNothing = (row: TimetableRow): boolean =>
  row.id === "" &&
  [row.time, row.title, row.people, row.remarks].every((text) => text.trim() === "") &&
  (row.parts ?? []).every(saysNothing);

export const saysNothing = ({ title, minutes, people }: TimetablePart): boolean => `${title}${minutes}${people}`.trim() === "";

/** What stands in the cells, as one text to compare and digest. */
export const cellsText = (row: TimetableRow): string =>
  JSON.stringify(
    [
      ...[row.day, row.time, row.fold, row.kind, row.title, row.room, row.people, row.remarks, row.anchored],
      ...(row.parts ?? []).filter((part) => !saysNothing(part)).flatMap(({ title, minutes, people }) => [title, minutes, people]),
    ].map((text) => text.replace(/\s+/g, " ").trim()),
  );

/** A box of one of the row's parts. */
export type PartCell = `parts[${number}].${"minutes" | "people"}`;

/** Why a row cannot be written; `cell` null: the row as a whole. */
export type RowProblem = { row: number; cell: Cell | PartCell | null; why: RowRefusal };

export type RowRefusal =
  | "no-time"
  | "slip"
  | "too-long"
  | "no-title"
  | "ambiguous"
  | "part-minutes"
  | "time-skipped"
  | "time-twice"
  | "gone"
  | "removed"
  | "emptied"
  | "no-categories"
  | "nobody-named"
  | "changed-meanwhile";

export const rowRefusals: Record<RowRefusal, string> = {
  "no-time": "This is not a time. Type 9:00 or 9:00–10:30.",
  slip: "The end lies before the start. Type 9:00–10:30, or 23:00–01:00 for a night.",
  "too-long": "An item lasts from 1 minute to 24 hours.",
  "no-title": "Say what it is: the item needs a title.",
  ambiguous: "Two speakers have this name. Choose the right one on the item’s own page.",
  "part-minutes": "A part lasts whole minutes, from 1 to 1440. Leave it empty where it is not known.",
  "time-skipped": "The clocks go forward here: this time does not exist on that day.",
  "time-twice": "The clocks go back here: this hour comes twice. Choose the first or the second.",
  gone: "A day or room chosen here has been removed meanwhile.",
  removed:
    "A colleague has removed this item meanwhile. What you typed is kept: saving again adds it as a new item; empty the row to leave it out.",
  emptied: "To take an item out, open it and choose Remove.",
  "no-categories": "This item is for chosen categories, and none is chosen. Open it to choose.",
  "nobody-named": "This item is for people by name, and nobody is named. Open it to name them.",
  "changed-meanwhile": "A colleague has changed this item meanwhile. Yours is kept here; saving again replaces theirs.",
};

/**
 * Refused as a whole where one row does not fit. `rows` are as typed, with the revision that saving again would replace;
 * `theirs` is what now stands where a colleague was faster.
 */
export type RefusedTimetable = { ok: false; why: "rows"; problems: RowProblem[]; rows: TimetableRow[]; theirs: TimetableRow[] };
