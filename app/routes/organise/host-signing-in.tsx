import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findFactorRequired } from "~/accounts/factors/factors-queries.server";
import { requireFactor } from "~/accounts/factors/require-factor.server";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { teamOf } from "~/accounts/team/team";
import { findAllMembers } from "~/accounts/team/team-queries.server";
import { TeamFrame } from "~/accounts/team-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta = () => [{ title: "Signing in · Plenary" }];

export const loader = door(requireMember("manage-team"), async ({ host, member, signedIn, reads }) => {
  const members = await findAllMembers(reads, teamOf(member));
  return {
    host: { id: host.id, name: host.name },
    hosts: (await findHostsOf(reads, signedIn.account.id)).map(({ host: { id, name } }) => ({ id, name })),
    account: signedIn.account.name,
    required: (await findFactorRequired(reads, host.id)) !== null,
    people: members.length,
    without: members.filter(({ hasFactor }) => !hasFactor).map(({ name }) => name),
    mayRequire: members.some(({ accountId, hasFactor }) => accountId === member.accountId && hasFactor),
  };
});

export const action = formDoor(requireMember("manage-team"), async ({ member, form, write, now }) => {
  const { required } = await form(z.object({ required: z.enum(["yes", "no"], { error: "Choose one." }) }));
  const outcome = await write((tx) => requireFactor(tx, member, required === "yes", now));
  return outcome.ok ? redirectTo(paths.hostSigningIn(member.hostId)) : refuse("Add a second step to your own account first.");
});

export default function HostSigningIn() {
  const { host, hosts, account, required, people, without, mayRequire } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.error;
  return (
    <TeamFrame account={account} hosts={hosts} here={paths.host(host.id)}>
      <PageHeading
        eyebrow={host.name}
        title="Signing in"
        lead="Everybody signs in by a message. A host may ask its team for a second step as well: a passkey, or the code of an app."
      />
      <div className="grid max-w-form gap-5">
        {refused && <Notice tone="bad">{Object.values(refused).flat()[0]}</Notice>}
        <Notice
          tone={required ? "ok" : "info"}
          title={required ? "Everybody on the team is asked for a second step." : "A second step is each person’s own choice."}
        >
          {people - without.length} of {people} have one.
          {without.length > 0 && ` Without one: ${without.join(", ")}.`}
        </Notice>
        {required ? (
          <p>Whoever has none can open nothing of {host.name} until they have added one. The events’ own teams are asked too.</p>
        ) : (
          <p>If you ask for it, whoever has none can open nothing of {host.name} from their next click on, until they have added one.</p>
        )}
        {!required && !mayRequire && (
          <p>
            Before you ask others, add one yourself in <Anchor href={paths.account()}>your account</Anchor>.
          </p>
        )}
        {(required || mayRequire) && (
          <Form method="post">
            <Button look={required ? "danger" : "primary"} name="required" value={required ? "no" : "yes"}>
              {required ? "Ask no longer" : "Ask everybody for a second step"}
            </Button>
          </Form>
        )}
      </div>
    </TeamFrame>
  );
}
