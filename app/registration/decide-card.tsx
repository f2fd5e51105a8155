import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextArea } from "~/ui/form/text-field";
import { isOver, type RegistrationState } from "./registration";

/** The team's yes or no to one person. What can be decided depends on where the registration stands. */
export function DecideCard({ state, formKey, problem }: { state: RegistrationState; formKey: string; problem?: string }) {
  if (state === "withdrawn") return null;
  const confirmed = state === "confirmed";
  const title = confirmed ? "Cancel this place" : isOver(state) ? "Confirm after all" : "Decide";
  return (
    <Card title={title}>
      <Form method="post">
        <FormKey value={formKey} />
        {problem && <p className="mb-4 text-sm font-semibold text-bad">{problem}</p>}
        <FormFields>
          <TextArea name="reason" label="Reason on file" hint="Only the team reads it." rows={2} />
          {!isOver(state) && (
            <TextArea name="told" label="What the person is told" hint="Stands in the message about a “no”. May stay empty." rows={2} />
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
