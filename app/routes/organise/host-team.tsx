import { useActionData, useLoaderData } from "@remix-run/react";
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
  members: await findAllMembers(reads, teamOf(member)),
}));

export const action = formDoor(requireMember("manage-team"), async ({ member, form, write, now }) => {
  const input = await form(teamForm);
  const outcome = await write((tx) => changeTeam(tx, member, input, null, now));
  return outcome.ok ? redirectTo(paths.hostTeam(member.hostId)) : refuse(...teamRefusals[outcome.why]);
});

export default function HostTeam() {
  const { host, hosts, account, members } = useLoaderData<typeof loader>();
  return (
    <TeamFrame account={account} hosts={hosts} here={paths.hostTeam(host.id)}>
      <PageHeading
        eyebrow={host.name}
        title="Team"
        lead="These people work on every event of the host. For one event alone, invite on its own page."
      />
      <TeamEditor key={members.length} members={members} ofEvent={false} lastResult={useActionData<typeof action>()} />
    </TeamFrame>
  );
}
