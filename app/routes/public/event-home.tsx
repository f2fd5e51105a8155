import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOver, registrationPhase } from "~/events/event";
import { EventFrame } from "~/events/event-frame";
import { findEventFiles } from "~/events/practical-queries.server";
import { publicWords } from "~/events/public-words";
import { door } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { paths } from "~/paths";
import { isOpen, type ProgrammeView } from "~/programme/programme-for";
import { programmeWords } from "~/programme/programme-words";
import { dateSpan, instantInZone } from "~/time/display";
import { toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { utcOffset, zoneName } from "~/time/zone-name";
import { ButtonLink } from "~/ui/button";
import { DescriptionList } from "~/ui/facts";
import { Hero } from "~/ui/frame/hero";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.title }];

export const loader = door(requireEventPage, async ({ event, frame, language, rightToLeft, say, view, reads, now }) => {
  const files = await findEventFiles(reads, event);
  const words = publicWords(language);
  const phase = registrationPhase(event, now);
  const moment = phase === "not-yet" ? event.registrationOpens : event.registrationCloses;
  return {
    frame,
    language,
    rightToLeft,
    dates: dateSpan(event.startsOn, event.endsOn, language),
    place: [say(event.venueName), say(event.venueAddress)].filter(Boolean).join(", "),
    format: event.format,
    theme: say(event.theme),
    zone: words.timesIn(
      zoneName(event.timeZone, language, now),
      utcOffset(event.timeZone, toInstant(wallTime(event.startsOn, "12:00" as ClockTime), event.timeZone, 0)),
    ),
    registration: isOver(event, now)
      ? words.over
      : words.phase[phase](moment ? instantInZone(toInstant(moment, event.timeZone, 0), event.timeZone, language) : ""),
    hasProgramme: view !== undefined,
    facts: factsOf(view, language),
    files: files.map(({ fileId, title }) => ({ href: paths.file(fileId), title: say(title) })),
  };
});

function factsOf(view: ProgrammeView | undefined, language: string) {
  const words = programmeWords(language);
  const held = view?.sessions.filter(isOpen).filter(({ state }) => state !== "cancelled") ?? [];
  const counted = (["keynote", "panel", "workshop"] as const).map((kind) => ({
    value: held.filter((session) => session.kind === kind).length,
    label: words.kindCount[kind],
  }));
  const days = view?.days.length ?? 0;
  return [{ value: days, label: words.dayCount(days) }, ...counted].filter(({ value }) => value > 0);
}

export default function EventHome() {
  const { frame, dates, place, format, theme, zone, registration, hasProgramme, facts, files } = useLoaderData<typeof loader>();
  const words = publicWords(frame.language);
  return (
    <EventFrame
      frame={frame}
      hero={
        <Hero
          eyebrow={[dates, words.format[format]].join(" · ")}
          title={frame.title}
          lead={theme}
          facts={facts}
          actions={
            <>
              {frame.mayRegister && <ButtonLink href={paths.register(frame.address) + frame.chosen}>{words.register}</ButtonLink>}
              {hasProgramme && <ButtonLink href={paths.programme(frame.address) + frame.chosen}>{words.programme}</ButtonLink>}
            </>
          }
        />
      }
    >
      <div className="max-w-prose pt-8">
        <DescriptionList
          facts={[
            { label: words.when, value: `${dates}. ${zone}` },
            ...(place ? [{ label: words.where, value: place }] : []),
            { label: words.register, value: registration },
            ...(files.length > 0
              ? [
                  {
                    label: words.downloads,
                    value: files.map(({ href, title }) => (
                      <a key={href} href={href} className="block">
                        {title}
                      </a>
                    )),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </EventFrame>
  );
}
