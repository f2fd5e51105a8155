import { type Event, isOver, languageOf, registrationPhase, turnsOf } from "~/events/event";
import type { EventFrameData } from "~/events/event-frame";
import { directionOf, languageAsked, languagesOf } from "~/events/language";
import { existsPracticalPage } from "~/events/practical-queries.server";
import { publicWords } from "~/events/public-words";
import { pick, type Words } from "~/events/words";
import { paths } from "~/paths";
import { speakersOf } from "~/programme/find-session";
import type { Reading } from "~/programme/printed-item";
import { type ProgrammeView, programmeFor } from "~/programme/programme-for";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { programmeWords } from "~/programme/programme-words";
import type { Version } from "~/programme/version";
import { participantWords } from "~/registration/participants/participant-words";
import { existsIssuedList } from "~/registration/participants/participants-queries.server";
import { instantInZone } from "~/time/display";
import type { Entrance } from "./entrance.server";
import { requireEvent } from "./find-public-event.server";
import { pageLink } from "./page-link";

export type EventPage = {
  event: Event;
  rehearsal: boolean;
  language: string;
  rightToLeft: boolean;
  frame: EventFrameData;
  reading: Reading;
  say: (words: Words) => string;
  /** The last version, and what a stranger is shown of it; undefined while nothing is published. */
  version: Version | undefined;
  view: ProgrammeView | undefined;
  /** Where and in which zone the programme takes place, as its last version has it; the event's own while none is out. */
  printed: Pick<Event, "timeZone" | "venueName">;
};

/** What a form sent to such a page needs of it: nobody reads the programme to register. */
export async function requireEventForm(entrance: Entrance): Promise<Pick<EventPage, "event" | "rehearsal" | "language">> {
  const { event, rehearsal } = await requireEvent(entrance);
  return { event, rehearsal, language: chosenLanguage(event, entrance) };
}

/** A public page of the event in the address: the event as far as the visitor may know it, the language they read, and the frame. */
export async function requireEventPage(entrance: Entrance): Promise<EventPage> {
  const { event, rehearsal, language } = await requireEventForm(entrance);
  const say = (words: Words) => pick(words, language, event.languages);
  const { reads } = entrance;
  const [practical, version, list] = await Promise.all([
    existsPracticalPage(reads, event),
    findLatestVersion(reads, event),
    event.participantsFor.everybody && existsIssuedList(reads, event),
  ]);
  const view = version && programmeFor(version.content, "stranger");
  const speakers = speakersOf(view).length > 0;
  const frame = frameOf(event, { rehearsal, language, say, practical, speakers, list, version, entrance });
  return {
    event,
    rehearsal,
    language,
    rightToLeft: directionOf(language) === "rtl",
    frame,
    reading: { language, languages: event.languages },
    say,
    version,
    view,
    printed: view ?? event,
  };
}

/** `?lang=` where the reader chose one, else what their browser asks for, else the event's first. */
function chosenLanguage(event: Event, { url, request }: Entrance): string {
  const chosen = url.searchParams.get("lang");
  if (chosen && event.languages.includes(chosen)) return chosen;
  return languageAsked(request.headers.get("accept-language") ?? "", event.languages) ?? languageOf(event);
}

type Given = {
  rehearsal: boolean;
  language: string;
  say: (words: Words) => string;
  practical: boolean;
  speakers: boolean;
  /** Whether there is a list of participants that everybody may read. */
  list: boolean;
  version: Version | undefined;
  entrance: Entrance;
};

function frameOf(
  event: Event,
  { rehearsal, language, say, practical, speakers, list, version, entrance: { url, now, turnsAt } }: Given,
): EventFrameData {
  turnsAt(...turnsOf(event));
  const chosen = url.searchParams.get("lang") === language ? `?lang=${language}` : "";
  const words = publicWords(language);
  const links = [
    { label: words.overview, href: paths.event(event.address) },
    { label: words.programme, href: paths.programme(event.address) },
    ...(speakers ? [{ label: words.speakers, href: paths.speakers(event.address) }] : []),
    ...(list ? [{ label: participantWords(language).menu[event.peopleWord], href: paths.publicParticipants(event.address) }] : []),
    ...(practical ? [{ label: words.practical, href: paths.practical(event.address) }] : []),
  ];
  return {
    address: event.address,
    title: say(event.title),
    shortTitle: say(event.shortTitle),
    hostName: event.hostName,
    crest: event.crestFileId ? paths.file(event.crestFileId) : undefined,
    colour: event.colour,
    mail: event.secretariatMail,
    phone: event.secretariatPhone,
    language,
    chosen,
    rehearsal,
    cancelled: event.state === "cancelled",
    archived: event.state === "archived",
    unlisted: rehearsal || event.visibility !== "public",
    mayRegister: registrationPhase(event, now) === "open" && event.whoMayRegister === "anyone",
    over: isOver(event, now),
    version: version
      ? `${words.programme}: ${programmeWords(language).version(version.number, instantInZone(version.publishedAt, event.timeZone, language))}`
      : "",
    changes: event.showsChanges ? paths.changes(event.address) + chosen : null,
    links: links.map(({ label, href }) => ({ label, href: href + chosen, current: url.pathname === href })),
    languages:
      event.languages.length < 2
        ? []
        : languagesOf(event.languages).map(({ code, ownName, short }) => ({
            code,
            label: ownName,
            short,
            href: pageLink(url, { lang: code }),
            current: code === language,
          })),
  };
}
