import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agendaWords } from "~/agenda/agenda-words";
import { CalendarWays } from "~/agenda/my-page/calendar-ways";
import { MyDay } from "~/agenda/my-page/my-day";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { nextSentence } from "~/agenda/my-page/next-sentence.server";
import { OwnDeeds } from "~/agenda/my-page/own-deeds";
import { agendaFor, hasPlace, standingOf } from "~/agenda/participation";
import { redirectTo } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requirePersonPage } from "~/http/person-page.server";
import { readerZone } from "~/http/reader-zone.server";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { findSessionsWithPlaces } from "~/places/session-places-queries.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { programmeWords } from "~/programme/programme-words";
import { zoneChoices } from "~/programme/zone-choices";
import { ZoneSwitch } from "~/programme/zone-switch";
import { answerWords } from "~/registration/answers/form/answer-words";
import { DueNotice } from "~/registration/answers/form/due-notice";
import { findDue } from "~/registration/answers/form/find-my-questions.server";
import { colleagueWords } from "~/registration/colleague/colleague-words";
import { mayRegret } from "~/registration/invitations/invitation";
import { isOver, mayChange, mayPassOn } from "~/registration/registration";
import { SessionOffers, SessionsTogether } from "~/registration/session-places/my-session-notices";
import { findMySessions } from "~/registration/session-places/my-sessions.server";
import { sessionPlaceWords } from "~/registration/session-places/session-place-words";
import { MyWaitingNotice } from "~/registration/waiting/my-waiting";
import { findMyWaiting } from "~/registration/waiting/my-waiting.server";
import { plainDate } from "~/time/display";
import { dateAt } from "~/time/time-zone";
import { zoneName } from "~/time/zone-name";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PersonalActions } from "~/ui/frame/personal-header";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${agendaWords(data.language).yourAgenda} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async (visitor) => {
  const { person, event, participation, answersFor, handedOver, entry, invitation, language, rightToLeft, frame, reads, now, house } =
    visitor;
  // Who only answers for a delegation has no agenda of their own.
  if (!participation && answersFor.length > 0) throw redirectTo(paths.myDelegation(person.link, event.address));
  if (handedOver) throw redirectTo(paths.handedOver(person.link, event.address));
  const { zone, offered, headers } = readerZone(event, visitor);
  const version = await findLatestVersion(reads, event);
  const agenda = participation && hasPlace(participation) ? agendaFor(event, version, participation, zone) : undefined;
  const standing = standingOf(participation);
  const { configuration } = house;
  const feed = configuration.baseUrl + paths.feed(makeLink(configuration.secret, "feed", person.id, person.feedGeneration));
  const { registration } = participation ?? {};
  const open = registration !== undefined && mayChange(registration, event, now);
  const waiting = registration?.state === "waiting-list" ? await findMyWaiting(reads, event, registration.id, language, now) : undefined;
  const choosesSessions = registration?.state === "confirmed" && (await findSessionsWithPlaces(reads, event)).length > 0;
  const who = choosesSessions && { registrationId: registration.id, personId: person.id, categoryId: registration.category.id };
  const page = {
    due: registration && !isOver(registration.state) ? await findDue(reads, event, registration, { language, now }) : undefined,
    waiting,
    sessions: who ? await findMySessions(reads, event, who, language, now) : undefined,
    language,
    rightToLeft,
    frame,
    now,
    standing,
    days: agenda?.days,
    version: agenda?.version && {
      number: agenda.version.number,
      date: plainDate(dateAt(agenda.version.publishedAt, agenda.zone), language),
    },
    zoneName: agenda?.zoneName,
    elsewhere: zone ? zoneName(zone, language, now) : null,
    zonesOpen: offered || zone !== undefined,
    zones: { chosen: zone ?? null, choices: zoneChoices(now), kept: [{ name: "event", value: event.address }] },
    calendar: agenda && { address: feed, subscribe: feed.replace(/^https?:/, "webcal:") },
    mayChange: open,
    maySend: registration !== undefined && mayPassOn(registration, event, { speaks: participation?.speaker !== undefined }, now),
    sent: visitor.url.searchParams.has("sent"),
    changesUntil: open && event.selfServiceUntil ? plainDate(event.selfServiceUntil, language) : "",
    mayRegister: entry?.ok === true,
    mayRegret: entry?.ok === true && invitation !== undefined && mayRegret(invitation, registration),
    next: await nextSentence(reads, event, { participation, entry, invitation, language }),
    programmeIsPublic: version !== undefined && event.state !== "draft" && event.visibility !== "team",
  };
  return data(page, { headers });
});

