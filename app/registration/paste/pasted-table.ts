import { sortKeyOf } from "~/people/sort-key";

/** Rows as they were pasted, and what each of their columns holds; "" is left out. */
export type PastedTable<Column extends string = string> = { columns: (Column | "")[]; rows: string[][] };

/** A kind of list: the columns it may have, under which names lists call them, and how they are told where none is named. */
export type PastedKind<Column extends string> = {
  columns: Record<Column, { name: string; headings: readonly string[] }>;
  /** A first row with one of these is a row of headings. */
  naming: readonly Column[];
  guess(rows: string[][], width: number): (Column | "")[];
};

export type Pasted<Kind> = Kind extends PastedKind<infer Column> ? Column : never;

export const mostPasted = 2_000;
export const mostColumns = 20;
/** As many rows as are shown as boxes at a time. */
export const mostShown = 200;

/** Which rows of a list are shown, in their order: of a long one first those that are wrong, then those there is something to say of. */
export function shownRows(rows: readonly { faults: readonly unknown[]; note?: string }[]): number[] {
  const rank = ({ faults, note }: (typeof rows)[number]) => (faults.length > 0 ? 0 : note ? 1 : 2);
  return rows
    .map((row, at) => ({ at, rank: rank(row) }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .slice(0, mostShown)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
}

/** A first row that names its columns is believed; without one the columns are told by what they hold. */
export function recogniseColumns<Column extends string>(rows: string[][], kind: PastedKind<Column>): PastedTable<Column> {
  const width = Math.min(mostColumns, Math.max(0, ...rows.map((row) => row.length)));
  const square = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
  const heading = (square[0] ?? []).map((text) => columnOf(text, kind));
  if (heading.some((column) => column !== "" && kind.naming.includes(column))) return { columns: onlyOnce(heading), rows: square.slice(1) };
  return { columns: kind.guess(square, width), rows: square };
}

export const columnsOf = <Column extends string>({ columns }: Pick<PastedKind<Column>, "columns">) => Object.keys(columns) as Column[];

/** The column that holds mail addresses, if there is one: it shows itself. */
export function mailColumnOf(rows: string[][], width: number): number {
  const mail = Array.from({ length: width }, (_, index) => rows.filter((row) => row[index]!.includes("@")).length);
  return mail.some(Boolean) ? mail.indexOf(Math.max(...mail)) : -1;
}

function columnOf<Column extends string>(heading: string, kind: PastedKind<Column>): Column | "" {
  const key = sortKeyOf(heading.slice(0, 60));
  return columnsOf(kind).find((column) => kind.columns[column].headings.includes(key)) ?? "";
}

const onlyOnce = <Column extends string>(columns: (Column | "")[]) =>
  columns.map((column, index) => (columns.indexOf(column) === index ? column : ""));
