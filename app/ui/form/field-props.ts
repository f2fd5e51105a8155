/** The part of Conform's field metadata the fields here read. */
export type ConformField = {
  name: string;
  id: string;
  errors?: string[] | undefined;
  required?: boolean;
  defaultValue?: string | undefined;
  defaultChecked?: boolean | undefined;
  defaultOptions?: string[] | undefined;
};

/** For a box with one value: `<TextField label="Title" {...fieldProps(fields.title)} />`. After a refusal the value is what was typed. */
export const fieldProps = (field: ConformField) => ({ ...nameAndErrors(field), defaultValue: field.defaultValue });

/** For CheckboxField. */
export const checkboxProps = (field: ConformField) => ({ ...nameAndErrors(field), defaultChecked: field.defaultChecked });

/** For CheckboxGroup, whose values share one name. */
export const choicesProps = (field: ConformField) => ({ ...nameAndErrors(field), defaultValues: field.defaultOptions ?? [] });

/** For WordsField, from a field whose schema is an object with one text per language. */
export function wordsProps(field: ConformField & { getFieldset: () => unknown }, languages: readonly { code: string }[]) {
  const boxes = field.getFieldset() as Record<string, ConformField | undefined>;
  const each = <T>(pick: (box: ConformField | undefined) => T) =>
    Object.fromEntries(languages.map(({ code }) => [code, pick(boxes[code])]));
  return { ...nameAndErrors(field), defaultValue: each((box) => box?.defaultValue), errorsByLanguage: each((box) => box?.errors) };
}

/** For ErrorSummary: every error of a form, in the order of its fields, with the id to go to. Errors of the whole form have no id. */
export function errorsOf(form: { id: string; allErrors: Record<string, string[]> }): { id?: string; message: string }[] {
  return Object.entries(form.allErrors).flatMap(([name, errors]) =>
    errors.map((message) => ({ id: name ? `${form.id}-${name}` : undefined, message })),
  );
}

const nameAndErrors = ({ name, id, errors, required }: ConformField) => ({ name, id, errors, required });
