import type { ReactNode } from "react";
import { type PastedTable, shownRows } from "./pasted-table";

export type JudgedRow = { faults: { column: string; sentence: string }[]; note?: string };

type PastedRowsProps = {
  table: PastedTable;
  checked: readonly JudgedRow[];
  /** What a column may hold, by its name here. */
  columns: Record<string, string>;
  label: string;
  /** What else there is to say of a row, beside its faults. */
  beside?: (at: number) => ReactNode;
};

/** The pasted rows as boxes to correct in place; of a long list as many as a page can take. */
export function PastedRows({ table, checked, columns, label, beside }: PastedRowsProps) {
  const shown = shownRows(checked);
  return (
    <>
      <textarea name="table" hidden readOnly value={JSON.stringify(table.rows)} />
      <input type="hidden" name="shown" value={shown.join(",")} />
      <div className="overflow-x-auto rounded-lg border border-line bg-paper">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr>
              <th scope="col" className="px-3 py-2.5 text-end text-xs text-ink-3">
                Row
              </th>
              {table.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                <th key={index} scope="col" className="min-w-36 px-1.5 py-2 text-start">
                  <select
                    name={`columns.c${index}`}
                    defaultValue={column}
                    aria-label={`What column ${index + 1} holds`}
                    className="control text-xs font-semibold"
                  >
                    <option value="">Leave out</option>
                    {Object.entries(columns).map(([choice, name]) => (
                      <option key={choice} value={choice}>
                        {name}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
              <th scope="col" className="px-3 py-2.5 text-start text-xs text-ink-3">
                To correct
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((at) => (
              <PastedRow key={at} at={at} table={table} columns={columns} row={checked[at]!}>
                {beside?.(at)}
              </PastedRow>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type PastedRowProps = Pick<PastedRowsProps, "table" | "columns"> & { at: number; row: JudgedRow; children: ReactNode };

function PastedRow({ at, table, columns, row, children }: PastedRowProps) {
  const wrong = (column: string) => row.faults.some((fault) => fault.column === column && column !== "");
  return (
    <tr className="border-t border-line-2 align-top">
      <th scope="row" className="px-3 py-3 text-end font-normal text-ink-3 tabular-nums">
        {at + 1}
      </th>
      {table.columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
        <td key={index} className="px-1.5 py-1.5">
          <input
            name={`cells.r${at}c${index}`}
            defaultValue={table.rows[at]![index]}
            aria-label={`${column ? columns[column] : `Column ${index + 1}`}, row ${at + 1}`}
            aria-invalid={wrong(column) || undefined}
            aria-describedby={row.faults.length > 0 ? `faults-${at}` : undefined}
            className="control min-h-9 py-1"
          />
        </td>
      ))}
      <td id={`faults-${at}`} className="min-w-48 px-3 py-2.5 text-xs text-bad">
        {row.faults.map(({ column, sentence }) => (
          <p key={`${column} ${sentence}`}>{sentence}</p>
        ))}
        {row.note && <p className="text-warn">{row.note}</p>}
        {children}
      </td>
    </tr>
  );
}
