import { useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { factorRefusals } from "~/accounts/factors/factor";
import { passkeyForm } from "~/accounts/factors/factor-form";
import { addPasskey } from "~/accounts/passkeys/add-passkey.server";
import { makePasskey } from "~/accounts/passkeys/passkey-answer";
import { PasskeyForm } from "~/accounts/passkeys/passkey-form";
import { findAllPasskeys } from "~/accounts/passkeys/passkeys-queries.server";
import { browserNameOf } from "~/accounts/sign-in/browser-name";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireFresh } from "~/http/fresh-sign-in.server";
import { newPasskeyIn } from "~/http/given-factor.server";
import { goOn } from "~/http/sign-in-answers.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";

export const meta = () => [{ title: "Add a passkey · Plenary" }];

export const loader = door(requireFresh, async ({ reads, account, request }) => ({
  owner: { handle: Buffer.from(account.id).toString("base64url"), name: account.name, mailAddress: account.mailAddress },
  known: (await findAllPasskeys(reads, account.id)).map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  name: browserNameOf(request.headers.get("user-agent")),
}));

export const action = formDoor(requireFresh, async (visitor) => {
  const { name, response } = await visitor.form(passkeyForm);
  const proof = await newPasskeyIn(visitor, response);
  const outcome = await visitor.write((tx) => addPasskey(tx, visitor, { name, proof }, visitor.now));
  if (!outcome.ok) return refuse(...factorRefusals[outcome.why]);
  return goOn(visitor, outcome.value, visitor.hasFactor ? paths.account() : paths.recoveryCodes());
});

export default function NewPasskey() {
  const { owner, known, name } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: "passkey",
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(passkeyForm),
    defaultValue: { name },
  });
  return (
    <SignInFrame
      title="Add a passkey"
      lead="Your telephone, computer or security key keeps it, and opens it by your finger, face or PIN. It cannot be copied or guessed, and it works on this site alone."
    >
      <ErrorSummary errors={errorsOf(form)} />
      <PasskeyForm ask={() => makePasskey(owner, known)} button="Make the passkey">
        <div className="mb-7">
          <FormFields>
            <TextField label="Name" hint="By which you will know it in your list." {...fieldProps(fields.name!)} />
          </FormFields>
        </div>
      </PasskeyForm>
      <p className="mt-7 border-t border-line-2 pt-5 text-sm">
        <Anchor href={paths.account()}>Back to your account</Anchor>
      </p>
    </SignInFrame>
  );
}
