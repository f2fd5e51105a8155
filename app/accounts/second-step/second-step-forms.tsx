import { type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";
import { secondStepForm } from "../factors/factor-form";
import { askPasskey, type KnownPasskey } from "../passkeys/passkey-answer";
import { PasskeyForm } from "../passkeys/passkey-form";

/** What this account can show: a passkey of these, the code of an app, a recovery code. */
export type FactorsAtHand = { passkeys: KnownPasskey[]; hasApp: boolean; hasRecovery: boolean };

type SecondStepFormsProps = FactorsAtHand & { deed: string; lastResult: SubmissionResult<string[]> | undefined };

/** `deed` is what the button says: "Sign in", "Go on". */
export function SecondStepForms({ passkeys, hasApp, hasRecovery, deed, lastResult }: SecondStepFormsProps) {
  const [form, fields] = useForm({ id: "second-step", lastResult, constraint: getZodConstraint(secondStepForm) });
  return (
    <>
      <ErrorSummary errors={errorsOf(form)} />
      {passkeys.length > 0 && (
        <section className="mb-8">
          <PasskeyForm ask={() => askPasskey(passkeys)} button={`${deed} with a passkey`} />
        </section>
      )}
      {(hasApp || hasRecovery) && (
        <Form method="post" id={form.id} noValidate>
          <FormFields>
            <TextField
              label={hasApp ? "Code" : "Recovery code"}
              hint={hintFor(hasApp, hasRecovery)}
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              {...fieldProps(fields.code!)}
            />
          </FormFields>
          <FormActions>
            <Button look={passkeys.length > 0 ? "plain" : "primary"}>{deed}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}

const hintFor = (hasApp: boolean, hasRecovery: boolean) =>
  [hasApp && "The six digits your authenticator app shows now.", hasRecovery && `${hasApp ? "Or one" : "One"} of your recovery codes.`]
    .filter(Boolean)
    .join(" ");
