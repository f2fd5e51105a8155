import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextArea } from "~/ui/form/text-field";
import { isOver, type RegistrationState } from "./registration";

type DecideCardProps = {
  state: RegistrationState;
  /** What was confirmed before, where it is asked anew. */
  formerly: string;
  formKey: string;
  lastResult: Answer;
};

/** The team's yes or no to one person. What can be decided depends on where the registration stands. */
export function DecideCard({ state, formerly, formKey, lastResult }: DecideCardProps) {
  const [form, fields] = useForm<Record<string, string>>({ id: "decide", lastResult });
  if (state === "withdrawn") return null;
  const confirmed = state === "confirmed";
  const title = confirmed ? "Cancel this place" : isOver(state) ? "Confirm after all" : "Decide";
  return (
    <Card title={title}>
      <Form method="post" id={form.id} noValidate>
        <FormKey value={formKey} />
        <ErrorSummary errors={errorsOf(form)} />
        {formerly && <p className="mb-4">This place was confirmed before: {formerly}</p>}
        <FormFields>
          <TextArea label="Reason on file" hint="Only the team reads it." rows={2} {...fieldProps(fields.reason!)} />
          {!isOver(state) && (
            <TextArea
              label="What the person is told"
              hint="Stands in the message about a “no”. May stay empty."
              rows={2}
              {...fieldProps(fields.told!)}
            />
          )}
        </FormFields>
        <FormActions>
          {!confirmed && (
            <Button look="primary" name="deed" value="confirm">
              Confirm the place
            </Button>
          )}
          {!isOver(state) && (
            <Button look="danger" name="deed" value={confirmed ? "cancel" : "decline"}>
              {confirmed ? "Cancel the place" : "Decline"}
            </Button>
          )}
        </FormActions>
      </Form>
    </Card>
  );
}

type Answer = Parameters<typeof useForm<Record<string, string>>>[0]["lastResult"];
