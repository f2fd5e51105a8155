import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { type ConformField, errorsOf } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { SavedMeanwhile } from "~/ui/form/saved-meanwhile";

type Refused = SubmissionResult<string[]> | undefined;
export type EntryFields = Record<string, ConformField & { getFieldset: () => unknown }>;

type EntryFormProps = {
  /** Of this form alone: a page has many, and an answer goes back to the one that asked. */
  id: string;
  /** What Save does, in the words of the action. */
  deed: string;
  save: string;
  refused: Refused;
  values?: Record<string, unknown>;
  /** Sent along unseen. */
  hidden?: Record<string, string>;
  labels?: Record<string, string>;
  /** Of a form that adds something: pressed twice, it adds one. */
  formKey?: string;
  /** Sends the fields as they are, not percent-encoded: for files, and for long texts that would grow ninefold. */
  inParts?: boolean;
  /** More deeds of this entry, as `<Button name="deed" value="…">`. */
  more?: ReactNode;
  children: (fields: EntryFields) => ReactNode;
};

/** One entry of a list with its own Save: whatever else stands on the page is left alone. */
export function EntryForm({ id, deed, save, refused, values, hidden = {}, labels = {}, formKey, inParts, more, children }: EntryFormProps) {
  const answer = refused?.initialValue?.form === id ? refused : undefined;
  const [form, fields] = useForm<Record<string, unknown>>({ id, lastResult: answer, defaultValue: values as Record<string, string> });
  const overtaken = Boolean(form.allErrors.seen);
  return (
    <Form method="post" id={form.id} encType={inParts ? "multipart/form-data" : undefined} noValidate>
      {overtaken ? (
        <SavedMeanwhile saved={values ?? {}} typed={answer?.initialValue} labels={labels} />
      ) : (
        <ErrorSummary errors={errorsOf(form)} />
      )}
      {formKey && <FormKey value={formKey} />}
      <input type="hidden" name="form" value={id} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid max-w-form gap-4">{children(fields as unknown as EntryFields)}</div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button small look={more ? "plain" : "primary"} name="deed" value={deed}>
          {save}
        </Button>
        {more}
      </div>
    </Form>
  );
}

/** Up, down and away, each naming what it moves. */
export function OrderButtons({
  of,
  name,
  first,
  last,
  remove,
}: {
  of: string;
  name: string;
  first: boolean;
  last: boolean;
  remove?: string;
}) {
  return (
    <>
      {!first && (
        <Button small look="quiet" name="deed" value={`${of}-up`} aria-label={`Move ${name} up`}>
          Up
        </Button>
      )}
      {!last && (
        <Button small look="quiet" name="deed" value={`${of}-down`} aria-label={`Move ${name} down`}>
          Down
        </Button>
      )}
      {remove && (
        <Button small look="quiet" name="deed" value={`${of}-remove`} aria-label={`${remove} ${name}`}>
          {remove}
        </Button>
      )}
    </>
  );
}
