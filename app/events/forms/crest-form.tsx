import type { SubmissionResult } from "@conform-to/react";
import { Button, ButtonLink } from "~/ui/button";
import { fieldProps } from "~/ui/form/field-props";
import { FileField } from "~/ui/form/typed-fields";
import { EntryForm } from "./entry-form";

type CrestFormProps = { own: string | null; back: string; takeAway: string; refused: SubmissionResult<string[]> | undefined };

/** The crest there is, another in its place, or none. */
export function CrestForm({ own, back, takeAway, refused }: CrestFormProps) {
  return (
    <>
      {own && <img src={own} alt="The present crest" className="mb-6 h-24 w-auto max-w-48 rounded bg-navy object-contain p-2" />}
      <EntryForm
        id="crest"
        deed="crest-save"
        save="Use this crest"
        refused={refused}
        inParts
        more={
          <>
            {own && (
              <Button small look="danger" name="deed" value="crest-remove">
                {takeAway}
              </Button>
            )}
            <ButtonLink href={back} small look="quiet">
              Back
            </ButtonLink>
          </>
        }
      >
        {(fields) => (
          <FileField
            label="Picture"
            hint="JPEG, PNG or WebP, at most 5.9 MB. A transparent ground is kept."
            accept="image/png,image/jpeg,image/webp"
            {...fieldProps(fields.crest!)}
          />
        )}
      </EntryForm>
    </>
  );
}
