import { Form } from "@remix-run/react";
import { startApp } from "~/accounts/factors/add-app.server";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireFresh } from "~/http/fresh-sign-in.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";

export const handle = { scripts: false };
export const meta = () => [{ title: "Add an authenticator app · Plenary" }];

export const loader = door(requireFresh, () => null);

export const action = formDoor(requireFresh, async (visitor) => {
  const id = await visitor.write((tx) => startApp(tx, visitor, visitor.house.configuration.secret, visitor.now));
  return redirectTo(paths.newApp(id));
});

export default function StartApp() {
  return (
    <SignInFrame
      title="Add an authenticator app"
      lead="An app on your telephone shows six digits, new every half minute, and you enter them after the message. Any app that knows TOTP will do."
    >
      <Form method="post">
        <Button look="primary">Show the code to scan</Button>
      </Form>
      <p className="mt-7 border-t border-line-2 pt-5 text-sm">
        <Anchor href={paths.account()}>Back to your account</Anchor>
      </p>
    </SignInFrame>
  );
}
