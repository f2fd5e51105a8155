import type { Event } from "~/events/event";
import { pick, type Words } from "~/events/words";
import { paths } from "~/paths";
import { plusMinutes } from "~/time/instant";
import { toInstant } from "~/time/time-zone";
import { wallTime } from "~/time/wall-time";
import type { Reading } from "../printed-item";
import { isOpen, type OpenSession, type ProgrammeView } from "../programme-for";

/** How schema.org is spoken: of a stranger's view, in one language, with absolute addresses. */
export type Speaking = { event: Event; reading: Reading; baseUrl: string };

/** The event, and of its sessions those given (https://schema.org/Event, subEvent). */
export function linkedEvent({ event, reading, baseUrl }: Speaking, view?: ProgrammeView, sessions: readonly OpenSession[] = []) {
  const say = sayer(reading);
  return {
    "@context": "https://schema.org",
    ...named("Event", say(event.title), baseUrl + paths.event(event.address)),
    description: say(event.theme) || undefined,
    startDate: event.startsOn,
    endDate: event.endsOn,
    inLanguage: event.languages,
    eventStatus: `https://schema.org/${event.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${modes[event.format]}`,
    location: placesOf(event, baseUrl, say),
    organizer: { "@type": "Organization", name: event.hostName },
    subEvent:
      view && sessions.length > 0 ? sessions.map((session) => linkedSession(session, view, { event, reading, baseUrl })) : undefined,
  };
}

/** One session on a page of its own, with the event it belongs to. */
export const linkedPage = (session: OpenSession, view: ProgrammeView, speaking: Speaking) => ({
  "@context": "https://schema.org",
  ...linkedSession(session, view, speaking),
  description: sayer(speaking.reading)(session.abstract) || undefined,
  superEvent: { ...linkedEvent(speaking), "@context": undefined },
});

function linkedSession(session: OpenSession, view: ProgrammeView, { event, reading, baseUrl }: Speaking) {
  const say = sayer(reading);
  const startsAt = toInstant(wallTime(session.date, session.start), view.timeZone, session.fold);
  const room = view.rooms.find(({ id }) => id === session.roomId);
  const people = session.people.filter(({ speakerId }) => speakerId);
  const cancelled = event.state === "cancelled" || session.state === "cancelled";
  return {
    ...named("Event", say(session.title), baseUrl + paths.session(event.address, session.code)),
    startDate: startsAt,
    endDate: plusMinutes(startsAt, session.minutes),
    eventStatus: `https://schema.org/${cancelled ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${modes[event.format]}`,
    location:
      event.format === "online"
        ? placesOf(event, baseUrl, say)
        : placeOf([room && say(room.name), say(view.venueName)], say(view.venueAddress)),
    performer: people.length > 0 ? people.map(({ name }) => ({ "@type": "Person", name })) : undefined,
  };
}

const named = (type: string, name: string, url: string) => ({ "@type": type, "@id": url, url, name });

const sayer =
  ({ language, languages }: Reading) =>
  (words: Words) =>
    pick(words, language, languages);

const modes = { "in-person": "OfflineEventAttendanceMode", online: "OnlineEventAttendanceMode", hybrid: "MixedEventAttendanceMode" };

function placesOf(event: Event, baseUrl: string, say: (words: Words) => string) {
  const online = { "@type": "VirtualLocation", url: baseUrl + paths.event(event.address) };
  const place = placeOf([say(event.venueName)], say(event.venueAddress));
  if (event.format === "online") return online;
  return event.format === "hybrid" ? [place, online].filter(Boolean) : place;
}

function placeOf(names: (string | undefined)[], address: string) {
  const name = names.filter(Boolean).join(", ");
  return name || address ? { "@type": "Place", name: name || address, address: address || name } : undefined;
}

/** The open sessions among those a page shows. */
export function linkedOnPage(
  view: ProgrammeView | undefined,
  sections: readonly { rows: { items: { code: string | null }[] }[] }[],
): OpenSession[] {
  const codes = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ items }) => items.map(({ code }) => code))));
  return view?.sessions.filter(isOpen).filter(({ code }) => codes.has(code)) ?? [];
}
