import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { DateField } from "~/ui/form/typed-fields";
import { participantWords } from "./participant-words";

type IssueCardProps = {
  /** The numbers the next ones would bear. */
  next: { provisional: number; final: number };
  finalIssued: boolean;
  refused: SubmissionResult<string[]> | undefined;
};

/** A list is issued under a number and never changes afterwards. */
export function IssueCard({ next, finalIssued, refused }: IssueCardProps) {
  const [form, fields] = useForm<Record<string, string>>({ id: "issue", lastResult: refused });
  const { list } = participantWords("en");
  return (
    <Card title="Issue the list">
      <Form method="post" id={form.id} noValidate className="grid gap-4">
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="deed" value="issue" />
        <p className="text-sm text-ink-2">It is frozen as it stands below, under a number and today’s date.</p>
        <DateField
          label="Corrections until"
          hint="Focal points read on their page that they should check their names by then."
          {...fieldProps(fields.correctionsUntil!)}
        />
        <div className="flex flex-wrap gap-3">
          {!finalIssued && (
            <Button look="primary" name="kind" value="provisional">
              {`Issue ${lower(list({ kind: "provisional", number: next.provisional }))}`}
            </Button>
          )}
          <Button name="kind" value="final">
            {`Issue the ${lower(list({ kind: "final", number: next.final }))}`}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
