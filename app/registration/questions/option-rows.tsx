import { useState } from "react";
import type { Words } from "~/events/words";
import { Button } from "~/ui/button";
import { FieldGroup } from "~/ui/form/field";
import type { ConformField } from "~/ui/form/field-props";
import { SelectField } from "~/ui/form/select-field";
import { NumberField } from "~/ui/form/typed-fields";
import type { EventLanguage } from "~/ui/form/words-field";
import { WordsField } from "~/ui/form/words-field";

type Typed = { id?: string; label?: Words; places?: string | number; sessionCode?: string };
type OptionRowsProps = {
  field: ConformField & { initialValue?: unknown };
  languages: EventLanguage[];
  sessions: { value: string; label: string }[] | undefined;
  taken: Record<string, number>;
};

const spare = 2;

/** What can be chosen, each with its places; an emptied row is taken away. Two rows to spare, and more on demand. */
export function OptionRows({ field, languages, sessions, taken }: OptionRowsProps) {
  const rows = ((field.initialValue as Typed[] | undefined) ?? []).filter((row) => Boolean(row?.sessionCode) === Boolean(sessions));
  const [more, setMore] = useState(spare);
  const shown = [...rows, ...Array.from({ length: more }, (): Typed => ({}))];
  return (
    <FieldGroup id={field.id} label="What can be chosen" hint="Empty a row to take it away." errors={field.errors}>
      <ol className="grid gap-3">
        {shown.map((row, index) => {
          const name = `options[${index}]`;
          const number = taken[row.id ?? ""] ?? 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <li key={index} className="grid items-start gap-x-4 gap-y-2 rounded border border-line-2 p-3 sm:grid-cols-[1fr_9rem]">
              <input type="hidden" name={`${name}.id`} value={row.id ?? ""} />
              {sessions ? (
                <SelectField
                  name={`${name}.sessionCode`}
                  label={`Session ${index + 1}`}
                  empty="None"
                  choices={sessions}
                  defaultValue={row.sessionCode}
                />
              ) : (
                <WordsField name={`${name}.label`} label={`Option ${index + 1}`} languages={languages} defaultValue={row.label} />
              )}
              <NumberField
                name={`${name}.places`}
                label="Places"
                hint={number > 0 ? `${number} taken. Empty: no limit.` : "Empty: no limit."}
                min={0}
                defaultValue={row.places ?? ""}
              />
            </li>
          );
        })}
      </ol>
      <div className="mt-3">
        <Button type="button" small onClick={() => setMore(more + spare)}>
          More rows
        </Button>
      </div>
    </FieldGroup>
  );
}