export default function MyAgenda() {
  const page = useLoaderData<typeof loader>();
  const { frame, language, days, zoneName, calendar, version } = page;
  const words = agendaWords(language);
  const { link, event } = frame;
  return (
    <MyFrame frame={frame} title={words.yourAgenda} note={zoneName && words.allTimes(zoneName)} actions={<Deeds page={page} />}>
      {page.waiting && (
        <div className="pt-4">
          <MyWaitingNotice waiting={page.waiting} link={link} event={event} language={language} />
        </div>
      )}
      {page.sent && (
        <div className="pt-4">
          <Notice tone="ok">{colleagueWords(language).sent}</Notice>
        </div>
      )}
      {!page.waiting && !page.sent && page.next && <p className="pt-4 text-ink-2">{page.next}</p>}
      {page.standing === "nominated" && (
        <p className="pt-4">
          <ButtonLink href={paths.myDetails(link, event)} look="primary">
            {words.page.checkDetails}
          </ButtonLink>
        </p>
      )}
      {page.due && (
        <div className="pt-4">
          <DueNotice due={page.due} words={answerWords(language)}>
            <p className="mt-2">
              <ButtonLink small href={paths.myQuestions(link, event)}>
                {answerWords(language).page.title}
              </ButtonLink>
            </p>
          </DueNotice>
        </div>
      )}
      {page.sessions && (
        <div className="grid gap-4 pt-4">
          <SessionOffers sessions={page.sessions} link={link} event={event} language={language} />
          <SessionsTogether sessions={page.sessions} language={language} />
          <p>
            <ButtonLink href={paths.mySessions(link, event)}>{sessionPlaceWords(language).open}</ButtonLink>
          </p>
        </div>
      )}
      {(page.mayRegister || page.mayRegret) && !page.sent && (
        <p className="flex flex-wrap gap-3 pt-4">
          {page.mayRegister && (
            <ButtonLink href={paths.myRegistration(link, event)} look="primary">
              {words.page.register}
            </ButtonLink>
          )}
          {page.mayRegret && <ButtonLink href={paths.myWithdrawal(link, event)}>{words.page.withdraw}</ButtonLink>}
        </p>
      )}
      {days && !version && (
        <div className="pt-6">
          <EmptyState title={words.page.followsTitle}>{words.programmeFollows}</EmptyState>
        </div>
      )}
      {days && version && days.length === 0 && <p className="pt-6 text-ink-2">{words.nothingForYou}</p>}
      {days && days.length > 0 && (
        <details className="pt-3 text-sm print-hidden" open={page.zonesOpen}>
          <summary className="cursor-pointer py-1 font-semibold text-link">{programmeWords(language).zoneSwitch}</summary>
          <ZoneSwitch zones={page.zones} language={language} />
        </details>
      )}
      {page.elsewhere && <p className="text-sm text-ink-2">{words.page.elsewhere(page.elsewhere)}</p>}
      {days?.map((day) => (
        <MyDay key={day.date} day={day} event={event} language={language} now={page.now} />
      ))}
      {version && <p className="mt-6 text-xs text-ink-3">{words.versionNote(version.number, version.date)}</p>}
      {!days && page.programmeIsPublic && (
        <p className="pt-4">
          <ButtonLink href={paths.programme(event)}>{words.page.publicProgramme}</ButtonLink>
        </p>
      )}
      {calendar && <CalendarWays address={calendar.address} once={paths.myAgendaCalendar(link, event)} language={language} />}
      <OwnDeeds {...page} />
    </MyFrame>
  );
}

function Deeds({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { link, event, language } = page.frame;
  const words = agendaWords(language).page;
  const actions = [
    ...(page.calendar ? [{ href: page.calendar.subscribe, label: words.putInCalendar }] : []),
    ...(page.version ? [{ href: paths.myAgendaPaper(link, event), label: words.paper }] : []),
    ...(page.mayChange && page.standing !== "nominated" ? [{ href: paths.myDetails(link, event), label: words.change }] : []),
  ];
  return actions.length > 0 ? <PersonalActions label={words.deeds} actions={actions} /> : null;
}
