import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProgrammeCalendars } from "~/agenda/programme-calendars";
import { EventFrame } from "~/events/event-frame";
import { pageMeta } from "~/events/page-meta";
import { publicWords } from "~/events/public-words";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { pageHead } from "~/http/page-head.server";
import { calendarWays } from "~/http/public-calendar.server";
import { paths } from "~/paths";
import { sessionsOfSpeaker, speakersOf } from "~/programme/find-session";
import { initialsOf, printItem } from "~/programme/printed-item";
import { ProgrammeItem } from "~/programme/programme-item";
import { programmeWords } from "~/programme/programme-words";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { shortDate } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { Avatar } from "~/ui/avatar";
import { Timeline, TimelineRow } from "~/ui/timeline/timeline";
import { StackedTime } from "~/ui/zoned-time";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame, data?.name, data?.head);

export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, reading, say, view, params, reads } = visitor;
  const speaker = speakersOf(view).find(({ code }) => code === params.code?.toUpperCase());
  if (!view || !speaker?.speakerId) throw notFound();
  const page = (await findSpeakerPages(reads, event)).get(speaker.speakerId);
  return {
    frame,
    language,
    rightToLeft,
    name: speaker.name,
    position: speaker.position,
    organisation: speaker.organisation,
    bio: say(page?.bio ?? {}),
    photo: page?.photo ? paths.file(page.photo) : null,
    items: sessionsOfSpeaker(view, speaker.speakerId)
      .map((session) => printItem(view, session, reading))
      .map((item) => ({ ...item, day: shortDate(item.date, language), people: [] })),
    calendar: calendarWays(visitor, { person: { value: speaker.code ?? "", name: speaker.name } }),
    head: pageHead(visitor, {
      path: paths.speaker(event.address, speaker.code ?? ""),
      description: [speaker.position, speaker.organisation].filter(Boolean).join(", "),
    }),
  };
});

export default function Speaker() {
  const { frame, language, name, position, organisation, bio, photo, items, calendar } = useLoaderData<typeof loader>();
  const words = programmeWords(language);
  return (
    <EventFrame frame={frame}>
      <p className="pb-4 text-sm print-hidden">
        <Anchor href={paths.speakers(frame.address) + frame.chosen}>{publicWords(language).speakers}</Anchor>
      </p>
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <Avatar initials={initialsOf(name)} photo={photo ?? undefined} size="large" />
        <div className="max-w-prose min-w-0 flex-1 basis-72">
          <h1 className="text-3xl">{name}</h1>
          <p className="mt-1 text-ink-2">{[position, organisation].filter(Boolean).join(" · ")}</p>
          {bio && <p className="mt-5 whitespace-pre-line">{bio}</p>}
        </div>
      </div>
      <section className="pt-10">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <h2 className="text-2xl">{words.sessions}</h2>
          <ProgrammeCalendars calendar={calendar} language={language} />
        </div>
        <Timeline>
          {items.map((item) => (
            <TimelineRow key={item.key} time={<StackedTime {...item.time} zone={item.day} />}>
              <ProgrammeItem item={item} event={frame.address} chosen={frame.chosen} photos={{}} />
            </TimelineRow>
          ))}
        </Timeline>
      </section>
    </EventFrame>
  );
}
