import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ComboboxField, type SearchableChoice } from "~/ui/form/combobox-field";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";

type Props = {
  deed: string;
  field: string;
  label: string;
  button: string;
  choices: SearchableChoice[];
  lastResult: SubmissionResult | undefined;
};

/** One choice and one button: a person, or everybody of a delegation or an organisation. */
export function AddToGroup({ deed, field, label, button, choices, lastResult }: Props) {
  const mine = lastResult?.initialValue?.deed === deed ? lastResult : undefined;
  const [form, fields] = useForm<Record<string, string>>({ id: deed, lastResult: mine });
  return (
    <Form method="post" id={form.id} key={choices.length} noValidate className="grid gap-3">
      <ErrorSummary errors={errorsOf(form)} />
      <input type="hidden" name="deed" value={deed} />
      <ComboboxField label={label} choices={choices} {...fieldProps(fields[field]!)} />
      <div>
        <Button>{button}</Button>
      </div>
    </Form>
  );
}
