import type { SelectHTMLAttributes } from "react";
import { classes } from "../classes";
import { Field, type FieldProps } from "./field";

export type Choice = { value: string; label: string };
export type ChoiceGroup = { label: string; choices: Choice[] };

export type SelectFieldProps = FieldProps &
  Pick<SelectHTMLAttributes<HTMLSelectElement>, "defaultValue" | "autoComplete" | "disabled"> & {
    choices: (Choice | ChoiceGroup)[];
    /** The line that stands for "nothing chosen"; left out, the list has no such line. */
    empty?: string;
    narrow?: boolean;
  };

/** One of a list, by the browser's own. Above some 15 choices take ComboboxField on the team's screens, `inInitials` where no script runs. */
export function SelectField({ name, id = name, label, hint, errors, required, choices, empty, narrow, ...box }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors} required={required}>
      {(aria) => (
        <select {...aria} {...box} name={name} className={classes("control", narrow && "max-w-64")}>
          {empty !== undefined && <option value="">{empty}</option>}
          <Choices choices={choices} />
        </select>
      )}
    </Field>
  );
}

function Choices({ choices }: { choices: (Choice | ChoiceGroup)[] }) {
  return choices.map((choice) =>
    "choices" in choice ? (
      <optgroup key={choice.label} label={choice.label}>
        <Choices choices={choice.choices} />
      </optgroup>
    ) : (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ),
  );
}
