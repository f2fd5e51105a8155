import { useActionData, useLoaderData } from "@remix-run/react";
import { changeCrest } from "~/events/change-look.server";
import { CrestForm } from "~/events/forms/crest-form";
import { crestForm } from "~/events/forms/look-form";
import { findLook } from "~/events/look-queries.server";
import { drawCrest } from "~/files/draw-crest.server";
import { pictureRefusals } from "~/files/prepare-picture.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Crest · Plenary" }];

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads }) => {
  const own = (await findLook(reads, event))?.crestFileId ?? null;
  return { own: own && paths.file(own), back: paths.lookSettings(event.address) };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, organiser, event, house, now }) => {
  const input = await form(crestForm);
  if (input.deed === "crest-remove") await write((tx) => changeCrest(tx, organiser, null, now));
  else {
    const drawn = await drawCrest(house.configuration.dataFolder, await input.crest.bytes());
    if (!drawn.ok) return refuse(pictureRefusals[drawn.why], "crest");
    await write((tx) => changeCrest(tx, organiser, drawn.value, now));
  }
  return redirectTo(paths.lookSettings(event.address));
});

export default function EventCrest() {
  const { own, back } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title="Crest of the event" />
      <CrestForm own={own} back={back} takeAway="Take it away, show the host’s" refused={useActionData<typeof action>()} />
    </>
  );
}
