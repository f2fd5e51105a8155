import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { pageMeta } from "~/events/page-meta";
import { publicWords } from "~/events/public-words";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { keptFields, pageLink } from "~/http/page-link";
import { readerZone } from "~/http/reader-zone.server";
import { paths } from "~/paths";
import { photosOf } from "~/programme/photos";
import { ProgrammeDay } from "~/programme/programme-day";
import { programmeFacts } from "~/programme/programme-facts";
import { programmePage, turnsOfProgramme } from "~/programme/programme-page";
import { ProgrammeTools } from "~/programme/programme-tools";
import { programmeWords } from "~/programme/programme-words";
import { WhatWasFound } from "~/programme/what-was-found";
import { zoneChoices } from "~/programme/zone-choices";
import { ZoneSwitch } from "~/programme/zone-switch";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { dateSpan, instantInZone, longDate, shortDate } from "~/time/display";
import { clocksHoldUntil, toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { utcOffset, zoneName } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Hero } from "~/ui/frame/hero";
import { DayTabs } from "~/ui/timeline/day-tabs";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame, data && publicWords(data.language).programme);

export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, reading, say, version, view, url, now, reads, turnsAt } = visitor;
  const { zone, offered, headers } = readerZone(event, visitor);
  const asked = { day: url.searchParams.get("day"), track: url.searchParams.get("track"), query: url.searchParams.get("q") };
  const page = view && programmePage(view, asked, { ...reading, readerZone: zone }, now);
  turnsAt(clocksHoldUntil(now), ...(page && view ? turnsOfProgramme(page, view, now) : []));
  const words = programmeWords(language);
  const eventZone = zoneName(event.timeZone, language, now);
  const firstDay = page?.sections[0]?.date ?? event.startsOn;
  const answer = {
    frame,
    language,
    rightToLeft,
    eyebrow: [dateSpan(event.startsOn, event.endsOn, language), say(event.venueName), publicWords(language).format[event.format]],
    theme: say(event.theme),
    facts: programmeFacts(view, language),
    page: page && {
      query: page.query,
      track: page.tracks.find(({ current }) => current)?.name,
      days: page.days.map(({ date, heading, current }) => ({
        href: pageLink(url, { day: date, q: null }),
        label: shortDate(date, language),
        heading,
        current,
      })),
      sections: page.sections.map((section) => ({ ...section, title: longDate(section.date, language) })),
      found: page.sections.flatMap(({ rows }) => rows).flatMap(({ items }) => items).length,
    },
    photos: photosOf(await findSpeakerPages(reads, event)),
    times: publicWords(language).timesIn(eventZone, utcOffset(event.timeZone, toInstant(wallTime(firstDay, noon), event.timeZone, 0))),
    elsewhere: zone ? words.elsewhere(zoneName(zone, language, now)) : "",
    offered,
    whole: pageLink(url, { q: null, track: null }),
    tools: {
      tracks: [
        {
          href: pageLink(url, { track: null }),
          name: words.allTracks,
          colour: null,
          current: !page?.tracks.some(({ current }) => current),
        },
        ...(page?.tracks ?? []).map(({ id, ...track }) => ({ ...track, href: pageLink(url, { track: id }) })),
      ],
      zoneLabel: eventZone,
      zones: {
        chosen: zone ?? null,
        choices: zoneChoices(now),
        kept: keptFields(url, ["lang", "day", "track", "q"]),
        off: `${pageLink(url, { zone: null })}${pageLink(url, { zone: null }).includes("?") ? "&" : "?"}zone=`,
      },
      query: page?.query ?? "",
      searchFields: keptFields(url, ["lang", "zone"]),
    },
    version: version && words.version(version.number, instantInZone(version.publishedAt, event.timeZone, language)),
  };
  return data(answer, { headers });
});

const noon = "12:00" as ClockTime;

export default function Programme() {
  const { frame, language, eyebrow, theme, facts, page, photos, times, elsewhere, offered, whole, tools, version } =
    useLoaderData<typeof loader>();
  const words = programmeWords(language);
  const files = (
    <>
      <ButtonLink href={paths.programmeCalendar(frame.address)}>{words.download}</ButtonLink>
      <ButtonLink href={paths.programmePaper(frame.address) + frame.chosen}>{words.paper}</ButtonLink>
    </>
  );
  return (
    <EventFrame
      frame={frame}
      hero={
        <Hero
          eyebrow={eyebrow.filter(Boolean).join(" · ")}
          title={frame.title}
          lead={theme}
          compact
          facts={facts}
          actions={version && files}
        />
      }
    >
      {!page ? (
        <div className="pt-8">
          <EmptyState title={words.nothingYet}>{words.nothingYetMore}</EmptyState>
        </div>
      ) : (
        <>
          <DayTabs days={page.days} tools={<ProgrammeTools tools={tools} language={language} />} />
          {page.query && <WhatWasFound page={page} fields={tools.searchFields} whole={whole} language={language} />}
          {page.sections.map(({ date, title, heading, rows }, index) => (
            <section key={date} aria-labelledby={`day-${date}`} className="pt-6">
              <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
                <h2 id={`day-${date}`} className="text-2xl">
                  {title}
                  {heading && <span className="mt-1 block font-sans text-base font-medium text-ink-2">{heading}</span>}
                </h2>
                {index === 0 && (
                  <p className="text-sm text-ink-2">
                    {times} {elsewhere}
                  </p>
                )}
              </div>
              {index === 0 && offered && !tools.zones.chosen && (
                <div className="pt-3">
                  <ZoneSwitch zones={tools.zones} language={language} />
                </div>
              )}
              {rows.length === 0 && (
                <div className="py-8">
                  <EmptyState title={page.track ? words.nothingInTrack(page.track) : words.nothingThatDay}>
                    {page.track && <Anchor href={whole}>{words.wholeProgramme}</Anchor>}
                  </EmptyState>
                </div>
              )}
              <ProgrammeDay rows={rows} event={frame.address} chosen={frame.chosen} photos={photos} />
            </section>
          ))}
          <p className="pt-6 text-sm text-ink-3">{version}</p>
        </>
      )}
    </EventFrame>
  );
}
