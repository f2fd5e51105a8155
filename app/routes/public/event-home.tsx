import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Event, isOver, registrationPhase } from "~/events/event";
import { EventFrame } from "~/events/event-frame";
import { HomeSection } from "~/events/home-section";
import { pageMeta } from "~/events/page-meta";
import { findAllPracticalPages, findEventFiles } from "~/events/practical-queries.server";
import { publicWords } from "~/events/public-words";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { pageHead } from "~/http/page-head.server";
import { paths } from "~/paths";
import { cardAddress, eventCard } from "~/programme/abroad/cards";
import { linkedEvent } from "~/programme/abroad/linked-data";
import { DayCards } from "~/programme/day-cards";
import { facesOf } from "~/programme/find-session";
import { highlightsOf } from "~/programme/highlights";
import { photosOf } from "~/programme/photos";
import { programmeFacts } from "~/programme/programme-facts";
import { programmeWords } from "~/programme/programme-words";
import { RunningNow } from "~/programme/shown/running-now";
import { runningNow } from "~/programme/shown/running-now-items";
import { shownWords } from "~/programme/shown/shown-words";
import { SpeakerFaces } from "~/programme/speaker-faces";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { dateSpan, shortDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { clocksHoldUntil, toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { instantWithZone, utcOffset, zoneName } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Hero } from "~/ui/frame/hero";
import { SideFacts } from "~/ui/side-facts";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame, undefined, data?.head);

const facesAtHome = 6;

export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, reading, say, view, reads, now, turnsAt, house } = visitor;
  const [files, practical, pages] = await Promise.all([
    findEventFiles(reads, event),
    findAllPracticalPages(reads, event),
    findSpeakerPages(reads, event),
  ]);
  const running = view && runningNow(view, reading, now);
  turnsAt(clocksHoldUntil(now), ...(running?.turns ?? []));
  const faces = facesOf(view, photosOf(pages));
  const dayLink = (date: string) => `${paths.programme(event.address)}${frame.chosen ? `${frame.chosen}&` : "?"}day=${date}`;
  return {
    frame,
    language,
    rightToLeft,
    dates: dateSpan(event.startsOn, event.endsOn, language),
    place: [say(event.venueName), say(event.venueAddress)].filter(Boolean),
    format: publicWords(language).format[event.format],
    theme: say(event.theme),
    zone: zoneLine(event, language, now),
    registration: registrationLine(event, language, now),
    facts: programmeFacts(view, language),
    days:
      view &&
      highlightsOf(view, reading).map(({ date, heading, items }) => ({
        date,
        href: dayLink(date),
        label: shortDate(date, language),
        heading,
        items: items.map(({ code, title, titleLanguage, kind, time }) => ({
          code,
          title,
          titleLanguage,
          kind,
          start: time.start,
          end: time.end,
        })),
      })),
    running: running?.items ?? [],
    faces: faces.slice(0, facesAtHome),
    speakers: faces.length,
    practical: practical.map(({ id, title }) => ({ href: `${paths.practical(event.address)}${frame.chosen}#${id}`, title: say(title) })),
    files: files.map(({ fileId, title }) => ({ href: paths.file(fileId), title: say(title) })),
    head: pageHead(visitor, {
      path: paths.event(event.address),
      description: say(event.theme),
      picture: cardAddress(paths.eventCard(event.address), eventCard(event, reading), event.crestFileId),
      linked: linkedEvent({ event, reading, baseUrl: house.configuration.baseUrl }),
    }),
  };
});

function zoneLine({ timeZone, startsOn }: Event, language: string, now: Instant) {
  const offset = utcOffset(timeZone, toInstant(wallTime(startsOn, "12:00" as ClockTime), timeZone, 0));
  return publicWords(language).timesIn(zoneName(timeZone, language, now), offset);
}

function registrationLine(event: Event, language: string, now: Instant) {
  const words = publicWords(language);
  if (event.state === "cancelled") return words.cancelled;
  if (isOver(event, now)) return words.over;
  if (event.whoMayRegister === "invited") return words.byInvitation;
  const phase = registrationPhase(event, now);
  const moment = phase === "not-yet" ? event.registrationOpens : event.registrationCloses;
  return words.phase[phase](moment ? instantWithZone(toInstant(moment, event.timeZone, 0), event.timeZone, language) : "");
}

export default function EventHome() {
  const { frame, dates, place, format, theme, zone, registration, facts, days, running, faces, speakers, practical, files } =
    useLoaderData<typeof loader>();
  const words = publicWords(frame.language);
  const { nothingYet, nothingYetMore } = programmeWords(frame.language);
  const register = frame.mayRegister && <ButtonLink href={paths.register(frame.address) + frame.chosen}>{words.register}</ButtonLink>;
  const programme = days && <ButtonLink href={paths.programme(frame.address) + frame.chosen}>{words.programme}</ButtonLink>;
  return (
    <EventFrame
      frame={frame}
      hero={
        <Hero
          eyebrow={[dates, place[0], format].filter(Boolean).join(" · ")}
          title={frame.title}
          lead={theme}
          facts={facts}
          actions={
            (register || programme) && (
              <>
                {register}
                {programme}
              </>
            )
          }
        />
      }
    >
      <div className="grid gap-x-14 gap-y-10 pt-9 lg:grid-cols-[1fr_19rem]">
        <div className="lg:order-last">
          <SideFacts
            blocks={[
              { title: words.registration, lines: [registration] },
              { title: words.when, lines: [dates, zone] },
              ...(place.length > 0 ? [{ title: words.where, lines: place }] : []),
              ...(practical.length > 0 ? [{ title: words.practicalMore, links: practical }] : []),
              ...(files.length > 0 ? [{ title: words.downloads, links: files }] : []),
            ]}
          />
        </div>
        <div className="grid min-w-0 content-start gap-12">
          {running.length > 0 && (
            <HomeSection title={shownWords(frame.language).nowAndNext}>
              <RunningNow items={running} event={frame.address} chosen={frame.chosen} />
            </HomeSection>
          )}
          <HomeSection title={words.programme}>
            {days ? (
              <DayCards days={days} event={frame.address} chosen={frame.chosen} />
            ) : (
              <EmptyState title={nothingYet}>{nothingYetMore}</EmptyState>
            )}
          </HomeSection>
          {faces.length > 0 && (
            <HomeSection
              title={words.speakers}
              more={
                speakers > faces.length && (
                  <Anchor href={paths.speakers(frame.address) + frame.chosen}>{words.allSpeakers(speakers)}</Anchor>
                )
              }
            >
              <SpeakerFaces faces={faces} event={frame.address} chosen={frame.chosen} level={3} />
            </HomeSection>
          )}
        </div>
      </div>
    </EventFrame>
  );
}
