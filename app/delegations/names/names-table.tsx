import { classes } from "~/ui/classes";
import { type Column, Table } from "~/ui/table";
import { longest } from "./names-form";

type Box = "name" | "shortName" | "adjective" | "sortAs";

export type NameRow = Record<Box, string> & {
  code: string;
  first: string;
  /** What is printed where the box for the name is empty, and what it is sorted by then. */
  printed: string;
  sorted: string;
  flag: boolean;
  hasFlag: boolean;
};

type NamesTableProps = {
  rows: NameRow[];
  language: { code: string; dir: "ltr" | "rtl" };
  errors: Record<string, string[] | null>;
  /** What a colleague saved in the meantime, by code; to be read beside what was typed. */
  theirs: Record<string, NameRow>;
};

/** Boxes for what a list says of each jurisdiction, in one language. */
export function NamesTable({ rows, language, errors, theirs }: NamesTableProps) {
  const box = (row: NameRow, key: Box, label: string, placeholder = "") => {
    const name = `names.${row.code}.${key}`;
    const wrong = errors[name]?.[0];
    const saved = theirs[row.code]?.[key] ?? row[key];
    return (
      <>
        <input
          id={name}
          name={name}
          defaultValue={row[key]}
          placeholder={placeholder}
          maxLength={longest[key] * 2}
          lang={language.code}
          dir={language.dir}
          aria-label={`${label}, ${row.first}`}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${name}-error` : undefined}
          className={classes("control min-h-9 min-w-28 py-1", key === "name" && "md:min-w-44")}
        />
        {wrong && (
          <span id={`${name}-error`} className="block text-xs font-semibold text-bad">
            {wrong}
          </span>
        )}
        {saved !== row[key] && <span className="block text-xs text-warn">{saved ? `Saved now: ${saved}` : "Saved now: empty"}</span>}
      </>
    );
  };
  const columns: Column<NameRow>[] = [
    {
      key: "first",
      label: "First name",
      heading: true,
      cell: ({ first, code }) => (
        <>
          {first} <span className="font-normal text-ink-3">{code}</span>
        </>
      ),
    },
    { key: "name", label: "Name", cell: (row) => box(row, "name", "Name", row.printed) },
    { key: "shortName", label: "Short name", cell: (row) => box(row, "shortName", "Short name") },
    { key: "adjective", label: "Adjective", cell: (row) => box(row, "adjective", "Adjective") },
    { key: "sortAs", label: "Sorted as", cell: (row) => box(row, "sortAs", "Sorted as", row.sorted) },
    { key: "flag", label: "Flag", cell: (row) => <FlagBox row={row} saved={(theirs[row.code] ?? row).flag} /> },
  ];
  return (
    <div className="overflow-x-auto rounded-lg md:border md:border-line md:bg-paper">
      <Table caption="Jurisdictions" columns={columns} rows={rows} rowKey={({ code }) => code} />
    </div>
  );
}

const FlagBox = ({ row: { code, first, flag, hasFlag }, saved }: { row: NameRow; saved: boolean }) =>
  hasFlag ? (
    <label className="inline-flex min-h-9 items-center gap-2">
      <input type="checkbox" name={`names.${code}.flag`} defaultChecked={flag} className="size-4.5" aria-label={`Flag shown, ${first}`} />
      {saved !== flag && <span className="text-xs text-warn">{saved ? "Saved now: shown" : "Saved now: none"}</span>}
    </label>
  ) : (
    <span className="text-xs text-ink-3">no picture</span>
  );
