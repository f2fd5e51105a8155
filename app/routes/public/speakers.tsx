import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { publicWords } from "~/events/public-words";
import { door } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { paths } from "~/paths";
import { speakersOf } from "~/programme/find-session";
import { initialsOf } from "~/programme/printed-item";
import { programmeWords } from "~/programme/programme-words";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { Anchor } from "~/ui/anchor";
import { Avatar } from "~/ui/avatar";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${publicWords(data.language).speakers} · ${data.frame.shortTitle}` },
];

export const loader = door(requireEventPage, async ({ event, frame, language, rightToLeft, view, reads }) => {
  const pages = await findSpeakerPages(reads, event);
  const speakers = speakersOf(view).map(({ speakerId, code, name, position, organisation }) => {
    const photo = pages.get(speakerId!)?.photo;
    return { code: code!, name, position, organisation, photo: photo ? paths.file(photo) : null };
  });
  const byName = new Intl.Collator(language);
  return { frame, language, rightToLeft, speakers: speakers.sort((one, other) => byName.compare(one.name, other.name)) };
});

export default function Speakers() {
  const { frame, language, speakers } = useLoaderData<typeof loader>();
  const words = programmeWords(language);
  return (
    <EventFrame frame={frame}>
      <PageHeading eyebrow={frame.shortTitle} title={words.speakers} />
      {speakers.length === 0 && <EmptyState title={words.noSpeakers}>{words.noSpeakersMore}</EmptyState>}
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {speakers.map(({ code, name, position, organisation, photo }) => (
          <li key={code} className="flex min-w-0 gap-4 border-t border-line pt-5">
            <Avatar initials={initialsOf(name)} photo={photo ?? undefined} size="medium" />
            <div className="min-w-0">
              <h2 className="text-lg leading-tight">
                <Anchor href={paths.speaker(frame.address, code) + frame.chosen} className="text-ink no-underline hover:underline">
                  {name}
                </Anchor>
              </h2>
              <p className="mt-1 text-sm text-ink-2">{position}</p>
              <p className="text-sm text-ink-3">{organisation}</p>
            </div>
          </li>
        ))}
      </ul>
    </EventFrame>
  );
}
