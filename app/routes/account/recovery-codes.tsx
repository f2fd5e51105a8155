import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { factorRefusals } from "~/accounts/factors/factor";
import { makeRecoveryCodes } from "~/accounts/factors/make-recovery-codes.server";
import { findRecovery } from "~/accounts/factors/recovery-queries.server";
import { RecoverySheet } from "~/accounts/factors/recovery-sheet";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { zoneOfAccount } from "~/accounts/team/zone-of-account.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireFresh } from "~/http/fresh-sign-in.server";
import { paths } from "~/paths";
import { instantInZone } from "~/time/display";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };
export const meta = () => [{ title: "Recovery codes · Plenary" }];

export const loader = door(requireFresh, async ({ reads, account }) => {
  const recovery = await findRecovery(reads, account.id);
  const madeAt = recovery && instantInZone(recovery.madeAt, await zoneOfAccount(reads, account.id), "en");
  return { mailAddress: account.mailAddress, left: recovery?.left, madeAt };
});

export const action = formDoor(requireFresh, async (visitor) => {
  const outcome = await visitor.write((tx) => makeRecoveryCodes(tx, visitor, visitor.now));
  return outcome.ok ? data({ codes: outcome.value }) : refuse(...factorRefusals[outcome.why]);
});

export default function RecoveryCodes() {
  const { mailAddress, left, madeAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "codes" in answer)
    return (
      <SignInFrame
        title="Your recovery codes"
        lead="They are shown this once. Print them or keep them where you keep your passport, not in your mailbox."
      >
        <RecoverySheet codes={answer.codes} mailAddress={mailAddress} />
      </SignInFrame>
    );
  return (
    <SignInFrame
      title="Recovery codes"
      lead="Ten codes for the day you have lost your telephone or key. Each stands in once for the second step."
    >
      {answer?.error && <Notice tone="bad">{answer.error[""]}</Notice>}
      {left !== undefined && (
        <div className="mb-6">
          <Notice tone="info">
            {left} of 10 are left, made on {madeAt}. New codes take the place of all of them.
          </Notice>
        </div>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        <Button look="primary">{left === undefined ? "Show my recovery codes" : "Make new codes"}</Button>
        <ButtonLink href={paths.account()}>{left === undefined ? "Later" : "Back"}</ButtonLink>
      </Form>
    </SignInFrame>
  );
}
