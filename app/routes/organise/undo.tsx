import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { yes } from "db/outcome";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { type FormAnswer, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findSteps } from "~/sessions/steps/find-steps.server";
import { StepButtons } from "~/sessions/steps/step-buttons";
import { stepForm, wayBack } from "~/sessions/steps/step-form";
import { stepRefusal } from "~/sessions/steps/step-refusals";
import { redoStep, undoStep } from "~/sessions/steps/undo-step.server";
import { ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Undo · Plenary" }];

/** After a refusal too: what can be undone then is another thing. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-programme"), async ({ organiser, event, reads, now, url }) => ({
  address: event.address,
  steps: await findSteps(reads, organiser, url.searchParams, now),
}));

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, once, form, now }) => {
  const { deed, step, back } = await form(stepForm);
  const outcome = await once(`${deed}-step`, async (tx) => {
    const done = await (deed === "undo" ? undoStep : redoStep)(tx, organiser, step, now);
    return done.ok ? yes(done.value.id) : done;
  });
  if (!outcome.ok) return refuse(stepRefusal(outcome));
  return redirectTo(wayBack(paths.dayTable(event.address), back, deed, outcome.value));
});

/** Seldom seen: the buttons stand in the editors, and lead here where a step cannot be taken back. */
export default function Undo() {
  const { address, steps } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as FormAnswer | undefined;
  const sentence = refused && (Object.values(refused.error ?? {}).flat()[0] ?? "Please open the page again: this form is not complete.");
  const empty = !steps.undo && !steps.redo && "You have done nothing here in the last hours that could be taken back.";
  return (
    <>
      <PageHeading
        eyebrow="Programme"
        title={sentence ? "Nothing was changed" : "Undo"}
        actions={<ButtonLink href={paths.dayTable(address)}>Back to the programme</ButtonLink>}
      />
      <div className="grid max-w-form gap-5">
        {sentence && <Notice tone="bad">{sentence}</Notice>}
        {empty && <p className="text-sm text-ink-2">{empty}</p>}
        <StepButtons event={address} steps={steps} />
      </div>
    </>
  );
}
