import { data } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { findAccount } from "~/accounts/accounts-queries.server";
import { isSetUpLink } from "~/accounts/sign-in/set-up.server";
import { isFor, signInByLink } from "~/accounts/sign-in/sign-in.server";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { findLiveAttemptByLink } from "~/accounts/sign-in/sign-in-queries.server";
import { codeOf } from "~/accounts/sign-in/sign-in-token.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";
import { browserAt, letIn } from "~/http/sign-in-answers.server";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";

export const handle = { scripts: false };
export const meta = () => [{ title: "Sign in · Plenary" }];

type Found = { state: "here"; name: string } | { state: "elsewhere"; code: string } | { state: "ended" };

/** Mail scanners open every link: looking uses nothing up, a person must press the button. */
export const loader = door(requireNobody, async (visitor) => {
  const { reads, params, house, now } = visitor;
  const attempt = await findLiveAttemptByLink(reads, params.token ?? "", now);
  if (!attempt) return data<Found>({ state: "ended" }, { status: 410 });
  if (isSetUpLink(attempt)) throw redirectTo(paths.setUp(params.token ?? ""));
  if (!isFor(attempt, browserAt(visitor))) return data<Found>({ state: "elsewhere", code: codeOf(house.configuration.secret, attempt.id) });
  const account = attempt.accountId ? await findAccount(reads, attempt.accountId) : undefined;
  return data<Found>({ state: "here", name: account?.name ?? "" });
});

export const action = formDoor(requireNobody, async (visitor) => {
  const token = visitor.params.token ?? "";
  const entered = await visitor.write((tx) => signInByLink(tx, browserAt(visitor), token, visitor.now));
  if (entered) return letIn(visitor, entered);
  visitor.house.noteSignIn({ what: "refused", why: "link ended or from elsewhere" });
  return redirectTo(paths.signInLink(token));
});

export default function SignInLink() {
  const found = useLoaderData<typeof loader>();
  if (found.state === "here")
    return (
      <SignInFrame title={`Sign in as ${found.name}`}>
        <Form method="post">
          <Button look="primary">Sign in</Button>
        </Form>
      </SignInFrame>
    );
  if (found.state === "elsewhere")
    return (
      <SignInFrame
        title="Type this code where you asked to sign in"
        lead="A link signs in only the browser that asked for it. In that browser, on the page that waits for it, enter:"
      >
        <p className="font-mono text-3xl font-semibold tracking-wide">{found.code}</p>
        <p className="mt-5 text-sm text-ink-2">You did not ask? Then do nothing, and give this code to nobody.</p>
      </SignInFrame>
    );
  return (
    <SignInFrame title="This link has ended" lead="A link works once and for a short time. Nothing was changed.">
      <ButtonLink href={paths.signIn()} look="primary">
        Ask for a new one
      </ButtonLink>
    </SignInFrame>
  );
}
