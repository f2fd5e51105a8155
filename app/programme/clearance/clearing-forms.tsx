import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { type ChoiceGroup, SelectField } from "~/ui/form/select-field";
import { TextArea, TextField } from "~/ui/form/text-field";

type Refused = SubmissionResult<string[]> | undefined;

type RemarkFormProps = { action: string; formKey: string; about: string; choices: ChoiceGroup[]; name: string; refused: Refused };

/** `name`: of whoever was asked; somebody else may hold the link by now, so it can be changed. */
export function RemarkForm({ action, formKey, about, choices, name, refused }: RemarkFormProps) {
  const [form, fields] = useForm<Record<string, string>>({ id: "remark", lastResult: refused, defaultValue: { about, name } });
  return (
    <Form method="post" action={action} id={form.id} noValidate className="grid gap-5">
      <ErrorSummary errors={errorsOf(form)} />
      <FormKey value={formKey} />
      <SelectField {...fieldProps(fields.about!)} label="About" empty="The whole programme" choices={choices} />
      <TextArea {...fieldProps(fields.remark!)} label="Remark" rows={4} required />
      <TextField {...fieldProps(fields.name!)} label="Your name" autoComplete="name" required />
      <div>
        <Button name="deed" value="remark">
          Leave this remark
        </Button>
      </div>
    </Form>
  );
}

type ClearFormProps = { action: string; formKey: string; seen: string; name: string; again: boolean; refused: Refused };

/** `seen`: the mark of the draft on this page; no other is cleared by it. */
export function ClearForm({ action, formKey, seen, name, again, refused }: ClearFormProps) {
  const [form, fields] = useForm<Record<string, string>>({ id: "clear", lastResult: refused, defaultValue: { name } });
  return (
    <Form method="post" action={action} id={form.id} noValidate className="grid gap-5">
      <ErrorSummary errors={errorsOf(form)} />
      <FormKey value={formKey} />
      <input type="hidden" name="seen" value={seen} />
      <TextField {...fieldProps(fields.name!)} label="Your name" autoComplete="name" required />
      <div>
        <Button look="primary" name="deed" value="clear">
          {again ? "Clear it as it stands now" : "Cleared"}
        </Button>
      </div>
    </Form>
  );
}
