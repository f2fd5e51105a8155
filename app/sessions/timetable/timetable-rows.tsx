import { type FormEvent, Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Tag } from "~/ui/tag";
import { newPart, PartRows, type PlacedPart } from "./parts/part-rows";
import { usePastedRows } from "./pasted-rows";
import { DayNewsLine } from "./rolling/day-news";
import { type Overrun, overrunsOf } from "./rolling/roll-day";
import { RowHandle } from "./rolling/row-handle";
import { sayOverrun } from "./rolling/say-moves";
import { type PlacedRow, useDay } from "./rolling/use-day";
import { TimetableCells, type TimetableChoices } from "./timetable-cells";
import { TimetableHead } from "./timetable-head";
import { blankRow, saysNothing, type TimetableRow } from "./timetable-row";

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
  /** One day whose clocks are left alone: it rolls on, and its rows change places. */
  rolls?: boolean;
  /** The page that reads a table pasted into a cell. */
  readAt?: string;
  /** The item that has one more part to fill in. */
  partFor?: string;
  disabled?: boolean;
};

/**
 * A timetable to type into: an ordinary form with one spare row; with scripts Enter goes to the next row and makes one where there is none.
 * The cells are named `rows[0].time` and so on. As one day (`rolls`) it also rolls on while a time is typed, and its rows change places.
 */
export function TimetableRows({
  rows,
  errors,
  remarks,
  hrefOf,
  day,
  readAt,
  partFor,
  rolls = false,
  disabled = false,
  ...choices
}: TimetableRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const spare = useRef(0);
  const [given] = useState(() => rows.map((row, at): PlacedRow => ({ key: row.id || `typed-${at}`, row })));
  const newRow = (): PlacedRow => ({ key: `new-${spare.current++}`, row: blankRow(day) });
  const [first] = useState(newRow);
  const table = useDay(body, [...given, first], rolls);
  const [parts, setParts] = useState(() => partsOf(given, partFor));
  const [hovered, setHovered] = useState<{ before: string | undefined }>();
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted) body.current?.querySelector<HTMLElement>(`[name="${wanted}"]`)?.focus();
  }, [wanted]);

  const onPaste = usePastedRows(disabled ? undefined : readAt, day, (rows, said) =>
    table.addBelow([...rows.map((each) => ({ ...newRow(), ...each })), newRow()], said),
  );

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const box = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement ? event.target : undefined;
    const place = /^rows\[(\d+)\]\.(\w+)$/.exec(box?.name ?? "");
    if (!place || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const key = table.places[Number(place[1])]!.key;
    if (rolls && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      table.reorder(key, place[2]!, event.key === "ArrowUp" ? "earlier" : "later");
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    const next = Number(place[1]) + 1;
    const name = `rows[${next}].${(table.places[next]?.row.id ?? "") === "" && next >= rows.length ? "time" : place[2]}`;
    if (next >= table.places.length) table.add(newRow());
    setWanted(name);
    body.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  };
  const onInput = (event: FormEvent<HTMLTableSectionElement>) => {
    const { cell } = (event.target as HTMLElement).dataset;
    const key = (event.target as HTMLElement).closest<HTMLElement>("tr[data-row]")?.dataset.row;
    if (cell === "time" && key) table.onTime(key);
    else if (cell === "room" || cell === "title") table.onOther();
  };

  const items = new Map(table.items.map((item) => [item.key, item]));
  const overruns = overrunsOf(table.items);
  return (
    <>
      <table className="w-full border-collapse text-sm max-md:block">
        <caption className="sr-only">Timetable</caption>
        <TimetableHead withDay={choices.days !== undefined} withPage={hrefOf !== undefined} />
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          onInput={onInput}
          onPaste={onPaste}
          onFocus={(event) => event.target.dataset.cell === "time" && table.onFocus()}
          className="max-md:grid max-md:gap-4"
        >
          {table.places.map(({ key, row, notes = [] }, index) => {
            const at = given.findIndex((each) => each.key === key);
            const errorsOf = (cell: string) => (at < 0 ? undefined : errors[`rows[${at}]${cell && `.${cell}`}`]) ?? undefined;
            const title = items.get(key)?.title || row.title || `row ${index + 1}`;
            return (
              <Fragment key={key}>
                <TimetableCells
                  row={row}
                  rowKey={key}
                  index={index}
                  errorsOf={errorsOf}
                  href={row.id && hrefOf ? hrefOf(row) : undefined}
                  trailing={hrefOf !== undefined}
                  hovered={hovered?.before === key}
                  timed={items.has(key)}
                  was={table.moved.has(key) ? row.time : undefined}
                  onAnchor={table.onOther}
                  onAddPart={
                    hrefOf && !disabled
                      ? () => {
                          setParts({ ...parts, [key]: [...(parts[key] ?? []), newPart()] });
                          setWanted(`rows[${index}].parts[${parts[key]?.length ?? 0}].title`);
                        }
                      : undefined
                  }
                  handle={
                    rolls && (
                      <RowHandle
                        title={title}
                        onStep={(to) => table.reorder(key, "handle", to)}
                        onPlace={({ before }) => before !== key && table.reorder(key, "handle", { before })}
                        onHover={setHovered}
                      />
                    )
                  }
                  {...choices}
                >
                  {hrefOf && !parts[key]?.length && <input type="hidden" name={`rows[${index}].parts[0].id`} value="none" />}
                  {[
                    ...(rolls ? overruns.filter((each) => each.key === key).map(overRemark) : []),
                    ...((at < 0 ? undefined : remarks[at]) ?? []),
                    ...notes.map((sentence): RowRemark => ({ tone: "warn", tag: "Check", sentence })),
                  ].map(({ tone, tag, sentence }) => (
                    <p key={sentence} className="mt-1 flex items-baseline gap-2 text-xs text-ink-2">
                      <Tag tone={tone}>{tag}</Tag>
                      <span>{sentence}</span>
                    </p>
                  ))}
                </TimetableCells>
                {hrefOf && (
                  <PartRows
                    of={`rows[${index}]`}
                    title={title}
                    item={items.get(key)}
                    parts={parts[key] ?? []}
                    errorsOf={errorsOf}
                    setParts={(those) => setParts({ ...parts, [key]: those })}
                    say={(sentence) => table.setNews({ sentences: [sentence] })}
                    leading={choices.days ? 2 : 1}
                    disabled={disabled}
                  />
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {hrefOf && <DayNewsLine news={table.news} onBack={table.takeBack} />}
    </>
  );
}

const partsOf = (given: readonly PlacedRow[], partFor: string | undefined): Record<string, PlacedPart[]> =>
  Object.fromEntries(
    given.map(({ key, row }) => [
      key,
      [
        ...(row.parts ?? []).filter((part) => !saysNothing(part)).map((part, at) => ({ key: `${part.id} ${at}`, part })),
        ...(partFor && row.id === partFor ? [{ ...newPart(), wanted: true }] : []),
      ],
    ]),
  );

const overRemark = (over: Overrun): RowRemark => ({ tone: "warn", tag: "Over", sentence: sayOverrun(over) });
