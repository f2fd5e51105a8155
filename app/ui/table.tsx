import type { ReactNode } from "react";
import { classes } from "./classes";

export type Column<Row> = {
  key: string;
  label: ReactNode;
  /** Plain text for the card on a phone, where `label` is not text. */
  cardLabel?: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** What people typed: its words are broken before they widen the table. */
  typed?: boolean;
  /** Names the row; exactly one column of a table should. */
  heading?: boolean;
};

type TableProps<Row> = { caption: string; columns: Column<Row>[]; rows: Row[]; rowKey: (row: Row) => string; rowId?: (row: Row) => string };

/** Rows under a head that stays in sight; on a phone each row is a card. */
export function Table<Row>({ caption, columns, rows, rowKey, rowId }: TableProps<Row>) {
  return (
    <table className={classes("w-full border-collapse text-sm max-md:block", columns.length > 8 ? "[--gap:0.5rem]" : "[--gap:0.75rem]")}>
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={classes(headCell, column.numeric ? "text-end" : "text-start")}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:grid max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            id={rowId?.(row)}
            className="max-md:block max-md:rounded-lg max-md:border max-md:border-line max-md:bg-paper max-md:p-4 md:hover:bg-wash"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const label = column.cardLabel ?? (typeof column.label === "string" ? column.label : undefined);
  const shape = classes(
    bodyCell,
    column.numeric ? "tabular-nums md:text-end" : "text-start",
    column.heading ? "md:min-w-36" : column.typed ? "md:min-w-28" : "md:wrap-break-word",
  );
  if (column.heading)
    return (
      <th scope="row" className={classes(shape, "font-semibold max-md:text-base")}>
        {column.cell(row)}
      </th>
    );
  return (
    <td data-label={label} className={classes(shape, cardCell)}>
      {column.cell(row)}
    </td>
  );
}

const headCell =
  "sticky top-0 z-10 border-b border-line bg-paper px-(--gap) py-2.5 align-bottom text-xs font-semibold whitespace-nowrap text-ink-3 first:ps-4 last:pe-4";
const bodyCell = "align-top md:border-b md:border-line-2 md:px-(--gap) md:py-2.5 md:first:ps-4 md:last:pe-4 max-md:block";
const cardCell =
  "max-md:mt-1.5 max-md:grid max-md:grid-cols-[1fr_2fr] max-md:gap-3 max-md:empty:hidden max-md:before:text-ink-3 max-md:before:content-[attr(data-label)]";
