import { useActionData, useLoaderData } from "@remix-run/react";
import { passkeyResponseForm } from "~/accounts/factors/factor-form";
import { askPasskey } from "~/accounts/passkeys/passkey-answer";
import { PasskeyForm } from "~/accounts/passkeys/passkey-form";
import { signInByPasskey } from "~/accounts/second-step/sign-in-by-passkey.server";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { safePath } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { passkeyIn } from "~/http/given-factor.server";
import { browserAt, letIn } from "~/http/sign-in-answers.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { ErrorSummary } from "~/ui/form/error-summary";

export const meta = () => [{ title: "Sign in with a passkey · Plenary" }];

export const loader = door(requireNobody, ({ url }) => ({ goesTo: url.searchParams.get("to") ?? "" }));

export const action = formDoor(requireNobody, async (visitor) => {
  const { response, goesTo } = await visitor.form(passkeyResponseForm);
  const proof = await passkeyIn(visitor, response);
  const asked = proof && { proof, goesTo: goesTo && safePath(goesTo) };
  const entered = asked && (await visitor.write((tx) => signInByPasskey(tx, browserAt(visitor), asked, visitor.now)));
  if (entered) return letIn(visitor, entered);
  visitor.house.noteSignIn({ what: "refused", why: "passkey" });
  return refuse("This passkey does not work here. It may have been removed from the account.");
});

export default function PasskeySignIn() {
  const { goesTo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <SignInFrame title="Sign in with a passkey" lead="Your device knows who you are by your finger, face or PIN. No message is needed.">
      <ErrorSummary errors={(refused?.error?.[""] ?? []).map((message) => ({ message }))} />
      <PasskeyForm ask={() => askPasskey([])} button="Use a passkey" atOnce={!refused}>
        <input type="hidden" name="goesTo" value={goesTo} />
      </PasskeyForm>
      <p className="mt-7 border-t border-line-2 pt-5 text-sm">
        <Anchor href={paths.signIn(goesTo)}>Sign in by a message instead</Anchor>
      </p>
    </SignInFrame>
  );
}
