import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EventFrame } from "~/events/event-frame";
import { pageMeta } from "~/events/page-meta";
import { publicWords } from "~/events/public-words";
import { notFound } from "~/http/answers.server";
import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { pageHead } from "~/http/page-head.server";
import { readerZone } from "~/http/reader-zone.server";
import { paths } from "~/paths";
import { cardAddress, sessionCard } from "~/programme/abroad/cards";
import { linkedPage } from "~/programme/abroad/linked-data";
import { findSessionByCode } from "~/programme/find-session";
import { photosOf } from "~/programme/photos";
import { type PrintedName, printItem } from "~/programme/printed-item";
import { colourOf, ProgrammePerson } from "~/programme/programme-item";
import { programmeWords } from "~/programme/programme-words";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { longDate } from "~/time/display";
import { clocksHoldUntil } from "~/time/time-zone";
import { utcOffset, zoneName } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { classes } from "~/ui/classes";
import { PageHeading } from "~/ui/frame/page-heading";
import { MarkLabel } from "~/ui/mark-label";
import { SideFacts } from "~/ui/side-facts";
import { Tag } from "~/ui/tag";
import { trackRule } from "~/ui/track-colour";
import { uiWords } from "~/ui/ui-words";
import { ZonedTime } from "~/ui/zoned-time";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame, data?.item.title, data?.head);

export const loader = keptDoor(requireEventPage, async (visitor) => {
  const { event, frame, language, rightToLeft, reading, say, view, printed, params, reads, now, turnsAt, house } = visitor;
  turnsAt(clocksHoldUntil(now));
  const session = findSessionByCode(view, params.code ?? "");
  if (!view || !session) throw notFound();
  const { zone } = readerZone({ ...event, timeZone: printed.timeZone }, visitor);
  const item = printItem(view, session, { ...reading, readerZone: zone });
  return {
    frame,
    language,
    rightToLeft,
    item,
    date: longDate(session.date, language),
    back: `${paths.programme(event.address)}${frame.chosen ? `${frame.chosen}&` : "?"}day=${session.date}`,
    code: session.code,
    venue: say(printed.venueName),
    elsewhere: zone ? zoneName(zone, language, now) : "",
    times: publicWords(language).timesIn(zoneName(printed.timeZone, language, now), utcOffset(printed.timeZone, item.time.startsAt)),
    photos: photosOf(await findSpeakerPages(reads, event)),
    head: pageHead(visitor, {
      path: paths.session(event.address, session.code),
      kind: "article",
      description:
        item.abstract || [longDate(session.date, language), `${item.time.start}–${item.time.end}`, item.room].filter(Boolean).join(", "),
      picture: cardAddress(paths.sessionCard(event.address, session.code), sessionCard(event, view, session, reading), event.crestFileId),
      linked: linkedPage(session, view, { event, reading, baseUrl: house.configuration.baseUrl }),
    }),
  };
});

export default function Session() {
  const { frame, language, item, date, back, code, times, elsewhere, venue, photos } = useLoaderData<typeof loader>();
  const words = programmeWords(language);
  const colour = colourOf(item);
  const cancelled = item.tags.some(({ tone }) => tone === "bad");
  const { when, where } = publicWords(language);
  const blocks = [
    {
      title: when,
      lines: [
        date,
        <ZonedTime key="time" {...item.time} />,
        times,
        ...(item.time.elsewhere ? [`${item.time.elsewhere} ${elsewhere}`] : []),
      ],
    },
    ...(item.room ? [{ title: where, lines: [item.room, venue] }] : []),
    ...(item.languages ? [{ title: uiWords(language).languages, lines: [item.languages] }] : []),
  ];
  const chips = (people: PrintedName[]) => (
    <ul className="mt-3 grid gap-4 sm:grid-cols-2">
      {people.map((person) => (
        <ProgrammePerson key={person.role + person.name} person={person} event={frame.address} chosen={frame.chosen} photos={photos} />
      ))}
    </ul>
  );
  return (
    <EventFrame frame={frame}>
      <p className="pb-4 text-sm print-hidden">
        <Anchor href={back}>{words.back}</Anchor>
      </p>
      <div className={classes("mb-8 max-w-prose border-s-[3px] ps-5 [&>*]:mb-0", colour ? trackRule[colour] : "border-info")}>
        <PageHeading
          eyebrow={[item.kind, item.track].filter(Boolean).join(" · ")}
          title={<span lang={item.titleLanguage}>{cancelled ? <s>{item.title}</s> : item.title}</span>}
        />
        {(item.mark || item.tags.length > 0) && (
          <div className="mt-3 flex flex-wrap gap-2">
            {item.mark && <MarkLabel {...item.mark} />}
            {item.tags.map(({ tone, text }) => (
              <Tag key={text} tone={tone}>
                {text}
              </Tag>
            ))}
          </div>
        )}
      </div>
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[1fr_19rem]">
        <div className="grid content-start gap-5 lg:order-last">
          <SideFacts blocks={blocks} />
          <p className="print-hidden">
            <ButtonLink href={paths.sessionCalendar(frame.address, code)}>{words.download}</ButtonLink>
          </p>
        </div>
        <div className="min-w-0 max-w-prose">
          {item.abstract && (
            <p lang={item.abstractLanguage} className="mb-3 whitespace-pre-line">
              {item.abstract}
            </p>
          )}
          {item.notes.map((note) => (
            <p key={note} className="mb-3 text-ink-2">
              {note}
            </p>
          ))}
          {item.people.length > 0 && (
            <section className="mt-7 first:mt-0">
              <h2 className="text-xl">{words.people}</h2>
              {chips(item.people)}
            </section>
          )}
          {item.parts.length > 0 && (
            <section className="mt-7 first:mt-0">
              <h2 className="text-xl">{words.parts}</h2>
              <ol className="mt-2 divide-y divide-line-2">
                {item.parts.map((part) => (
                  <li key={part.title} className="py-3">
                    <p className="font-semibold">
                      {part.title} <span className="text-sm font-medium text-ink-3">{part.minutes}</span>
                    </p>
                    {part.people.length > 0 && chips(part.people)}
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
      </div>
    </EventFrame>
  );
}
