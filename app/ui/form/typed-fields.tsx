import type { InputHTMLAttributes } from "react";
import { classes } from "../classes";
import { Field, type FieldProps } from "./field";

type Box = Pick<InputHTMLAttributes<HTMLInputElement>, "defaultValue" | "autoComplete" | "min" | "max" | "step" | "disabled">;

/** A date as `2023-09-14`, chosen in the browser's own calendar. */
export const DateField = (props: FieldProps & Box) => <Typed {...props} type="date" width="max-w-48" />;

/** A time of day as `10:15`. */
export const TimeField = (props: FieldProps & Box) => <Typed {...props} type="time" width="max-w-36" />;

/** A whole number unless `step` says otherwise. */
export const NumberField = (props: FieldProps & Box) => <Typed {...props} type="number" width="max-w-36" />;

/** A colour as `#14284b`. A colour box is never empty, so its first colour must be given. */
export const ColourField = (props: FieldProps & Box & { defaultValue: string }) => <Typed {...props} type="color" width="max-w-24 p-1" />;

/** A file to send along. `accept` lists kinds and endings; the form needs `encType="multipart/form-data"`. */
export const FileField = (props: FieldProps & { accept?: string; multiple?: boolean; disabled?: boolean }) => (
  <Typed
    {...props}
    type="file"
    width="file:me-3 file:rounded-sm file:border-0 file:bg-wash-2 file:px-3 file:py-1 file:text-sm file:font-semibold file:text-ink"
  />
);

type TypedProps = FieldProps & Box & { type: string; width: string; accept?: string; multiple?: boolean };

function Typed({ name, id = name, label, hint, errors, required, type, width, ...box }: TypedProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors} required={required}>
      {(aria) => <input {...aria} {...box} type={type} name={name} className={classes("control tabular-nums", width)} />}
    </Field>
  );
}
