import { columnNames, mostShown, type PastedTable, pastedColumns } from "./pasted-table";

type Row = { faults: { column: string; sentence: string }[]; sameName: boolean };

type PastedRowsProps = { table: PastedTable; checked: Row[]; another: number[]; without: string[] };

/** The pasted rows as boxes to correct in place; of a long list those that are wrong. `without`: columns the event does not use. */
export function PastedRows({ table, checked, another, without }: PastedRowsProps) {
  const faulty = checked.flatMap(({ faults }, index) => (faults.length > 0 ? [index] : []));
  const shown = (table.rows.length <= mostShown ? table.rows.map((_, index) => index) : faulty).slice(0, mostShown);
  const choices = pastedColumns.filter((column) => !without.includes(column));
  return (
    <>
      <textarea name="table" hidden readOnly value={JSON.stringify(table.rows)} />
      <input type="hidden" name="shown" value={shown.join(",")} />
      <div className="overflow-x-auto rounded-lg border border-line bg-paper">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">The pasted people</caption>
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
                    {choices.map((choice) => (
                      <option key={choice} value={choice}>
                        {columnNames[choice]}
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
              <PastedRow key={at} at={at} table={table} row={checked[at]!} another={another.includes(at)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PastedRow({ at, table, row, another }: { at: number; table: PastedTable; row: Row; another: boolean }) {
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
            aria-label={`${column ? columnNames[column] : `Column ${index + 1}`}, row ${at + 1}`}
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
        {row.sameName && (
          <label className="mt-1 flex items-start gap-2 text-ink">
            <input type="checkbox" name="another" value={at} defaultChecked={another} className="mt-0.5 size-4" />
            This is another person
          </label>
        )}
      </td>
    </tr>
  );
}
