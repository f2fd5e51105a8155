import { delegationWords } from "~/delegations/invited/delegation-words";
import { type Event, isOver } from "~/events/event";
import { pick } from "~/events/words";
import { paths } from "~/paths";
import { pressedBefore } from "~/people/device/device";
import type { InvitationOver } from "~/registration/invitations/entry-by-link.server";
import { participantWords } from "~/registration/participants/participant-words";
import { dateSpan } from "~/time/display";
import type { Instant } from "~/time/instant";
import { agendaWords } from "../agenda-words";
import { type Participation, standingOf } from "../participation";

/** What every page behind a personal link shows around its own matter, ready to print. */
export type PersonalFrameData = {
  language: string;
  link: string;
  event: string;
  eventLine: string;
  title: string;
  shortTitle: string;
  name: string;
  crest: string | undefined;
  colour: string;
  /** "Confirmed", and of what: "Singapore Police Force, Singapore". */
  standing: { word: string; more: string };
  /** A button led to the page that asks for a code, and did nothing yet. */
  pressAgain: boolean;
  rehearsal: boolean;
  cancelled: boolean;
  over: boolean;
  tabs: { href: string; label: string; current: boolean }[];
  /** The other events of this person, where there are any. */
  events: { href: string; label: string; current: boolean }[];
  secretariat: { heading: string; mail: string; phone: string };
};

type Given = {
  person: { link: string; name: string };
  event: Event;
  events: readonly Event[];
  participation: Participation | undefined;
  /** The delegations they answer for. */
  answersFor: readonly { name: string }[];
  /** The one they answered for, where nothing else is theirs. */
  handedOver: { name: string } | undefined;
  /** Whether the list of participants is open to them. */
  readsList: boolean;
  language: string;
  jurisdiction: string;
  /** Set where all they have is an invitation that is good no more. */
  invitationOver?: InvitationOver;
  /** Whether the event has questions for this person. */
  asks: boolean;
  url: URL;
  now: Instant;
};

export function personalFrame({
  person,
  event,
  events,
  participation,
  answersFor,
  handedOver,
  readsList,
  language,
  jurisdiction,
  invitationOver,
  asks,
  url: { pathname, searchParams },
  now,
}: Given): PersonalFrameData {
  const words = agendaWords(language);
  const name = (of: Event) => pick(of.shortTitle, language, of.languages) || pick(of.title, language, of.languages);
  const { link } = person;
  const onlyAnswers = participation === undefined && answersFor.length > 0;
  const tabs = [
    ...(onlyAnswers || handedOver ? [] : [{ href: paths.me(link, event.address), label: words.tabs.agenda }]),
    ...(answersFor.length > 0 ? [{ href: paths.myDelegation(link, event.address), label: delegationWords(language).tab }] : []),
    ...(handedOver ? [{ href: paths.handedOver(link, event.address), label: delegationWords(language).tab }] : []),
    ...(participation?.speaker
      ? [
          { href: paths.mySpeaking(link, event.address), label: words.tabs.speaking },
          { href: paths.myPage(link, event.address), label: words.tabs.page },
        ]
      : []),
    ...(asks ? [{ href: paths.myQuestions(link, event.address), label: words.tabs.questions }] : []),
    ...(readsList ? [{ href: paths.myParticipants(link, event.address), label: participantWords(language).menu[event.peopleWord] }] : []),
  ];
  return {
    language,
    link,
    event: event.address,
    eventLine: [name(event), dateSpan(event.startsOn, event.endsOn, language), pick(event.venueName, language, event.languages)]
      .filter(Boolean)
      .join(" · "),
    title: pick(event.title, language, event.languages),
    shortTitle: name(event),
    name: participation?.name ?? person.name,
    crest: event.crestFileId ? paths.file(event.crestFileId) : undefined,
    colour: event.colour,
    standing: {
      word: onlyAnswers
        ? delegationWords(language).focalPoint
        : handedOver
          ? delegationWords(language).handedOver
          : invitationOver
            ? words.invitationOver[invitationOver]
            : words.standings[standingOf(participation)],
      more: (onlyAnswers ? answersFor.map(({ name }) => name) : [handedOver?.name, participation?.organisation, jurisdiction])
        .filter(Boolean)
        .join(", "),
    },
    pressAgain: searchParams.has(pressedBefore),
    rehearsal: event.state === "draft",
    cancelled: event.state === "cancelled",
    over: isOver(event, now),
    // Where the agenda is the only one, it is the way back from every other page.
    tabs:
      tabs.length > 1 || pathname !== paths.me(link)
        ? tabs.map((tab) => ({ ...tab, current: isUnder(pathname, tab.href.split("?")[0]!, paths.me(link)) }))
        : [],
    events:
      events.length > 1
        ? events.map((each) => ({ href: paths.me(link, each.address), label: name(each), current: each.id === event.id }))
        : [],
    secretariat: {
      heading: `${words.secretariat}, ${name(event)}`,
      mail: event.secretariatMail,
      phone: event.secretariatPhone,
    },
  };
}

/** A page below one of the tabs belongs to it; all of them lie below the agenda, which is only itself. */
const isUnder = (pathname: string, tab: string, agenda: string) => pathname === tab || (tab !== agenda && pathname.startsWith(`${tab}/`));
