import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { classes } from "../classes";
import { Field, type FieldProps } from "./field";

type Box = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "defaultValue"
  | "autoComplete"
  | "inputMode"
  | "lang"
  | "dir"
  | "maxLength"
  | "placeholder"
  | "spellCheck"
  | "autoCapitalize"
  | "disabled"
  | "readOnly"
>;

export type TextFieldProps = FieldProps & Box & { type?: "text" | "email" | "tel" | "url" | "search" | "password"; narrow?: boolean };

/** One line of text. */
export function TextField({ name, id = name, label, hint, errors, required, type = "text", narrow, ...box }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors} required={required}>
      {(aria) => <input {...aria} {...box} type={type} name={name} className={classes("control", narrow && "max-w-48")} />}
    </Field>
  );
}

export type TextAreaProps = FieldProps & Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Box | "rows">;

/** Several lines of text. Unless it is high from the start, it grows with what is typed where the browser can do that. */
export function TextArea({ name, id = name, label, hint, errors, required, rows = 5, ...box }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors} required={required}>
      {(aria) => (
        <textarea
          {...aria}
          {...box}
          name={name}
          rows={rows}
          className={classes("control max-h-[32rem] min-h-24 resize-y", rows <= 5 && "field-sizing-content")}
        />
      )}
    </Field>
  );
}
