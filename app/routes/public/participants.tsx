import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { pageMeta } from "~/events/page-meta";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { pageHead } from "~/http/page-head.server";
import { paths } from "~/paths";
import { findLastList } from "~/registration/participants/find-shown-list.server";
import { ListFigures, ListView } from "~/registration/participants/list-view";
import { PageHeading } from "~/ui/frame/page-heading";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame, data?.shown.title, data?.head);

/** The public edition of the list issued last, where the team shows it. */
export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, reads, now, say } = visitor;
  const last = event.participantsFor.everybody ? await findLastList(reads, event, "public", language, now) : undefined;
  if (!last) throw notFound();
  return {
    frame,
    language,
    rightToLeft,
    shown: last.shown,
    head: pageHead(visitor, { path: paths.publicParticipants(event.address), description: say(event.theme) }),
  };
});

export default function PublicParticipants() {
  const { frame, shown } = useLoaderData<typeof loader>();
  return (
    <EventFrame frame={frame}>
      <PageHeading eyebrow={frame.shortTitle} title={shown.title} lead={shown.standing} />
      <div className="grid max-w-4xl gap-8">
        <ListFigures shown={shown} />
        <ListView shown={shown} />
      </div>
    </EventFrame>
  );
}
