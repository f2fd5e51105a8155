import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { factorNames, factorRefusals } from "~/accounts/factors/factor";
import { findAllFactors } from "~/accounts/factors/factors-queries.server";
import { removeFactor } from "~/accounts/factors/remove-factor.server";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireFresh } from "~/http/fresh-sign-in.server";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };
export const meta = () => [{ title: "Remove a second step · Plenary" }];

export const loader = door(requireFresh, async ({ reads, account, params }) => {
  const factors = await findAllFactors(reads, account.id);
  const factor = factors.find(({ id }) => id === params.factor);
  if (!factor) throw notFound();
  return { name: factor.name, kind: factorNames[factor.kind], last: factors.length === 1 };
});

export const action = formDoor(requireFresh, async (visitor) => {
  const outcome = await visitor.write((tx) => removeFactor(tx, visitor, visitor.params.factor ?? "", visitor.now));
  if (outcome.ok) return redirectTo(paths.account());
  if (outcome.why === "gone") throw notFound();
  return refuse(...factorRefusals[outcome.why]);
});

export default function RemoveFactor() {
  const { name, kind, last } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.error?.[""];
  return (
    <SignInFrame
      title={`Remove “${name}”?`}
      lead={`${kind}. It cannot be used to sign in any more; a message tells you that it was removed.`}
    >
      {refused && (
        <div className="mb-6">
          <Notice tone="bad">{refused}</Notice>
        </div>
      )}
      {last && (
        <p className="mb-6">It is the only one you have. The recovery codes go with it, and whoever reads your mail can sign in as you.</p>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        <Button look="danger">Remove it</Button>
        <ButtonLink href={paths.account()}>Keep it</ButtonLink>
      </Form>
    </SignInFrame>
  );
}
