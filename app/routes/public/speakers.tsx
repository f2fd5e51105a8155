import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { pageMeta } from "~/events/page-meta";
import { publicWords } from "~/events/public-words";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { pageHead } from "~/http/page-head.server";
import { paths } from "~/paths";
import { facesOf } from "~/programme/find-session";
import { photosOf } from "~/programme/photos";
import { programmeWords } from "~/programme/programme-words";
import { SpeakerFaces } from "~/programme/speaker-faces";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data?.frame, data && publicWords(data.language).speakers, data?.head);

export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, view, reads, say } = visitor;
  const speakers = facesOf(view, photosOf(await findSpeakerPages(reads, event)));
  const byName = new Intl.Collator(language);
  return {
    frame,
    language,
    rightToLeft,
    speakers: speakers.sort((one, other) => byName.compare(one.name, other.name)),
    head: pageHead(visitor, { path: paths.speakers(event.address), description: say(event.theme) }),
  };
});

export default function Speakers() {
  const { frame, language, speakers } = useLoaderData<typeof loader>();
  const words = programmeWords(language);
  return (
    <EventFrame frame={frame}>
      <PageHeading eyebrow={frame.shortTitle} title={words.speakers} />
      {speakers.length === 0 && <EmptyState title={words.noSpeakers}>{words.noSpeakersMore}</EmptyState>}
      <SpeakerFaces faces={speakers} event={frame.address} chosen={frame.chosen} />
    </EventFrame>
  );
}
