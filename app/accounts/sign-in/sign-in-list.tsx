import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Tag } from "~/ui/tag";

export type SignInListProps = { signIns: { id: string; browser: string; since: string; seen: string; here: boolean }[]; zone: string };

/** Where an account is signed in, and the ways to end it. */
export function SignInList({ signIns, zone }: SignInListProps) {
  return (
    <section>
      <h2 className="mt-10 text-xl">Where you are signed in</h2>
      <p className="mt-1 text-sm text-ink-2">
        Times are those of {zone}. A sign-in ends by itself after eight hours without use, and after a week.
      </p>
      <ul className="mt-4 divide-y divide-line-2 border-y border-line">
        {signIns.map(({ id, browser, since, seen, here }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div>
              <p className="font-semibold">
                {browser} {here && <Tag tone="ok">This browser</Tag>}
              </p>
              <p className="text-sm text-ink-3">Since {since}</p>
              <p className="text-sm text-ink-3">Last used {seen}</p>
            </div>
            <Form method="post">
              <Button small name="signIn" value={id} aria-label={`Sign out of ${browser}, last used ${seen}`}>
                Sign out
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" className="mt-5 flex flex-wrap gap-3">
        {signIns.length > 1 && (
          <Button name="others" value="yes">
            Sign out everywhere else
          </Button>
        )}
        <Button look="danger">Sign out everywhere</Button>
      </Form>
    </section>
  );
}
