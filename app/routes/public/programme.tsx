import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { publicWords } from "~/events/public-words";
import { door } from "~/http/door.server";
import { type EventPage, requireEventPage } from "~/http/event-page.server";
import { readerZone } from "~/http/reader-zone.server";
import { paths } from "~/paths";
import { printItem, rowsOfDay } from "~/programme/printed-item";
import { ProgrammeItem } from "~/programme/programme-item";
import { programmeWords } from "~/programme/programme-words";
import { ZoneSwitch } from "~/programme/zone-switch";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { dateSpan, instantInZone, longDate, shortDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { toWallTime } from "~/time/time-zone";
import { dateOf } from "~/time/wall-time";
import { allTimeZones, utcOffset, zoneName } from "~/time/zone-name";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Hero } from "~/ui/frame/hero";
import { DayTabs } from "~/ui/timeline/day-tabs";
import { Timeline, TimelineRow } from "~/ui/timeline/timeline";
import { StackedTime } from "~/ui/zoned-time";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${publicWords(data.language).programme} · ${data.frame.shortTitle}` },
];

export const loader = door(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, say, version, view, url, now, reads } = visitor;
  const words = programmeWords(language);
  const { zone, offered } = readerZone(event, visitor);
  const dates = view?.days.map(({ date }) => date) ?? [];
  const asked = dates.find((date) => date === url.searchParams.get("day"));
  const day = asked ?? dates.find((date) => date === dateOf(toWallTime(now, event.timeZone))) ?? dates[0];
  const items = view?.sessions
    .filter(({ date }) => date === day)
    .map((session) => printItem(view, session, { language, languages: event.languages, readerZone: zone }));
  const pages = await findSpeakerPages(reads, event);
  return {
    frame,
    language,
    rightToLeft,
    dates: dateSpan(event.startsOn, event.endsOn, language),
    days: view?.days.map(({ date, heading }) => ({
      href: addressOf(visitor, date),
      label: shortDate(date, language),
      heading: say(heading),
      current: date === day,
    })),
    heading: day && { title: longDate(day, language), text: say(view?.days.find(({ date }) => date === day)?.heading ?? {}) },
    rows: rowsOfDay(items ?? []),
    photos: Object.fromEntries([...pages].flatMap(([id, { photo }]) => (photo ? [[id, paths.file(photo)]] : []))),
    times: publicWords(language).timesIn(zoneName(event.timeZone, language, now), utcOffset(event.timeZone, startOfDay(items, now))),
    elsewhere: zone ? zoneName(zone, language, now) : null,
    zones: { chosen: zone ?? null, offered, choices: zoneChoices(now), kept: keptOf(url) },
    version: version && words.version(version.number, instantInZone(version.publishedAt, event.timeZone, language)),
  };
});

const startOfDay = (items: { time: { startsAt: string } }[] | undefined, now: Instant) =>
  (items?.[0]?.time.startsAt as Instant | undefined) ?? now;

const zoneChoices = (now: Instant) => allTimeZones(now).map(({ id, city, offset }) => ({ id, label: `${city} (${offset})` }));

const keptOf = (url: URL) =>
  ["lang", "day"].flatMap((name) => (url.searchParams.get(name) ? [{ name, value: url.searchParams.get(name)! }] : []));

function addressOf({ url }: EventPage & { url: URL }, date: string): string {
  const query = new URLSearchParams([["day", date], ...[...url.searchParams].filter(([name]) => name === "lang" || name === "zone")]);
  return `${url.pathname}?${query}`;
}

export default function Programme() {
  const { frame, language, dates, days, heading, rows, photos, times, elsewhere, zones, version } = useLoaderData<typeof loader>();
  const words = programmeWords(language);
  return (
    <EventFrame
      frame={frame}
      hero={
        <Hero
          eyebrow={dates}
          title={publicWords(language).programme}
          lead={frame.title}
          actions={
            version && (
              <>
                <ButtonLink href={paths.programmeCalendar(frame.address)}>{words.download}</ButtonLink>
                <ButtonLink href={paths.programmePaper(frame.address) + frame.chosen}>{words.paper}</ButtonLink>
              </>
            )
          }
        />
      }
    >
      {!days || !heading ? (
        <div className="pt-8">
          <EmptyState title={words.nothingYet}>{words.nothingYetMore}</EmptyState>
        </div>
      ) : (
        <>
          <DayTabs days={days} />
          <div className="flex flex-wrap items-baseline justify-between gap-x-8 pt-6">
            <h2 className="text-2xl">
              {heading.title}
              {heading.text && <span className="mt-1 block font-sans text-base font-medium text-ink-2">{heading.text}</span>}
            </h2>
            <p className="text-sm text-ink-2">
              {times}
              {elsewhere && ` ${words.elsewhere(elsewhere)}`}
            </p>
          </div>
          <ZoneSwitch zones={zones} language={language} />
          {rows.length === 0 && <p className="py-8 text-ink-2">{words.nothingThatDay}</p>}
          <Timeline>
            {rows.map(({ time, items }) => (
              <TimelineRow key={items[0]!.key} time={<StackedTime {...time} zone={time.elsewhere} />}>
                {items.map((item) => (
                  <ProgrammeItem key={item.key} item={item} event={frame.address} chosen={frame.chosen} photos={photos} />
                ))}
              </TimelineRow>
            ))}
          </Timeline>
          <p className="pt-6 text-sm text-ink-3">{version}</p>
        </>
      )}
    </EventFrame>
  );
}
