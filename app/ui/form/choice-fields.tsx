import type { ReactNode } from "react";
import { ariaOf, FieldErrors, FieldGroup, FieldHint, type FieldProps, RequiredMark } from "./field";

type CheckboxFieldProps = FieldProps & { value?: string; defaultChecked?: boolean; disabled?: boolean };

/** One yes or no. It sends `on` unless `value` is given, and nothing when unticked. */
export function CheckboxField({ name, id = name, label, hint, errors, required, ...box }: CheckboxFieldProps) {
  const aria = ariaOf({ id, hint, errors, required });
  return (
    <div>
      <label className={line}>
        <input {...aria} {...box} type="checkbox" name={name} className={tick} />
        <span>
          {label}
          <RequiredMark required={required} />
        </span>
      </label>
      <div className="ms-8">
        <FieldHint id={id} hint={hint} />
        <FieldErrors id={id} errors={errors} />
      </div>
    </div>
  );
}

export type LabelledChoice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** Any number of a list; the values share one name. */
export function CheckboxGroup({ choices, defaultValues, ...props }: FieldProps & { choices: LabelledChoice[]; defaultValues?: string[] }) {
  return <ChoiceGroup {...props} type="checkbox" choices={choices} chosen={defaultValues ?? []} />;
}

/** Exactly one of a few. */
export function RadioGroup({ choices, defaultValue, ...props }: FieldProps & { choices: LabelledChoice[]; defaultValue?: string }) {
  return <ChoiceGroup {...props} type="radio" choices={choices} chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

type ChoiceGroupProps = FieldProps & { type: "checkbox" | "radio"; choices: LabelledChoice[]; chosen: string[] };

function ChoiceGroup({ name, id = name, label, hint, errors, required, type, choices, chosen }: ChoiceGroupProps) {
  return (
    <FieldGroup id={id} label={label} hint={hint} errors={errors} required={required}>
      {choices.map((choice, index) => {
        // The first box bears the id, so that the list of errors can lead to it.
        const boxId = index === 0 ? id : `${id}-${choice.value}`;
        return (
          <div key={choice.value}>
            <label className={line}>
              <input
                id={boxId}
                aria-describedby={choice.hint ? `${id}-${choice.value}-note` : undefined}
                type={type}
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                disabled={choice.disabled}
                required={type === "radio" && required}
                className={tick}
              />
              <span>{choice.label}</span>
            </label>
            {choice.hint && (
              <p id={`${id}-${choice.value}-note`} className="ms-8 max-w-prose text-xs text-ink-3">
                {choice.hint}
              </p>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}

const line = "flex min-h-9 items-start gap-3 py-1.5";
const tick = "mt-0.5 size-5 shrink-0";
