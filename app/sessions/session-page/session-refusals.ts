import { rowRefusals } from "../timetable/timetable-row";
import type { SessionFormRefusal } from "./session-form";

/** The sentence for each "no", and the field it stands beside. */
export const sessionRefusals: Record<SessionFormRefusal, { sentence: string; field?: string }> = {
  "no-title": { sentence: "Give the item a title.", field: "title" },
  "no-categories": { sentence: "Choose at least one category, or open the item to others.", field: "categories" },
  "nobody-named": { sentence: "Name at least one person, or open the item to others.", field: "guests" },
  "no-time": { sentence: rowRefusals["no-time"], field: "time" },
  slip: { sentence: rowRefusals.slip, field: "time" },
  "too-long": { sentence: rowRefusals["too-long"], field: "time" },
  "time-skipped": { sentence: rowRefusals["time-skipped"], field: "time" },
  "time-twice": { sentence: rowRefusals["time-twice"], field: "time" },
  ambiguous: {
    sentence: "Two speakers have one of these names. Give one of them another name on the speakers’ pages first.",
    field: "people",
  },
  gone: { sentence: "A day, room, track, category or speaker chosen here has been removed meanwhile. Please choose again." },
  removed: { sentence: "A colleague has removed this item meanwhile. What you typed is kept below: you can add it as a new item." },
  "changed-meanwhile": {
    sentence:
      "A colleague has changed this item meanwhile. Theirs is shown above the form, yours is kept in it; saving again replaces theirs.",
  },
};

/** Whom a line of the box for people by name cannot mean. */
export const guestRefusals = {
  unknown: (line: string) => `Nobody at this event is called “${line}”. Add them under People first, or correct the name.`,
  ambiguous: (line: string) => `More than one person at this event is called “${line}”. Add the organisation in brackets.`,
};
