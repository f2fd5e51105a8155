import { type Column, Table } from "~/ui/table";

export type NameRow = { code: string; first: string; name: string; sortAs: string };

/** A box for the name and one for what it is sorted as, beside each first name. */
export function NamesTable({ rows, errors }: { rows: NameRow[]; errors: Record<string, string[] | null> }) {
  const box = (row: NameRow, key: "name" | "sortAs", label: string, placeholder: string) => {
    const name = `names.${row.code}.${key}`;
    const wrong = errors[name]?.[0];
    return (
      <>
        <input
          id={name}
          name={name}
          defaultValue={row[key]}
          placeholder={placeholder}
          maxLength={200}
          aria-label={`${label}, ${row.first}`}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${name}-error` : undefined}
          className="control min-h-9 py-1"
        />
        {wrong && (
          <span id={`${name}-error`} className="block text-xs font-semibold text-bad">
            {wrong}
          </span>
        )}
      </>
    );
  };
  const columns: Column<NameRow>[] = [
    { key: "first", label: "First name", heading: true, cell: ({ first }) => first },
    { key: "code", label: "Code", cell: ({ code }) => <span className="tabular-nums">{code}</span> },
    { key: "name", label: "Named here", cell: (row) => box(row, "name", "Named here", row.first) },
    { key: "sortAs", label: "Sorted as", cell: (row) => box(row, "sortAs", "Sorted as", row.name || row.first) },
  ];
  return (
    <div className="rounded-lg md:border md:border-line md:bg-paper">
      <Table caption="Jurisdictions" columns={columns} rows={rows} rowKey={({ code }) => code} />
    </div>
  );
}
