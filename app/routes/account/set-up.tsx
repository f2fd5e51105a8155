import { useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { existsAccount } from "~/accounts/accounts-queries.server";
import { HostFields } from "~/accounts/host-fields";
import { type FoundingInput, foundingForm } from "~/accounts/host-form";
import { isSetUpLink, setUp } from "~/accounts/sign-in/set-up.server";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { findLiveAttemptByLink } from "~/accounts/sign-in/sign-in-queries.server";
import { languages } from "~/events/language";
import { notFound } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { browserAt, letIn } from "~/http/sign-in-answers.server";
import { timeZoneIds } from "~/time/time-zone";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields, FormSection } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";

export const meta = () => [{ title: "Set Plenary up" }];

export const loader = door(requireNobody, async ({ reads, params, now }) => {
  const attempt = await findLiveAttemptByLink(reads, params.token ?? "", now);
  if (!attempt || !isSetUpLink(attempt) || (await existsAccount(reads))) throw notFound();
  return { timeZones: timeZoneIds, languages: languages.map(({ code, label }) => ({ value: code, label })) };
});

export const action = formDoor(requireNobody, async (visitor) => {
  const input = await visitor.form(foundingForm);
  const outcome = await visitor.write((tx) => setUp(tx, browserAt(visitor), visitor.params.token ?? "", input, visitor.now));
  if (outcome.ok) return letIn(visitor, outcome.value);
  return refuse(
    outcome.why === "link-ended"
      ? "This link has ended. Start Plenary again: it prints a new one."
      : "Plenary has been set up meanwhile. Sign in with your mail address.",
  );
});

export default function SetUp() {
  const choices = useLoaderData<typeof loader>();
  const [form, fields] = useForm<FoundingInput>({
    id: "set-up",
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(foundingForm),
    defaultValue: { language: "en", colour: "#14284b" },
  });
  const owner = fields.owner.getFieldset();
  return (
    <SignInFrame title="Set Plenary up" lead="The first host, and you as its owner. All of it can be changed later.">
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <div className="grid gap-8">
          <FormSection title="You">
            <FormFields>
              <TextField label="Your name" autoComplete="name" {...fieldProps(owner.name)} />
              <TextField
                label="Your mail address"
                type="email"
                autoComplete="email"
                hint="You sign in by messages to this address."
                {...fieldProps(owner.mailAddress)}
              />
            </FormFields>
          </FormSection>
          <HostFields fields={fields} {...choices} />
        </div>
        <FormActions>
          <Button look="primary">Set up and sign in</Button>
        </FormActions>
      </Form>
    </SignInFrame>
  );
}
