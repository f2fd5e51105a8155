import type { Event } from "~/events/event";
import { type ProgrammeView, programmeFor } from "~/programme/programme-for";
import { strangersKey } from "~/programme/search/search-programme";
import { type Asked, dayIn, isNarrowed, narrow, narrowedTo } from "~/programme/shown/narrow";
import type { Version } from "~/programme/version";
import { shortDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import type { Agenda } from "./agenda";
import { type AgendaLinks, entriesOf, eventCalendar, forCalendarAt } from "./agenda-calendar";
import type { CalendarFile } from "./calendar/calendar-file";
import { composeAgenda } from "./compose-agenda";

/**
 * The stranger's programme, or of it what was asked for, as a calendar to subscribe to; without the event's banner where it is a part.
 * A track, room, person or day that is no more leaves the calendar empty: whoever follows one must not get all of it.
 */
export function programmeCalendar(
  event: Event,
  version: Version | undefined,
  asked: Asked,
  { language, now }: { language: string; now: Instant },
  links: AgendaLinks,
): CalendarFile {
  const view = version && programmeFor(version.content, "stranger");
  const agendaOf = (shown: ProgrammeView | undefined) =>
    forCalendarAt(composeAgenda(event, version && shown && { ...version, shown }, { language }), now);
  const calendarOf = (agenda: Agenda): CalendarFile => {
    const { method: _, ...calendar } = eventCalendar(agenda, links);
    return calendar;
  };
  if (!version || !view) return calendarOf(agendaOf(undefined));
  const { narrowing, sessions, unknown } = narrow(view, asked, { language, languages: event.languages }, strangersKey(version));
  const day = dayIn(view, asked.day);
  const gone = unknown || Boolean(asked.day && asked.day !== "all" && !day);
  const agenda = agendaOf(narrowedTo(view, gone ? [] : sessions, asked.day));
  const whole = calendarOf(agenda);
  if (!isNarrowed(narrowing) && !day && !gone) return whole;
  const { track, room, person, query } = narrowing;
  const names = [day && shortDate(day, language), track?.name, room?.name, person?.name, query && `“${query}”`].filter(Boolean);
  return { ...whole, name: [whole.name, ...names].join(" · "), entries: entriesOf(agenda, links).slice(1) };
}
