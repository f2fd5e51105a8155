import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { secondStepForm } from "~/accounts/factors/factor-form";
import { existsFactor } from "~/accounts/factors/factors-queries.server";
import { confirmSignIn } from "~/accounts/second-step/confirm-sign-in.server";
import { secondStepFaults } from "~/accounts/second-step/second-step";
import { SecondStepForms } from "~/accounts/second-step/second-step-forms";
import { askToSignIn } from "~/accounts/sign-in/ask-to-sign-in.server";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { newToken } from "~/accounts/sign-in/sign-in-token.server";
import { redirectTo, safePath } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireAccount } from "~/http/doors.server";
import { Refusal, refuse } from "~/http/entrance.server";
import { factorsAtHand, givenIn } from "~/http/given-factor.server";
import { askForCode, goOn } from "~/http/sign-in-answers.server";
import { mailKeyOf } from "~/mail/mail-address";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";

export const meta = () => [{ title: "Is it you? · Plenary" }];

export const loader = door(requireAccount, async ({ reads, account }) => ({
  ...(await factorsAtHand(reads, account.id)),
  hasFactor: await existsFactor(reads, account.id),
  mailAddress: account.mailAddress,
}));

export const action = formDoor(requireAccount, async (visitor) => {
  const { account, reads, write, house, now, url } = visitor;
  const { secret } = house.configuration;
  const input = await visitor.form(secondStepForm);
  const goesTo = safePath(url.searchParams.get("to") ?? paths.account());
  if (!(await existsFactor(reads, account.id))) {
    const maySend = house.signInLimits.maySend(mailKeyOf(account.mailAddress), true, now);
    if (!maySend) return refuse("Several messages are on their way already. Please try again in a quarter of an hour.");
    const browserToken = newToken();
    await write((tx) => askToSignIn(tx, { account, browserToken, goesTo, secret }, now));
    return askForCode(visitor, browserToken);
  }
  const given = await givenIn(visitor, input);
  if (given instanceof Refusal) return given;
  const confirmed = await write((tx) => confirmSignIn(tx, visitor, given, secret, now));
  const faulty = typeof confirmed === "string";
  house.noteSignIn({ what: faulty ? "refused" : "confirmed", why: faulty ? `step-up: ${confirmed}` : undefined, account: account.id });
  if (confirmed === "ended") return redirectTo(paths.signIn());
  return typeof confirmed === "string" ? refuse(secondStepFaults[confirmed], "code") : goOn(visitor, confirmed, goesTo);
});

export default function Confirm() {
  const { hasFactor, mailAddress, ...factors } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <SignInFrame
      title="Is it you?"
      lead="Before anything about your ways to sign in is changed or shown, please prove once more who you are. It holds for a quarter of an hour."
    >
      {hasFactor ? (
        <SecondStepForms {...factors} deed="Go on" lastResult={lastResult} />
      ) : (
        <Form method="post">
          {lastResult?.error && <p className="mb-4 font-semibold text-bad">{lastResult.error[""]}</p>}
          <p className="mb-5">We send a message with a code to {mailAddress}.</p>
          <Button look="primary">Send the message</Button>
        </Form>
      )}
      <p className="mt-7 border-t border-line-2 pt-5 text-sm">
        <Anchor href={paths.account()}>Back to your account</Anchor>
      </p>
    </SignInFrame>
  );
}
