import { sortKeyOf } from "~/people/sort-key";

export const pastedColumns = [
  "rankOrTitle",
  "name",
  "mailAddress",
  "organisation",
  "position",
  "jurisdiction",
  "category",
  "needs",
  "salutation",
  "otherScriptName",
  "assistantAddress",
] as const;
export type PastedColumn = (typeof pastedColumns)[number];

export const columnNames: Record<PastedColumn, string> = {
  rankOrTitle: "Rank or title",
  name: "Name",
  mailAddress: "Mail address",
  organisation: "Organisation",
  position: "Position",
  jurisdiction: "Jurisdiction",
  category: "Category",
  needs: "Dietary or access needs",
  salutation: "“Dear …” line",
  otherScriptName: "Name in another script",
  assistantAddress: "Assistant’s mail address",
};

/** Rows as they were pasted, and what each of their columns holds; "" is left out. */
export type PastedTable = { columns: (PastedColumn | "")[]; rows: string[][] };

export const mostPasted = 2_000;
export const mostColumns = 20;
/** Above this only the rows with faults are shown as boxes. */
export const mostShown = 200;

/** A first row that names its columns is believed; without one the columns are told by what they hold. */
export function recogniseColumns(rows: string[][]): PastedTable {
  const width = Math.min(mostColumns, Math.max(0, ...rows.map((row) => row.length)));
  const square = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
  const heading = (square[0] ?? []).map(columnOf);
  if (heading.includes("name")) return { columns: onlyOnce(heading), rows: square.slice(1) };
  return { columns: guessed(square, width), rows: square };
}

const columnOf = (heading: string): PastedColumn | "" => {
  const key = sortKeyOf(heading.slice(0, 60));
  return pastedColumns.find((column) => headings[column].includes(key)) ?? "";
};

const headings: Record<PastedColumn, string[]> = {
  rankOrTitle: ["rank", "title", "rank or title", "rank title", "grade", "post"],
  name: ["name", "full name", "name in full", "participant", "officer", "delegate", "display name"],
  mailAddress: ["mail", "e mail", "email", "mail address", "email address", "e mail address"],
  organisation: ["organisation", "organization", "department", "dept", "agency", "unit", "force", "formation", "company", "bureau"],
  position: ["position", "function", "job title", "role", "appointment"],
  jurisdiction: ["jurisdiction", "country", "economy", "country or jurisdiction"],
  category: ["category", "type", "kind"],
  needs: ["needs", "diet", "dietary", "dietary needs", "dietary or access needs", "meal", "remarks on diet"],
  salutation: ["dear", "salutation", "dear line"],
  otherScriptName: ["name in another script", "chinese name", "native name", "local name"],
  assistantAddress: ["assistant", "assistants mail address", "assistant mail", "contact mail"],
};

/** Rank, name, mail, department is what most lists hold; the mail column shows itself, and a name alone stands before it. */
function guessed(rows: string[][], width: number): PastedTable["columns"] {
  const places = Array.from({ length: width }, (_, index) => index);
  const mail = places.map((index) => rows.filter((row) => row[index]!.includes("@")).length);
  const mailColumn = mail.some(Boolean) ? mail.indexOf(Math.max(...mail)) : -1;
  const others = places.filter((index) => index !== mailColumn);
  const ranked = mailColumn === -1 ? width > 2 : mailColumn > 1;
  const order: PastedColumn[] = ranked ? ["rankOrTitle", "name", "organisation", "position"] : ["name", "organisation", "position"];
  return places.map((index) => (index === mailColumn ? "mailAddress" : (order[others.indexOf(index)] ?? "")));
}

const onlyOnce = (columns: PastedTable["columns"]) => columns.map((column, index) => (columns.indexOf(column) === index ? column : ""));
