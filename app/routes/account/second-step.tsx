import { useActionData, useLoaderData } from "@remix-run/react";
import { secondStepForm } from "~/accounts/factors/factor-form";
import { giveSecondStep } from "~/accounts/second-step/give-second-step.server";
import { secondStepFaults } from "~/accounts/second-step/second-step";
import { SecondStepForms } from "~/accounts/second-step/second-step-forms";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { Refusal, refuse } from "~/http/entrance.server";
import { requireSecondStep } from "~/http/fresh-sign-in.server";
import { factorsAtHand, givenIn } from "~/http/given-factor.server";
import { browserAt, letIn } from "~/http/sign-in-answers.server";
import { paths } from "~/paths";

export const meta = () => [{ title: "Second step · Plenary" }];

export const loader = door(requireSecondStep, ({ reads, step }) => factorsAtHand(reads, step.accountId));

export const action = formDoor(requireSecondStep, async (visitor) => {
  const { write, house, now } = visitor;
  const given = await givenIn(visitor, await visitor.form(secondStepForm));
  if (given instanceof Refusal) return given;
  const entered = await write((tx) => giveSecondStep(tx, browserAt(visitor), given, house.configuration.secret, now));
  if (typeof entered === "string") house.noteSignIn({ what: "refused", why: `second step: ${entered}`, account: visitor.step.accountId });
  if (entered === "ended") return redirectTo(paths.signIn());
  return typeof entered === "string" ? refuse(secondStepFaults[entered], "code") : letIn(visitor, entered);
});

export default function SecondStep() {
  const factors = useLoaderData<typeof loader>();
  return (
    <SignInFrame title="One step more" lead="Show that it is you, with what you have added to your account. You have ten minutes.">
      <SecondStepForms {...factors} deed="Sign in" lastResult={useActionData<typeof action>()} />
      <p className="mt-7 border-t border-line-2 pt-5 text-sm text-ink-2">
        Everything lost? The operator of this installation can help: a link from the server’s console takes the second step away.
      </p>
    </SignInFrame>
  );
}
