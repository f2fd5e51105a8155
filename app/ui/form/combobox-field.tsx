import { useEffect, useRef, useState } from "react";
import { useUiWords } from "../ui-words";
import { ariaOf, Field, FieldErrors, FieldHint, type FieldProps, RequiredMark } from "./field";
import { SearchableBox } from "./searchable-box";

export type SearchableChoice = {
  value: string;
  label: string;
  /** What people may also type: a code, an older name, the name in another language. */
  words?: string[];
};

export type ComboboxFieldProps = FieldProps & { choices: SearchableChoice[]; defaultValue?: string; autoComplete?: string; lang?: string };

/** One of a long list. The server sends the browser's own list, which works alone; where scripts run it becomes a box that is searched by typing. */
export function ComboboxField({
  name,
  id = name,
  label,
  hint,
  errors,
  required,
  choices,
  defaultValue,
  autoComplete,
  lang,
}: ComboboxFieldProps) {
  const words = useUiWords();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState<string>();

  // What was chosen in the plain list before the scripts arrived must survive the exchange.
  useEffect(() => setChosen(select.current?.value ?? ""), []);

  if (chosen === undefined)
    return (
      <Field {...{ id, label, hint, errors, required }}>
        {(aria) => (
          <select
            {...aria}
            ref={select}
            name={name}
            defaultValue={defaultValue ?? ""}
            autoComplete={autoComplete}
            lang={lang}
            className="control"
          >
            <option value="">{words.choose}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    );

  return (
    <div className="min-w-0">
      <label htmlFor={id} id={`${id}-label`} className="block text-sm font-semibold">
        {label}
        <RequiredMark required={required} />
      </label>
      <FieldHint id={id} hint={hint} />
      <SearchableBox name={name} choices={choices} chosen={chosen} aria={ariaOf({ id, hint, errors, required })} lang={lang} />
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}
