import { type Event, isOver, languageOf, registrationPhase, turnsOf } from "~/events/event";
import type { EventFrameData } from "~/events/event-frame";
import { directionOf, languageAsked, languagesOf } from "~/events/language";
import { existsPracticalPage } from "~/events/practical-queries.server";
import { pick, type Words } from "~/events/words";
import { paths } from "~/paths";
import { speakersOf } from "~/programme/find-session";
import type { Reading } from "~/programme/printed-item";
import { type ProgrammeView, programmeFor } from "~/programme/programme-for";
import { findLatestVersion } from "~/programme/programme-queries.server";
import type { Version } from "~/programme/version";
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
  const [practical, version] = await Promise.all([existsPracticalPage(entrance.reads, event), findLatestVersion(entrance.reads, event)]);
  const view = version && programmeFor(version.content, "stranger");
  const speakers = speakersOf(view).length > 0;
  const frame = frameOf(event, { rehearsal, language, say, practical, speakers, entrance });
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
  entrance: Entrance;
};

function frameOf(event: Event, { rehearsal, language, say, practical, speakers, entrance: { url, now, turnsAt } }: Given): EventFrameData {
  turnsAt(...turnsOf(event));
  const chosen = url.searchParams.get("lang") === language ? `?lang=${language}` : "";
  const links = [
    { page: "overview", href: paths.event(event.address) },
    { page: "programme", href: paths.programme(event.address) },
    ...(speakers ? [{ page: "speakers", href: paths.speakers(event.address) } as const] : []),
    ...(practical ? [{ page: "practical", href: paths.practical(event.address) } as const] : []),
  ] as const;
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
    links: links.map(({ page, href }) => ({ page, href: href + chosen, current: url.pathname === href })),
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
