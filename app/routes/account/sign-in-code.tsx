import { useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { Form, useActionData } from "@remix-run/react";
import { signInByCode } from "~/accounts/sign-in/sign-in.server";
import { codeForm } from "~/accounts/sign-in/sign-in-form";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { door, formDoor } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { browserAt, letIn } from "~/http/sign-in-answers.server";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";

export const handle = { scripts: false };
export const meta = () => [{ title: "Enter the code · Plenary" }];

export const loader = door(requireNobody, () => null);

export const action = formDoor(requireNobody, async (visitor) => {
  const { code } = await visitor.form(codeForm);
  const entered = await visitor.write((tx) => signInByCode(tx, browserAt(visitor), code, visitor.house.configuration.secret, visitor.now));
  if (entered) return letIn(visitor, entered);
  visitor.house.noteSignIn({ what: "refused", why: "wrong code" });
  return refuse("This code does not work, or no longer. Check it, or ask for a new message: a code lives ten minutes.", "code");
});

export default function SignInCode() {
  const [form, fields] = useForm({ id: "code", lastResult: useActionData<typeof action>(), constraint: getZodConstraint(codeForm) });
  return (
    <SignInFrame
      title="Look into your mail"
      lead="If this address belongs to a team, a message is on its way. Open its link in this browser, or type its code here. Both work once, for ten minutes."
    >
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <FormFields>
          <TextField
            label="Code"
            hint="Eight letters and digits, such as K7PD-2XMQ."
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            narrow
            {...fieldProps(fields.code!)}
          />
        </FormFields>
        <FormActions>
          <Button look="primary">Sign in</Button>
          <ButtonLink href={paths.signIn()} look="quiet">
            Ask for a new message
          </ButtonLink>
        </FormActions>
      </Form>
    </SignInFrame>
  );
}
