import type { AgendaBodyProps } from "emails/parts/agenda-body";
import type { Day, DaySession } from "emails/parts/days";
import type { Agenda, AgendaItem } from "./agenda/agenda";
import { isEmptyAgenda, itemsOf } from "./agenda/agenda";
import { eventCalendar, linksAt } from "./agenda/agenda-calendar";
import { agendaPaper } from "./agenda/agenda-paper";
import { agendaWords } from "./agenda/agenda-words";
import { writeKept } from "./agenda/answers/kept-files.server";
import { carriedBy } from "./agenda/carried";
import { findPaperDress, forWhom } from "./agenda/paper-dress.server";
import type { Addressed, Desk } from "./letter-props.server";
import type { Attachment } from "./mail/letter";
import { ownTurn } from "./mail/own-turn.server";
import type { Paper } from "./paper/paper.server";
import { longDate, shortDate } from "./time/display";

/** Mail readers cut a letter off at about 100 KB: what is beyond stands on the page and in the attached files. */
const mostSessions = 80;

/** The part of a letter that holds an agenda. */
export function agendaBody(agenda: Agenda, { personalUrl }: { personalUrl: string }): AgendaBodyProps {
  const words = agendaWords(agenda.language);
  const carried = carriedBy(agenda, "mails");
  const all = itemsOf(carried);
  const shown = new Set(all.slice(0, mostSessions));
  return {
    language: agenda.language,
    version: agenda.version?.number ?? null,
    zoneNote: words.zoneNote(agenda.zoneName, agenda.utcOffset),
    days: carried.days
      .map(
        (day): Day => ({
          label: day.label,
          sessions: day.items.filter((item) => shown.has(item)).map((item) => sessionOf(item, agenda.language)),
        }),
      )
      .filter(({ sessions }) => sessions.length > 0),
    moreSessions: all.length - shown.size,
    withPaper: hasPaper(agenda),
    agendaUrl: personalUrl,
  };
}

/** "Wednesday 25 to Friday 27 November 2026". */
export function spanOf({ event, language }: Agenda): string {
  if (language !== "en" || event.startsOn === event.endsOn)
    return event.startsOn === event.endsOn ? longDate(event.startsOn, language) : event.dates;
  const [weekday, day, month, year] = longDate(event.startsOn, language).split(" ");
  const sameYear = event.startsOn.slice(0, 4) === event.endsOn.slice(0, 4);
  const sameMonth = event.startsOn.slice(0, 7) === event.endsOn.slice(0, 7);
  const from = [weekday, day, sameMonth ? "" : month, sameYear ? "" : year].filter(Boolean).join(" ");
  return `${from} to ${longDate(event.endsOn, language)}`;
}

/** The calendar always, with the event's own days where the programme is not out; the PDF only when there is something to print. */
export async function agendaAttachments(
  agenda: Agenda,
  to: Addressed,
  { reads, configuration }: Desk,
  paper: Paper,
): Promise<Attachment[]> {
  const carried = carriedBy(agenda, "mails");
  const calendar = await writeKept(eventCalendar(carried, linksAt(configuration.baseUrl)));
  const attached: Attachment[] = [
    { filename: "agenda.ics", contentType: "text/calendar; charset=utf-8; method=PUBLISH; name=agenda.ics", content: calendar },
  ];
  if (!hasPaper(agenda) || !to.participation) return attached;
  const dress = await findPaperDress(reads, configuration, to.event, to.language);
  await ownTurn();
  // Not kept: it is read once, and a thousand of them would push out what the pages are asked for
  const pdf = await paper.print(
    agendaPaper(carried, { ...dress, forWhom: forWhom(to.event, to.participation, to.participation.organisation) }),
  );
  return [{ filename: "agenda.pdf", contentType: "application/pdf", content: pdf }, ...attached];
}

/** What its reader has a part in. */
export const onlyMine = (agenda: Agenda): Agenda => ({
  ...agenda,
  days: agenda.days
    .map((day) => ({ ...day, items: day.items.filter(({ yourRoles, cancelled }) => yourRoles.length > 0 && !cancelled) }))
    .filter(({ items }) => items.length > 0),
});

/** 'Panel “Collective security”, Thu 26 Nov'; empty where there is none. */
export function firstSessionOf(agenda: Agenda): string {
  // A subject is seen by more eyes than the letter: of what bears a mark that holds anything back it says nothing but that it is closed.
  const [first] = itemsOf(carriedBy(agenda, "mails", "calendars"));
  return first ? `${[first.kind, `“${first.title}”`].filter(Boolean).join(" ")}, ${shortDate(first.date, agenda.language)}` : "";
}

const hasPaper = (agenda: Agenda) => agenda.version !== undefined && !isEmptyAgenda(agenda);

function sessionOf(item: AgendaItem, language: string): DaySession {
  const words = agendaWords(language);
  return {
    time: `${item.time.start}–${item.time.end}`,
    title: item.title,
    about: [item.quiet ? "" : item.kind, item.room].filter(Boolean).join(" · "),
    note: [
      item.mark?.label ?? "",
      ...item.tags.map(({ text }) => text),
      item.yourRoles.length > 0 ? words.youSpeakAs(item.yourRoles.join(", ")) : "",
      item.beThereAt ? words.beThereAt(item.beThereAt) : "",
      ...item.notes,
    ]
      .filter(Boolean)
      .map((sentence) => sentence.replace(/\.?$/, "."))
      .join(" "),
    cancelled: item.cancelled,
    pause: item.quiet,
  };
}
