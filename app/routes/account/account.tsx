import { Form, useLoaderData } from "@remix-run/react";
import { idleMinutes } from "~/accounts/account";
import { roleNames } from "~/accounts/role";
import { endSignInForm } from "~/accounts/sign-in/sign-in-form";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { findOpenSignIns } from "~/accounts/sign-in/sign-in-queries.server";
import { signOut } from "~/accounts/sign-in/sign-out.server";
import { findPostsOf } from "~/accounts/team/team-queries.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireAccount } from "~/http/doors.server";
import { letOut } from "~/http/sign-in-answers.server";
import { paths } from "~/paths";
import { instantInZone } from "~/time/display";
import { plusMinutes } from "~/time/instant";
import { asTimeZoneId } from "~/time/time-zone";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { DescriptionList } from "~/ui/facts";
import { Tag } from "~/ui/tag";

export const handle = { scripts: false };
export const meta = () => [{ title: "Your account · Plenary" }];

export const loader = door(requireAccount, async ({ reads, account, signInId, now }) => {
  const posts = await findPostsOf(reads, account.id);
  const zone = posts[0]?.timeZone ?? asTimeZoneId("UTC")!;
  const signIns = await findOpenSignIns(reads, account.id, { now, idleSince: plusMinutes(now, -idleMinutes) });
  return {
    account,
    posts: posts.map(({ hostName, role, eventId }) => ({ hostName, role: roleNames[role], oneEvent: eventId !== null })),
    zone: zone.replaceAll("_", " "),
    signIns: signIns.map(({ id, browser, seenAt }) => ({ id, browser, seen: instantInZone(seenAt, zone, "en"), here: id === signInId })),
  };
});

export const action = formDoor(requireAccount, async (visitor) => {
  const { signIn } = await visitor.form(endSignInForm);
  const which = signIn ? { id: signIn } : "everywhere";
  await visitor.write((tx) => signOut(tx, visitor, which, visitor.now));
  return signIn && signIn !== visitor.signInId ? redirectTo(paths.account()) : letOut(visitor);
});

export default function Account() {
  const { account, posts, zone, signIns } = useLoaderData<typeof loader>();
  return (
    <SignInFrame title="Your account" lead={<Anchor href={paths.organise()}>To your events</Anchor>}>
      <DescriptionList
        facts={[
          { label: "Name", value: account.name },
          { label: "Mail address", value: account.mailAddress },
          ...posts.map(({ hostName, role, oneEvent }) => ({ label: hostName, value: oneEvent ? `${role}, for one event` : role })),
        ]}
      />
      <h2 className="mt-10 text-xl">Where you are signed in</h2>
      <p className="mt-1 text-sm text-ink-2">
        Times are those of {zone}. A sign-in ends by itself after eight hours without use, and after a week.
      </p>
      <ul className="mt-4 divide-y divide-line-2 border-y border-line">
        {signIns.map(({ id, browser, seen, here }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div>
              <p className="font-semibold">
                {browser} {here && <Tag tone="ok">This browser</Tag>}
              </p>
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
      <Form method="post" className="mt-5">
        <Button look="danger">Sign out everywhere</Button>
      </Form>
    </SignInFrame>
  );
}
