import type { ReactNode } from "react";
import { useUiWords } from "../ui-words";

/** What every field takes. `id` is needed only where two forms of a page share a name; errors are shown as given, one line each. */
export type FieldProps = {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  required?: boolean;
};

/** What ties the box to its label, hint and errors. */
export type FieldAria = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  required: boolean | undefined;
};

/** Label, hint and errors around one box. */
export function Field({ children, ...field }: Omit<FieldProps, "name"> & { id: string; children: (aria: FieldAria) => ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={field.id} className="block text-sm font-semibold">
        {field.label}
        <RequiredMark required={field.required} />
      </label>
      <FieldHint id={field.id} hint={field.hint} />
      <div className="mt-1.5">{children(ariaOf(field))}</div>
      <FieldErrors id={field.id} errors={field.errors} />
    </div>
  );
}

/** The same around several boxes that answer one question. */
export function FieldGroup({ children, ...field }: Omit<FieldProps, "name"> & { id: string; children: ReactNode }) {
  return (
    <fieldset
      className="min-w-0"
      aria-describedby={ariaOf(field)["aria-describedby"]}
      aria-invalid={field.errors?.length ? true : undefined}
    >
      <legend className="text-sm font-semibold">
        {field.label}
        <RequiredMark required={field.required} />
      </legend>
      <FieldHint id={field.id} hint={field.hint} />
      <div className="mt-1.5">{children}</div>
      <FieldErrors id={field.id} errors={field.errors} />
    </fieldset>
  );
}

export function RequiredMark({ required }: { required?: boolean }) {
  const words = useUiWords();
  return required ? <span className="ms-2 text-xs font-normal text-ink-3">{words.required}</span> : null;
}

export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <div id={hintId(id)} className="mt-0.5 max-w-prose text-xs text-ink-3">
      {hint}
    </div>
  ) : null;
}

export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
  const words = useUiWords();
  if (!errors?.length) return null;
  return (
    <div id={errorId(id)} className="mt-1 text-sm font-semibold text-bad">
      {errors.map((error) => (
        <p key={error}>
          <span className="sr-only">{words.errorPrefix} </span>
          {error}
        </p>
      ))}
    </div>
  );
}

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

export const ariaOf = ({ id, hint, errors, required }: Pick<FieldProps, "hint" | "errors" | "required"> & { id: string }): FieldAria => ({
  id,
  "aria-describedby": [hint && hintId(id), errors?.length && errorId(id)].filter(Boolean).join(" ") || undefined,
  "aria-invalid": errors?.length ? true : undefined,
  required: required || undefined,
});
