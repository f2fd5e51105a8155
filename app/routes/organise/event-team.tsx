import { useActionData, useLoaderData } from "@remix-run/react";
import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { changeTeam } from "~/accounts/team/change-team.server";
import { teamOf, teamRefusals } from "~/accounts/team/team";
import { TeamEditor } from "~/accounts/team/team-editor";
import { teamForm } from "~/accounts/team/team-form";
import { findAllMembers } from "~/accounts/team/team-queries.server";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Team · Plenary" }];

export const loader = door(requireOrganiser("manage-team"), async ({ event, organiser, reads }) => ({
  host: { id: event.hostId, name: event.hostName },
  formKey: newId(),
  members: await findAllMembers(reads, teamOf(organiser)),
}));

export const action = formDoor(requireOrganiser("manage-team"), async ({ event, organiser, form, write, once, now }) => {
  const input = await form(teamForm);
  const title = pick(event.title, languageOf(event), event.languages);
  const deed = (tx: Tx) => changeTeam(tx, organiser, input, title, now);
  const outcome = input.deed === "invite" ? await once("invite-colleague", deed) : await write(deed);
  return outcome.ok ? redirectTo(paths.eventTeam(event.address)) : refuse(...teamRefusals[outcome.why]);
});

export default function EventTeam() {
  const { host, members, formKey } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title="Team of this event"
        lead={
          <>
            They work on this event alone. The <Anchor href={paths.hostTeam(host.id)}>team of {host.name}</Anchor> works on it too.
          </>
        }
      />
      <TeamEditor key={members.length} formKey={formKey} members={members} ofEvent lastResult={useActionData<typeof action>()} />
    </>
  );
}
