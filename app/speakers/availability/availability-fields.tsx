import { SelectField } from "~/ui/form/select-field";
import { TimeField } from "~/ui/form/typed-fields";
import type { AvailabilityRow } from "./availability-rows";

export type AvailabilityLabels = {
  can: string;
  cannot: string;
  kind: string;
  date: string;
  noDay: string;
  starts: string;
  ends: string;
};

type Props = {
  rows: AvailabilityRow[];
  /** Sentences by `rows[2].ends`. */
  errors: Record<string, string[] | null>;
  days: { date: string; name: string }[];
  words: AvailabilityLabels;
};

/** A row for each time, and two to spare. */
export function AvailabilityFields({ rows, errors, days, words }: Props) {
  const shown = [...rows, blank, blank];
  return (
    <ol className="divide-y divide-line-2">
      {shown.map((row, index) => {
        const box = (field: keyof AvailabilityRow) => ({
          name: `rows[${index}].${field}`,
          errors: errors[`rows[${index}].${field}`] ?? undefined,
          defaultValue: row[field],
        });
        const kept = days.some(({ date }) => date === row.date) || row.date === "" ? [] : [{ date: row.date, name: row.date }];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <li key={index} className="grid gap-x-4 gap-y-3 py-4 first:pt-0 sm:grid-cols-2">
            <SelectField
              label={words.kind}
              choices={[
                { value: "cannot", label: words.cannot },
                { value: "can", label: words.can },
              ]}
              {...box("kind")}
            />
            <SelectField
              label={words.date}
              empty={words.noDay}
              choices={[...days, ...kept].map(({ date, name }) => ({ value: date, label: name }))}
              {...box("date")}
            />
            <TimeField label={words.starts} {...box("starts")} />
            <TimeField label={words.ends} {...box("ends")} />
          </li>
        );
      })}
    </ol>
  );
}

const blank: AvailabilityRow = { kind: "cannot", date: "", starts: "", ends: "" };
