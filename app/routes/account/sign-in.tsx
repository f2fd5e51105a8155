import { useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { hashOf } from "db/identity.server";
import { findAccountByMail } from "~/accounts/accounts-queries.server";
import { askToSignIn } from "~/accounts/sign-in/ask-to-sign-in.server";
import { signInForm } from "~/accounts/sign-in/sign-in-form";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { existsSignIn } from "~/accounts/sign-in/sign-in-queries.server";
import { newToken } from "~/accounts/sign-in/sign-in-token.server";
import { redirectTo, safePath } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { meetAnybody, requireNobody } from "~/http/doors.server";
import { askForCode, browserAt } from "~/http/sign-in-answers.server";
import { mailKeyOf } from "~/mail/mail-address";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";

export const handle = { scripts: false };
export const meta = () => [{ title: "Sign in · Plenary" }];

export const loader = door(meetAnybody, ({ signedIn, url }) => {
  const goesTo = url.searchParams.get("to") ?? "";
  if (signedIn) throw redirectTo(goesTo || paths.organise());
  return { goesTo };
});

export const action = formDoor(requireNobody, async (visitor) => {
  const { reads, write, now, form, house } = visitor;
  const { mailAddress, goesTo } = await form(signInForm);
  const account = await findAccountByMail(reads, mailAddress);
  const { signInToken } = browserAt(visitor);
  const known = await existsSignIn(reads, account?.id ?? "", hashOf(signInToken ?? ""));
  const maySend = house.signInLimits.maySend(mailKeyOf(mailAddress), known, now);
  house.noteSignIn({ what: "asked", why: !account ? "unknown" : maySend ? "known" : "slowed", account: account?.id });
  const asked = {
    account: maySend ? account : undefined,
    browserToken: newToken(),
    goesTo: goesTo && safePath(goesTo),
    secret: house.configuration.secret,
  };
  await write((tx) => askToSignIn(tx, asked, now));
  return askForCode(visitor, asked.browserToken);
});

export default function SignIn() {
  const { goesTo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: "sign-in",
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(signInForm),
    defaultValue: { mailAddress: "", goesTo },
  });
  return (
    <SignInFrame title="Sign in" lead="We send a message with a link and a code to your mail address. There is no password.">
      <Form method="post" action={paths.signIn()} id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <FormFields>
          <TextField label="Mail address" type="email" autoComplete="email" {...fieldProps(fields.mailAddress!)} />
        </FormFields>
        <input type="hidden" name={fields.goesTo!.name} value={fields.goesTo!.defaultValue} />
        <FormActions>
          <Button look="primary">Send the message</Button>
        </FormActions>
      </Form>
      <p className="mt-7 border-t border-line-2 pt-5">
        <ButtonLink href={paths.passkeySignIn(goesTo)}>Sign in with a passkey</ButtonLink>
      </p>
    </SignInFrame>
  );
}
