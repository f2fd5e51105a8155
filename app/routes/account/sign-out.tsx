import { Form } from "@remix-run/react";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { signOut } from "~/accounts/sign-in/sign-out.server";
import { door, formDoor } from "~/http/door.server";
import { requireAccount } from "~/http/doors.server";
import { letOut } from "~/http/sign-in-answers.server";
import { Button } from "~/ui/button";

export const handle = { scripts: false };
export const meta = () => [{ title: "Sign out · Plenary" }];

export const loader = door(requireAccount, () => null);

export const action = formDoor(requireAccount, async (visitor) => {
  await visitor.write((tx) => signOut(tx, visitor, "this", visitor.now));
  visitor.house.noteSignIn({ what: "out", account: visitor.account.id });
  return letOut(visitor);
});

export default function SignOut() {
  return (
    <SignInFrame title="Sign out of this browser?" lead="Your other devices stay signed in.">
      <Form method="post">
        <Button look="primary">Sign out</Button>
      </Form>
    </SignInFrame>
  );
}
