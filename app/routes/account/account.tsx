import { useLoaderData } from "@remix-run/react";
import { idleMinutes } from "~/accounts/account";
import { FactorList } from "~/accounts/factors/factor-list";
import { findAllFactors } from "~/accounts/factors/factors-queries.server";
import { findRecovery } from "~/accounts/factors/recovery-queries.server";
import { roleNames } from "~/accounts/role";
import { endSignInForm } from "~/accounts/sign-in/sign-in-form";
import { SignInFrame } from "~/accounts/sign-in/sign-in-frame";
import { SignInList } from "~/accounts/sign-in/sign-in-list";
import { findOpenSignIns } from "~/accounts/sign-in/sign-in-queries.server";
import { signOut } from "~/accounts/sign-in/sign-out.server";
import { findPostsOf } from "~/accounts/team/team-queries.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireAccount } from "~/http/doors.server";
import { letOut } from "~/http/sign-in-answers.server";
import { paths } from "~/paths";
import { instantInZone } from "~/time/display";
import { type Instant, plusMinutes } from "~/time/instant";
import { asTimeZoneId } from "~/time/time-zone";
import { Anchor } from "~/ui/anchor";
import { DescriptionList } from "~/ui/facts";

export const handle = { scripts: false };
export const meta = () => [{ title: "Your account · Plenary" }];

export const loader = door(requireAccount, async ({ reads, account, signInId, now }) => {
  const posts = await findPostsOf(reads, account.id);
  const zone = posts[0]?.timeZone ?? asTimeZoneId("UTC")!;
  const at = (instant: Instant) => instantInZone(instant, zone, "en");
  const signIns = await findOpenSignIns(reads, account.id, { now, idleSince: plusMinutes(now, -idleMinutes) });
  const factors = await findAllFactors(reads, account.id);
  const asking = factors.length === 0 ? posts.filter(({ factorAsked }) => factorAsked) : [];
  return {
    account,
    posts: posts.map(({ hostName, role, eventId }) => ({ hostName, role: roleNames[role], oneEvent: eventId !== null })),
    factors: {
      factors: factors.map(({ id, kind, name, addedAt, usedAt }) => ({ id, kind, name, added: at(addedAt), used: usedAt && at(usedAt) })),
      recoveryLeft: (await findRecovery(reads, account.id))?.left,
      askedBy: [...new Set(asking.map(({ hostName }) => hostName))],
    },
    signIns: {
      zone: zone.replaceAll("_", " "),
      signIns: signIns.map(({ id, browser, since, seenAt }) => ({
        id,
        browser,
        since: at(since),
        seen: at(seenAt),
        here: id === signInId,
      })),
    },
  };
});

export const action = formDoor(requireAccount, async (visitor) => {
  const { signIn, others } = await visitor.form(endSignInForm);
  const which = signIn ? { id: signIn } : others ? "others" : "everywhere";
  await visitor.write((tx) => signOut(tx, visitor, which, visitor.now));
  const stays = which === "others" || (signIn !== undefined && signIn !== visitor.signInId);
  return stays ? redirectTo(paths.account()) : letOut(visitor);
});

export default function Account() {
  const { account, posts, factors, signIns } = useLoaderData<typeof loader>();
  return (
    <SignInFrame title="Your account" lead={<Anchor href={paths.organise()}>To your events</Anchor>}>
      <DescriptionList
        facts={[
          { label: "Name", value: account.name },
          { label: "Mail address", value: account.mailAddress },
          ...posts.map(({ hostName, role, oneEvent }) => ({ label: hostName, value: oneEvent ? `${role}, for one event` : role })),
        ]}
      />
      <FactorList {...factors} />
      <SignInList {...signIns} />
    </SignInFrame>
  );
}
