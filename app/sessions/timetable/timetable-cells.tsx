import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from "react";
import { Anchor } from "~/ui/anchor";
import { classes } from "~/ui/classes";
import { FieldErrors } from "~/ui/form/field";
import { sessionKindNames, sessionKinds } from "../session-kind";
import { AddPart } from "./parts/add-part";
import { AnchorBox } from "./rolling/anchor-box";
import { rowRefusals, type TimetableRow } from "./timetable-row";

type Choice = { id: string; name: string };

/** `days` where a row may be moved to another day. */
export type TimetableChoices = { rooms: Choice[]; days?: Choice[] };

type TimetableCellsProps = TimetableChoices & {
  row: TimetableRow;
  rowKey: string;
  index: number;
  /** Sentences about a cell; "": about the row as a whole. */
  errorsOf: (cell: string) => string[] | undefined;
  href: string | undefined;
  trailing: boolean;
  /** A row that is dragged would come before this one. */
  hovered: boolean;
  /** It has a time, and so a place in the day. */
  timed: boolean;
  /** When it began before it moved along. */
  was: string | undefined;
  handle: ReactNode;
  onAnchor: () => void;
  onAddPart?: () => void;
  children?: ReactNode;
};

/** One row: every box says in its name which row it is of, every error stands below its box. */
export function TimetableCells({ row, rowKey, index, errorsOf, rooms, days, href, trailing, children, ...more }: TimetableCellsProps) {
  const name = (cell: string) => `rows[${index}].${cell}`;
  const box = (cell: keyof TimetableRow, label: string) => ({
    name: name(cell),
    id: name(cell),
    "aria-label": `${label}, row ${index + 1}`,
    "data-cell": cell,
    defaultValue: String(row[cell]),
    errors: errorsOf(cell),
  });
  const whole = errorsOf("");
  const asksFold = row.fold !== "" || errorsOf("time")?.includes(rowRefusals["time-twice"]);
  return (
    <tr
      data-row={rowKey}
      data-timed={more.timed ? "" : undefined}
      className={classes(
        "align-top max-md:grid max-md:gap-2 max-md:rounded-lg max-md:border max-md:border-line max-md:bg-paper max-md:p-4 md:hover:bg-wash",
        more.hovered && "shadow-[inset_0_3px_0_var(--color-brass)]",
      )}
    >
      {days && (
        <td data-label="Day" className={classes(cellShape, "md:w-36 md:min-w-32")}>
          <SelectBox {...box("day", "Day")}>
            <option value="">Not placed</option>
            <Options choices={days} />
          </SelectBox>
        </td>
      )}
      <td data-label="Time" className={classes(cellShape, trailing ? "md:w-52" : "md:w-32")}>
        <input type="hidden" name={name("id")} value={row.id} />
        <input type="hidden" name={name("revision")} value={row.revision} />
        <input type="hidden" name={name("seen")} value={row.seen} />
        {!days && <input type="hidden" name={name("day")} value={row.day} />}
        <div className="flex items-start gap-0.5">
          {more.handle}
          {trailing && (
            <AnchorBox
              name={name("anchored")}
              label={`Anchored, row ${index + 1}`}
              ticked={row.anchored === "on"}
              onChange={more.onAnchor}
            />
          )}
          <div className="min-w-0 grow md:min-w-29">
            <TextBox {...box("time", "Time")} placeholder={index === 0 ? "9:00–10:30" : undefined} maxLength={40} autoComplete="off" />
          </div>
        </div>
        {more.was && <p className="mt-0.5 ps-15 text-xs text-ink-2">was {more.was}</p>}
        {asksFold && (
          <SelectBox {...box("fold", "Which of the two hours")}>
            <option value="">Which hour?</option>
            <option value="0">The first</option>
            <option value="1">The second</option>
          </SelectBox>
        )}
      </td>
      <td data-label="Item" className={classes(cellShape, "md:min-w-48 xl:min-w-80")}>
        <div className="grid items-start gap-1 xl:grid-cols-[8.5rem_1fr]">
          <SelectBox {...box("kind", "Kind")}>
            {sessionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {sessionKindNames[kind]}
              </option>
            ))}
          </SelectBox>
          <TextBox {...box("title", "Item")} long maxLength={300} autoComplete="off" strong />
        </div>
        <FieldErrors id={name("row")} errors={whole} />
        {children}
      </td>
      <td data-label="Room" className={classes(cellShape, "md:w-40 md:min-w-24")}>
        <SelectBox {...box("room", "Room")}>
          <option value="">{days ? "No room" : "–"}</option>
          <Options choices={rooms} />
        </SelectBox>
      </td>
      <td data-label="People" className={classes(cellShape, "md:w-[20%] md:min-w-20")}>
        <TextBox
          {...box("people", "People")}
          maxLength={2000}
          autoComplete="off"
          placeholder={row.title ? undefined : "Names; separated so"}
        />
      </td>
      <td data-label="Remarks (printed)" className={classes(cellShape, "md:w-[13%]")}>
        <TextBox {...box("remarks", "Remarks (printed)")} long maxLength={1000} autoComplete="off" />
      </td>
      {trailing && (
        <td className={classes(cellShape, "md:w-16 md:pe-4 md:text-end", more.onAddPart ? "md:pt-2" : "md:pt-3.5")}>
          {href && (
            <Anchor href={href} aria-label={`Open ${row.title || `row ${index + 1}`}`} className="inline-block min-h-6">
              Open
            </Anchor>
          )}
          {more.onAddPart && <AddPart to={row.title || `row ${index + 1}`} id={row.id} onAdd={more.onAddPart} />}
        </td>
      )}
    </tr>
  );
}

type BoxProps = { id: string; errors?: string[] };

type TextBoxProps = BoxProps &
  Pick<InputHTMLAttributes<HTMLElement>, "autoComplete" | "defaultValue" | "placeholder" | "aria-label"> & {
    name: string;
    maxLength: number;
    "data-cell": string;
  };

/** `long` grows with its text; a line break in it counts as a space, in the people's cell as a semicolon. */
function TextBox({ errors, strong, long, ...box }: TextBoxProps & { strong?: boolean; long?: boolean }) {
  const shape = classes(boxShape, "w-full", strong && "font-semibold", errors && "border-bad");
  return (
    <>
      {long ? (
        <textarea {...box} {...ariaOf(box.id, errors)} rows={1} className={classes(shape, "field-sizing-content resize-none py-1.5")} />
      ) : (
        <input {...box} {...ariaOf(box.id, errors)} className={shape} />
      )}
      <FieldErrors id={box.id} errors={errors} />
    </>
  );
}

function SelectBox({ errors, children, ...select }: BoxProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <>
      <select {...select} {...ariaOf(select.id, errors)} className={classes(boxShape, "w-full", errors && "border-bad")}>
        {children}
      </select>
      <FieldErrors id={select.id} errors={errors} />
    </>
  );
}

const Options = ({ choices }: { choices: Choice[] }) =>
  choices.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));

const ariaOf = (id: string, errors?: string[]) => (errors?.length ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {});

const cellShape =
  "min-w-0 max-md:before:mb-1 max-md:before:block max-md:before:text-xs max-md:before:text-ink-3 max-md:before:content-[attr(data-label)] md:border-b md:border-line-2 md:px-1.5 md:py-1.5 md:first:ps-3";
const boxShape =
  "block min-h-9 rounded border border-line bg-paper px-2 py-1 text-base text-ink placeholder:text-ink-3 hover:border-edge md:text-sm";
