import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Tag } from "~/ui/tag";
import { TimetableCells, type TimetableChoices } from "./timetable-cells";
import { blankRow, type Cell, cells, type TimetableRow } from "./timetable-row";

/** What is said about one row besides its errors: clashes, what a colleague wrote meanwhile. */
export type RowRemark = { tone: "bad" | "warn"; tag: string; sentence: string };

export type TimetableRowsProps = TimetableChoices & {
  rows: TimetableRow[];
  /** Sentences by `rows[3].time`; `rows[3]` for the row as a whole. */
  errors: Record<string, string[] | null>;
  remarks: Record<number, RowRemark[]>;
  /** Where an item that exists has its own page. */
  hrefOf?: (row: TimetableRow) => string;
  /** The day new rows are on. */
  day: string;
};

/**
 * A timetable to type into: an ordinary form with one spare row; with scripts Enter goes to the next row and makes one where there is none.
 * The cells are named `rows[0].time` and so on.
 */
export function TimetableRows({ rows, errors, remarks, hrefOf, day, ...choices }: TimetableRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [spare, setSpare] = useState(1);
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted) body.current?.querySelector<HTMLElement>(`[name="${wanted}"]`)?.focus();
  }, [wanted]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const place =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
        ? /^rows\[(\d+)\]\.(\w+)$/.exec(event.target.name)
        : null;
    if (event.key !== "Enter" || !place || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Number(place[1]) + 1;
    const isNew = next >= rows.length;
    const name = `rows[${next}].${isNew ? "time" : place[2]}`;
    if (next >= rows.length + spare) setSpare(spare + 1);
    setWanted(name);
    body.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  };

  const all = [...rows, ...Array.from({ length: spare }, () => blankRow(day))];
  const shown = cells.filter((cell) => cell !== "kind" && (cell !== "day" || choices.days));
  return (
    <table className="w-full border-collapse text-sm max-md:block">
      <caption className="sr-only">Timetable</caption>
      <thead className="max-md:sr-only">
        <tr>
          {shown.map((cell) => (
            <th key={cell} scope="col" className={headCell}>
              {columnNames[cell]}
            </th>
          ))}
          {hrefOf && (
            <th scope="col" className={headCell}>
              <span className="sr-only">The item’s own page</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown} className="max-md:grid max-md:gap-4">
        {all.map((row, index) => (
          <TimetableCells
            key={row.id || `new-${index}`}
            row={row}
            index={index}
            errors={errors}
            href={row.id && hrefOf ? hrefOf(row) : undefined}
            trailing={hrefOf !== undefined}
            {...choices}
          >
            {remarks[index]?.map(({ tone, tag, sentence }) => (
              <p key={sentence} className="mt-1 flex items-baseline gap-2 text-xs text-ink-2">
                <Tag tone={tone}>{tag}</Tag>
                <span>{sentence}</span>
              </p>
            ))}
          </TimetableCells>
        ))}
      </tbody>
    </table>
  );
}

const headCell = "border-b border-line px-2 py-2.5 text-start text-xs font-semibold whitespace-nowrap text-ink-3 first:ps-4";

export const columnNames: Record<Cell, string> = {
  day: "Day",
  time: "Time",
  kind: "Kind",
  title: "Item",
  room: "Room",
  people: "People",
  remarks: "Remarks (printed)",
};
