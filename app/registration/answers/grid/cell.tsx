import { classes } from "~/ui/classes";
import { FieldErrors, RequiredMark } from "~/ui/form/field";
import type { InitialedChoice } from "~/ui/form/in-initials";
import { takesMany } from "../../questions/question";
import { CellBox } from "./cell-box";
import type { GridCell, GridColumn } from "./find-member-grid.server";
import { gridWords } from "./grid-words";
import type { TypedCell } from "./shown-again";

export type CellProps = {
  id: string;
  name: string;
  member: string;
  column: GridColumn;
  /** Where a heading begins with this column. */
  section: string;
  /** Undefined where this member is not asked yet. */
  cell: GridCell | undefined;
  typed: TypedCell | undefined;
  errors: string[] | undefined;
  named: InitialedChoice[];
  language: string;
};

/** One answer of one member. On a desk the question stands over its column, on a phone over each of its boxes. */
export function Cell({ id, name, member, column, section, cell, typed, errors, named, language }: CellProps) {
  const words = gridWords(language);
  const label = (
    <>
      {column.label}
      <span className="sr-only">, {member}</span>
      <RequiredMark required={column.required} />
    </>
  );
  const opening = section && <p className="eyebrow mb-2 border-t border-line-2 pt-3 md:hidden">{section}</p>;
  if (!cell) return <td className={classes(shape, "text-xs text-ink-3 max-md:hidden")}>{words.later}</td>;
  const [hint, isMany] = [cell.answered ? words.answered : "", takesMany(column.type)];
  const described = [hint && `${id}-note`, typed?.pasted && `${id}-pasted`, errors && `${id}-error`].filter(Boolean).join(" ");
  const aria = { "aria-describedby": described || undefined, "aria-invalid": errors ? (true as const) : undefined };
  const box = <CellBox {...{ id, name, column, named, language, aria }} value={typed?.typed ?? cell.value} />;
  return (
    <td className={classes(shape, "max-md:block", errors ? "bg-bad-wash" : typed?.pasted && "bg-brass-wash")}>
      {opening}
      {isMany ? (
        <fieldset {...aria}>
          <legend className={heading}>{label}</legend>
          <ColumnNotes column={column} hidden={words.hidden} />
          {box}
        </fieldset>
      ) : (
        <>
          <label htmlFor={id} className={heading}>
            {label}
          </label>
          <ColumnNotes column={column} hidden={words.hidden} />
          {box}
        </>
      )}
      {typed?.pasted && (
        <p id={`${id}-pasted`} className="mt-1 text-xs text-brass">
          {words.pasted}
        </p>
      )}
      {hint && (
        <p id={`${id}-note`} className="mt-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
    </td>
  );
}

/** What else a column says is said once on a desk, at its head. */
const ColumnNotes = ({ column: { help, onlyIf, hidden: isHidden }, hidden }: { column: GridColumn; hidden: string }) => (
  <div className="mb-1 text-xs text-ink-3 empty:hidden md:hidden">
    {help && <p className="whitespace-pre-line">{help}</p>}
    {onlyIf && <p>{onlyIf}</p>}
    {isHidden && <p>{hidden}</p>}
  </div>
);

const shape = "align-top max-md:-mx-4 max-md:px-4 max-md:py-2.5 md:min-w-44 md:border-b md:border-line-2 md:px-2 md:py-2";
const heading = "mb-1 block text-sm font-semibold md:sr-only";
