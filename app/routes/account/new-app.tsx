import { useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { addApp } from "~/accounts/factors/add-app.server";
import { appAddress, asTyped } from "~/accounts/factors/app-code.server";
import { factorRefusals } from "~/accounts/factors/factor";
import { appForm } from "~/accounts/factors/factor-form";
import { QrCode } from "~/accounts/factors/qr-code";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireNewApp } from "~/http/fresh-sign-in.server";
import { goOn } from "~/http/sign-in-answers.server";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";

export const handle = { scripts: false };
export const meta = () => [{ title: "Add an authenticator app · Plenary" }];

export const loader = door(requireNewApp, ({ account, key }) => ({ address: appAddress(key, account.mailAddress), typed: asTyped(key) }));

export const action = formDoor(requireNewApp, async (visitor) => {
  const input = { ...(await visitor.form(appForm)), id: visitor.app.id };
  const outcome = await visitor.write((tx) => addApp(tx, visitor, input, visitor.house.configuration.secret, visitor.now));
  if (!outcome.ok && outcome.why === "gone") return redirectTo(paths.newApp());
  if (!outcome.ok) return refuse(...factorRefusals[outcome.why]);
  return goOn(visitor, outcome.value, visitor.hasFactor ? paths.account() : paths.recoveryCodes());
});

export default function NewApp() {
  const { address, typed } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: "app",
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(appForm),
    defaultValue: { name: "Telephone", code: "" },
  });
  return (
    <SignInFrame title="Scan this with your app" lead="Then enter the six digits it shows, so that both sides know it worked.">
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <QrCode text={address} label="QR code for the authenticator app; the key below says the same" />
        <p className="mt-4 text-sm text-ink-2">No camera? Type this key into the app (time-based, six digits):</p>
        <p className="mt-1 mb-7 font-mono font-semibold tracking-wide">{typed}</p>
        <FormFields>
          <TextField
            label="Code the app shows"
            autoComplete="one-time-code"
            inputMode="numeric"
            spellCheck={false}
            narrow
            {...fieldProps(fields.code!)}
          />
          <TextField label="Name" hint="By which you will know it in your list." {...fieldProps(fields.name!)} />
        </FormFields>
        <FormActions>
          <Button look="primary">Add this app</Button>
          <ButtonLink href={paths.account()} look="quiet">
            Not now
          </ButtonLink>
        </FormActions>
      </Form>
    </SignInFrame>
  );
}
