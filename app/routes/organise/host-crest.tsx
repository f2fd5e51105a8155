import { useActionData, useLoaderData } from "@remix-run/react";
import { changeHostCrest } from "~/accounts/change-host-crest.server";
import { findHostCrest, findHostsOf } from "~/accounts/hosts-queries.server";
import { TeamFrame } from "~/accounts/team-frame";
import { CrestForm } from "~/events/forms/crest-form";
import { crestForm } from "~/events/forms/look-form";
import { drawCrest } from "~/files/draw-crest.server";
import { pictureRefusals } from "~/files/prepare-picture.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Crest · Plenary" }];

export const loader = door(requireMember("manage-team"), async ({ host, signedIn, reads }) => {
  const own = await findHostCrest(reads, host.id);
  return {
    own: own && paths.file(own),
    back: paths.host(host.id),
    hosts: (await findHostsOf(reads, signedIn.account.id)).map(({ host: { id, name } }) => ({ id, name })),
    account: signedIn.account.name,
    name: host.name,
  };
});

export const action = formDoor(requireMember("manage-team"), async ({ form, write, member, house, now }) => {
  const input = await form(crestForm);
  if (input.deed === "crest-remove") await write((tx) => changeHostCrest(tx, member, null, now));
  else {
    const drawn = await drawCrest(house.configuration.dataFolder, await input.crest.bytes());
    if (!drawn.ok) return refuse(pictureRefusals[drawn.why], "crest");
    await write((tx) => changeHostCrest(tx, member, drawn.value, now));
  }
  return redirectTo(paths.host(member.hostId));
});

export default function HostCrest() {
  const { own, back, hosts, account, name } = useLoaderData<typeof loader>();
  return (
    <TeamFrame account={account} hosts={hosts} here={back}>
      <PageHeading eyebrow={name} title="Crest of the host" lead="Its events show it, unless they have one of their own." />
      <CrestForm own={own} back={back} takeAway="Take it away" refused={useActionData<typeof action>()} />
    </TeamFrame>
  );
}
