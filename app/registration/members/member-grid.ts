import { delegationRoles } from "~/delegations/invited/delegation";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { sortKeyOf } from "~/people/sort-key";
import type { GridRow } from "./member-form";

export const emptyRow: GridRow = {
  name: "",
  rankOrTitle: "",
  position: "",
  otherScriptName: "",
  organisation: "",
  mailAddress: "",
  role: "",
};

export const isEmptyRow = (row: GridRow) => Object.entries(row).every(([column, text]) => column === "role" || text.trim() === "");

/** Pasted rows as the grid takes them: a first row that names its columns is believed, else they are told by what they hold. */
export function gridOf(rows: string[][], language: string): GridRow[] {
  const heading = (rows[0] ?? []).map((text) => columnNamed(text));
  if (heading.includes("name")) return rows.slice(1).map((row) => filled(heading, row, language));
  const mail = rows.find((row) => row.some((text) => text.includes("@")))?.findIndex((text) => text.includes("@")) ?? -1;
  const order = orderFor(Math.max(...rows.map(({ length }) => length)), mail);
  return rows.map((row) => filled(order, row, language));
}

type Column = keyof GridRow | "";

const headings: Record<keyof GridRow, string[]> = {
  name: ["name", "full name", "name in full", "member", "delegate"],
  rankOrTitle: ["rank", "title", "rank or title", "grade"],
  position: ["position", "function", "job title", "appointment", "post"],
  otherScriptName: ["name in another script", "chinese name", "native name", "local name"],
  organisation: ["organisation", "organization", "department", "agency", "unit", "force"],
  mailAddress: ["mail", "email", "e mail", "mail address", "email address"],
  role: ["role", "in the delegation", "delegation role"],
};

const columnNamed = (text: string): Column => {
  const key = sortKeyOf(text.slice(0, 60));
  return (Object.keys(headings) as (keyof GridRow)[]).find((column) => headings[column].includes(key)) ?? "";
};

/** Rank, name, position is what most lists hold; a mail address shows itself, and a list of two columns has no rank. */
function orderFor(width: number, mail: number): Column[] {
  const others: Column[] = width - (mail === -1 ? 0 : 1) > 1 ? ["rankOrTitle", "name", "position"] : ["name"];
  return Array.from({ length: width }, (_, index) => (index === mail ? "mailAddress" : (others.shift() ?? "")));
}

function filled(columns: readonly Column[], row: readonly string[], language: string): GridRow {
  const cells: GridRow = { ...emptyRow };
  for (const [index, column] of columns.entries()) if (column) cells[column] = row[index] ?? "";
  return { ...cells, role: roleNamed(cells.role, language) };
}

/** Of a role typed in words; what is not known is a delegate, and stands in the grid to be looked at. */
function roleNamed(text: string, language: string): string {
  const key = sortKeyOf(text);
  const { roles } = delegationWords(language);
  return delegationRoles.find((role) => key !== "" && (sortKeyOf(role) === key || sortKeyOf(roles[role]) === key)) ?? "delegate";
}
