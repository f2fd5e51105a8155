import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FieldRow, FormActions, FormSection } from "~/ui/form/form-parts";
import { TextArea, TextField } from "~/ui/form/text-field";
import type { LetterSettings as Filled } from "./letter";

type Answer = Parameters<typeof useForm<Record<string, string>>>[0]["lastResult"];

type LetterSettingsProps = { address: string; letter: Filled; refused: Answer };

/** The letter that goes out with every invitation. */
export function LetterSettings({ address, letter, refused }: LetterSettingsProps) {
  const [form, fields] = useForm<Record<string, string>>({ id: "letter", lastResult: refused, defaultValue: letter });
  return (
    <Form method="post" id={form.id} noValidate>
      <ErrorSummary errors={errorsOf(form)} />
      <input type="hidden" name="deed" value="letter" />
      <FormSection
        title="Letter of invitation"
        lead="It is enclosed with every invitation as a PDF, under a number of its own, on the letterhead that crest, host and colour make."
      >
        <FieldRow>
          <TextField
            label="Signed by"
            hint="Empty: the sender of the event’s mails."
            autoComplete="off"
            {...fieldProps(fields.signatory!)}
          />
          <TextField label="Position" hint="It stands under the name." autoComplete="off" {...fieldProps(fields.position!)} />
        </FieldRow>
        <TextField
          label="Our reference"
          hint="{event}, {number} and {year} are filled in. The numbers go up by one and are never given twice."
          {...fieldProps(fields.reference!)}
        />
        <TextArea
          label="Text"
          hint="Paragraphs, without address and signature. {delegation}, {places}, {reply-by}, {dates}, {venue}, {event} and {host} are filled in. What stands in [square brackets] is left out where there is nothing to fill in."
          rows={12}
          {...fieldProps(fields.text!)}
        />
      </FormSection>
      <FormActions>
        <Button look="primary">Save the letter</Button>
        <a className="text-sm" href={paths.sampleInvitation(address)} target="_blank" rel="noreferrer">
          See it as a PDF
        </a>
        <p className="text-xs text-ink-3">It shows what is saved, for a delegation of three.</p>
      </FormActions>
    </Form>
  );
}
