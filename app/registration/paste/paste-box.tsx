import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextArea } from "~/ui/form/text-field";
import { FileField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";

type PasteBoxProps = {
  formKey: string;
  words: { eyebrow: string; pasteLead: string; hint: string; back: string };
  back: string;
  answer: { initialValue?: unknown; error?: Record<string, string[] | null> | null } | undefined;
  busy: boolean;
};

/** Where a list is pasted, or its file given. */
export const PasteBox = ({ formKey, words, back, answer, busy }: PasteBoxProps) => (
  <>
    <PageHeading
      eyebrow={words.eyebrow}
      title="Paste a list"
      lead={words.pasteLead}
      actions={<ButtonLink href={back}>{words.back}</ButtonLink>}
    />
    <Form method="post" encType="multipart/form-data" className="rounded-lg border border-line bg-paper p-6">
      <input type="hidden" name="step" value="read" />
      <input type="hidden" name="formKey" value={formKey} />
      <FormFields>
        <TextArea
          name="text"
          label="The list"
          hint={words.hint}
          rows={12}
          spellCheck={false}
          errors={answer?.error?.text ?? undefined}
          defaultValue={(answer?.initialValue as { text?: string } | undefined)?.text}
        />
        <FileField name="file" label="Or a file" hint="XLSX, or CSV as Excel saves it" accept=".xlsx,.csv,.tsv,.txt,text/csv" />
      </FormFields>
      <FormActions>
        <Button look="primary">{busy ? "Reading…" : "Read the list"}</Button>
      </FormActions>
    </Form>
  </>
);
