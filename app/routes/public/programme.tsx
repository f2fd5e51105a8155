import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProgrammeCalendars } from "~/agenda/programme-calendars";
import { EventFrame } from "~/events/event-frame";
import { pageMeta } from "~/events/page-meta";
import { publicWords } from "~/events/public-words";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { pageHead } from "~/http/page-head.server";
import { keptFields, pageLink } from "~/http/page-link";
import { calendarWays } from "~/http/public-calendar.server";
import { readerZone } from "~/http/reader-zone.server";
import { paths } from "~/paths";
import { cardAddress, eventCard } from "~/programme/abroad/cards";
import { linkedEvent, linkedOnPage } from "~/programme/abroad/linked-data";
import { photosOf } from "~/programme/photos";
import { programmeFacts } from "~/programme/programme-facts";
import { programmePage } from "~/programme/programme-page";
import { ProgrammeTools } from "~/programme/programme-tools";
import { programmeWords } from "~/programme/programme-words";
import { strangersKey } from "~/programme/search/search-programme";
import { NarrowedTo } from "~/programme/shown/filter-menu";
import { askedIn, isNarrowed, peopleIn } from "~/programme/shown/narrow";
import { ShownSections } from "~/programme/shown/shown-sections";
import { shownWords } from "~/programme/shown/shown-words";
import { narrowedNames, toolsOf } from "~/programme/shown/tools-of";
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

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data?.frame, data && publicWords(data.language).programme, data?.head);

export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, reading, say, version, view, printed, url, now, reads, turnsAt, house } = visitor;
  const { zone, offered, headers } = readerZone({ ...event, timeZone: printed.timeZone }, visitor);
  const asked = askedIn(url.searchParams);
  const manner = { look: url.searchParams.get("view"), key: version && strangersKey(version) };
  const page = view && programmePage(view, asked, { ...reading, readerZone: zone }, now, manner);
  turnsAt(clocksHoldUntil(now), ...(page?.turns ?? []));
  const link = (changes: Parameters<typeof pageLink>[1]) => pageLink(url, changes);
  const words = programmeWords(language);
  const eventZone = zoneName(printed.timeZone, language, now);
  const narrowed = page !== undefined && isNarrowed(page.narrowing);
  const namedDay = page?.days.find(({ date, current }) => current && date === asked.day);
  const days = page?.days.map(({ date, heading, current }) => ({
    href: link({ day: date }),
    label: shortDate(date, language),
    heading,
    current,
  }));
  const allDays = { href: link({ day: "all" }), label: shownWords(language).allDays, heading: "", current: page?.allDays ?? false };
  const answer = {
    frame,
    language,
    rightToLeft,
    eyebrow: [dateSpan(event.startsOn, event.endsOn, language), say(printed.venueName), publicWords(language).format[event.format]],
    theme: say(event.theme),
    facts: programmeFacts(view, language),
    page: page && {
      look: page.look,
      query: page.narrowing.query,
      words: page.narrowing.words,
      narrowed,
      names: narrowedNames(page, link),
      days: (days?.length ?? 0) > 1 ? [...days!, allDays] : days!,
      sections: page.sections.map((section) => ({ ...section, title: longDate(section.date, language) })),
      found: page.found,
    },
    calendar: version && calendarWays(visitor, page?.narrowing, namedDay?.date),
    photos: photosOf(await findSpeakerPages(reads, event)),
    times: publicWords(language).timesIn(
      eventZone,
      utcOffset(printed.timeZone, toInstant(wallTime(event.startsOn, noon), printed.timeZone, 0)),
    ),
    elsewhere: zone ? words.elsewhere(zoneName(zone, language, now)) : "",
    offered,
    whole: link({ q: null, track: null, room: null, person: null }),
    onAllDays: link({ day: "all" }),
    tools: toolsOf(
      page,
      {
        zoneLabel: eventZone,
        zone: zone ?? null,
        zones: zoneChoices(now),
        rooms: view?.rooms.map(({ id, name }) => ({ value: id, name: say(name) })) ?? [],
        people: view ? peopleIn(view) : [],
      },
      { link, fields: (names) => keptFields(url, names) },
      language,
    ),
    version: version && words.version(version.number, instantInZone(version.publishedAt, event.timeZone, language)),
    head: pageHead(visitor, {
      path: paths.programme(event.address),
      query: namedDay && { day: namedDay.date },
      description: say(event.theme),
      picture: cardAddress(paths.eventCard(event.address), eventCard(event, reading), event.crestFileId),
      partial: narrowed || asked.day === "all" || page?.look === "grid",
      linked: linkedEvent({ event, reading, baseUrl: house.configuration.baseUrl }, view, linkedOnPage(view, page?.sections ?? [])),
    }),
  };
  return data(answer, { headers });
});

const noon = "12:00" as ClockTime;

export default function Programme() {
  const answer = useLoaderData<typeof loader>();
  const { frame, language, page, tools, version, calendar, whole } = answer;
  const [words, shown] = [programmeWords(language), shownWords(language)];
  return (
    <EventFrame
      frame={frame}
      hero={
        <Hero
          eyebrow={answer.eyebrow.filter(Boolean).join(" · ")}
          title={frame.title}
          lead={answer.theme}
          compact
          facts={answer.facts}
          actions={version && <ButtonLink href={paths.programmePaper(frame.address) + frame.chosen}>{words.paper}</ButtonLink>}
        />
      }
    >
      {!page ? (
        <div className="pt-8">
          <EmptyState title={words.nothingYet}>{words.nothingYetMore}</EmptyState>
        </div>
      ) : (
        <>
          <DayTabs
            days={page.days}
            tools={
              <>
                <ProgrammeTools tools={tools} language={language} />
                {calendar && <ProgrammeCalendars calendar={calendar} language={language} />}
              </>
            }
          />
          <NarrowedTo names={page.names} whole={whole} language={language} />
          {page.query && <WhatWasFound page={page} fields={tools.searchFields} whole={whole} language={language} />}
          {page.sections.length === 0 && !page.query && (
            <div className="pt-8">
              <EmptyState title={shown.nothingFits}>{shown.nothingFitsMore}</EmptyState>
            </div>
          )}
          <ShownSections
            page={page}
            event={frame.address}
            chosen={frame.chosen}
            photos={answer.photos}
            language={language}
            note={`${answer.times} ${answer.elsewhere}`}
            first={
              answer.offered &&
              !tools.zones.chosen && (
                <div className="pt-3">
                  <ZoneSwitch zones={tools.zones} language={language} />
                </div>
              )
            }
            otherwise={<Anchor href={answer.onAllDays}>{shown.onAllDays}</Anchor>}
          />
          <p className="pt-6 text-sm text-ink-3">{version}</p>
        </>
      )}
    </EventFrame>
  );
}
