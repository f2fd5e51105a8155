import { directionOf } from "~/events/language";
import type { PaperDocument, PaperItem } from "~/paper/paper-document";
import { plainDate } from "~/time/display";
import { toWallTime } from "~/time/time-zone";
import { dateOf } from "~/time/wall-time";
import type { Agenda, AgendaBlock, AgendaItem, AgendaPerson } from "./agenda";
import { type AgendaWords, agendaWords } from "./agenda-words";

/** What an agenda does not know of its event: how it looks, and for whom it is printed. */
export type PaperDress = Pick<PaperDocument, "crest" | "colour" | "forWhom"> & { format?: string };

/** A person's agenda where `forWhom` is given, else the programme as anybody may take it away. */
export function agendaPaper(agenda: Agenda, { format, ...dress }: PaperDress): PaperDocument {
  const words = agendaWords(agenda.language);
  const { event, version, language, zone } = agenda;
  const personal = dress.forWhom !== undefined;
  return {
    ...dress,
    template: personal ? "agenda" : "programme",
    language,
    rightToLeft: directionOf(language) === "rtl",
    title: event.title,
    shortTitle: event.shortTitle,
    subtitle: [event.dates, event.venue, format].filter(Boolean).join(" · "),
    theme: event.theme || undefined,
    versionNote: version ? words.versionNote(version.number, plainDate(dateOf(toWallTime(version.publishedAt, zone)), language)) : "",
    zoneNote: words.zoneNote(agenda.zoneName, agenda.utcOffset),
    notes: [
      event.cancelled ? words.eventCancelled : "",
      !version ? words.programmeFollows : "",
      version && agenda.days.length === 0 ? words.nothingForYou : "",
    ].filter(Boolean),
    columns: { time: words.paper.time, session: words.paper.session, place: words.paper.place },
    days: agenda.days.map((day) => ({
      heading: day.longLabel,
      subheading: day.heading || undefined,
      items: [...day.items, ...day.blocks]
        .sort((one, other) => (one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0))
        .map((item) => ("closed" in item ? paperBlock(item) : paperItem(item, words))),
    })),
    secretariat: [event.secretariat.name, event.secretariat.mail, event.secretariat.phone].filter(Boolean),
    pageWord: words.paper.page,
  };
}

const paperItem = (item: AgendaItem, words: AgendaWords): PaperItem => ({
  start: item.start,
  end: item.end,
  kind: item.kind,
  title: item.title,
  room: item.room || undefined,
  track: item.track || undefined,
  access: item.access || undefined,
  people: item.people,
  parts: item.parts.map((part) => ({
    title: part.title,
    minutes: part.minutes === null ? undefined : words.minutes(part.minutes),
    people: part.people.map(nameOf).join("; "),
  })),
  notes: [
    item.beThereAt ? words.beThereAt(item.beThereAt) : "",
    item.state === "tentative" ? words.provisional : "",
    item.languages,
    item.dress && words.dress(item.dress),
    item.remarks,
  ].filter(Boolean),
  quiet: item.pause || undefined,
  mine: item.yourRoles.length > 0 ? `${words.youSpeak} (${item.yourRoles.join(", ")})` : undefined,
  cancelled: item.state === "cancelled" ? words.cancelled : undefined,
});

const paperBlock = ({ start, end, title, access, room }: AgendaBlock): PaperItem => ({
  start,
  end,
  kind: "",
  title,
  room: room || undefined,
  access: access || undefined,
  people: [],
  notes: [],
});

const nameOf = ({ name, position }: AgendaPerson) => [name, position].filter(Boolean).join(", ");
