import { useActionData, useLoaderData } from "@remix-run/react";
import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { changeTeam } from "~/accounts/team/change-team.server";
import { teamOf, teamRefusals } from "~/accounts/team/team";
import { TeamEditor } from "~/accounts/team/team-editor";
import { teamForm } from "~/accounts/team/team-form";
import { findAllMembers } from "~/accounts/team/team-queries.server";
import { TeamFrame } from "~/accounts/team-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Team · Plenary" }];

export const loader = door(requireMember("manage-team"), async ({ host, member, signedIn, reads }) => ({
  host: { id: host.id, name: host.name },
  hosts: (await findHostsOf(reads, signedIn.account.id)).map(({ host: { id, name } }) => ({ id, name })),
  account: signedIn.account.name,
  formKey: newId(),
  members: await findAllMembers(reads, teamOf(member)),
}));

export const action = formDoor(requireMember("manage-team"), async ({ member, form, write, once, now }) => {
  const input = await form(teamForm);
  const deed = (tx: Tx) => changeTeam(tx, member, input, null, now);
  const outcome = input.deed === "invite" ? await once("invite-colleague", deed) : await write(deed);
  return outcome.ok ? redirectTo(paths.hostTeam(member.hostId)) : refuse(...teamRefusals[outcome.why]);
});

export default function HostTeam() {
  const { host, hosts, account, members, formKey } = useLoaderData<typeof loader>();
  return (
    <TeamFrame account={account} hosts={hosts} here={paths.hostTeam(host.id)}>
      <PageHeading
        eyebrow={host.name}
        title="Team"
        lead="These people work on every event of the host. For one event alone, invite on its own page."
      />
      <TeamEditor key={members.length} formKey={formKey} members={members} ofEvent={false} lastResult={useActionData<typeof action>()} />
    </TeamFrame>
  );
}
