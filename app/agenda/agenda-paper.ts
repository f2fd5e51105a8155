import { renderSVG } from "uqr";
import { directionOf } from "~/events/language";
import type { PaperDocument, PaperItem } from "~/paper/paper-document";
import { paths } from "~/paths";
import { programmeWords } from "~/programme/programme-words";
import { plainDate } from "~/time/display";
import { dateAt } from "~/time/time-zone";
import { type Agenda, type AgendaItem, itemsOf } from "./agenda";
import { type AgendaWords, agendaWords } from "./agenda-words";

/** What an agenda does not know of its event: how it looks, and for whom it is printed. */
export type PaperDress = Pick<PaperDocument, "crest" | "colour" | "forWhom"> & {
  format?: string;
  /** Where these pages stand, for the code that tells whether the paper is still right. */
  baseUrl?: string;
};

/** A person's agenda where `forWhom` is given, else the programme as anybody may take it away. */
export function agendaPaper(agenda: Agenda, { format, baseUrl, ...dress }: PaperDress): PaperDocument {
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
    versionNote: version ? words.versionNote(version.number, plainDate(dateAt(version.publishedAt, zone), language)) : "",
    zoneNote: words.zoneNote(agenda.zoneName, agenda.utcOffset),
    check: version && baseUrl !== undefined ? checkOf(baseUrl + paths.checkVersion(event.address, version.number), words) : undefined,
    notes: [
      event.cancelled ? words.eventCancelled : "",
      !version ? words.programmeFollows : "",
      version && agenda.days.length === 0 ? words.nothingForYou : "",
    ].filter(Boolean),
    mark: strictestIn(agenda),
    rule: itemsOf(agenda).some(({ chathamHouse }) => chathamHouse) ? programmeWords(language).chathamHouse : undefined,
    columns: { time: words.paper.time, session: words.paper.session, place: words.paper.place },
    days: agenda.days.map((day) => ({
      heading: day.longLabel,
      subheading: day.heading || undefined,
      items: day.items.map((item) => paperItem(item, words)),
    })),
    secretariat: [event.secretariat.name, event.secretariat.mail, event.secretariat.phone].filter(Boolean),
    pageWord: words.paper.page,
  };
}

/** A paper bears the strictest mark of what stands in it. */
const strictestIn = (agenda: Agenda): PaperDocument["mark"] =>
  itemsOf(agenda)
    .flatMap(({ mark }) => mark ?? [])
    .toSorted((one, other) => other.position - one.position)[0];

/** Everybody's paper of a version has the same, and drawing it takes as long as the rest of a letter. */
let lastDrawn = { address: "", svg: "" };

function drawnCode(address: string): string {
  if (lastDrawn.address !== address) lastDrawn = { address, svg: renderSVG(address, { ecc: "M", border: 0 }) };
  return lastDrawn.svg;
}

const checkOf = (address: string, words: AgendaWords) => ({
  svg: drawnCode(address),
  address,
  words: words.checkNote,
});

export const paperItem = (item: AgendaItem, words: AgendaWords): PaperItem => ({
  start: item.time.start,
  end: item.time.end,
  kind: item.kind,
  title: item.title,
  room: item.room || undefined,
  track: item.track || undefined,
  access:
    item.tags
      .filter(({ tone }) => tone === "brass")
      .map(({ text }) => text)
      .join(" · ") || undefined,
  mark: item.mark ?? undefined,
  people: item.people.map(({ role, name, line }) => ({ role, name, position: line || undefined })),
  parts: item.parts.map((part) => ({
    title: part.title,
    minutes: part.minutes || undefined,
    people: part.people.map(({ name, line }) => [name, line].filter(Boolean).join(", ")).join("; "),
  })),
  notes: [
    item.beThereAt ? words.beThereAt(item.beThereAt) : "",
    ...item.tags.flatMap(({ tone, text }) => (tone === "warn" ? text : [])),
    item.languages,
    ...item.notes,
  ].filter(Boolean),
  quiet: item.quiet || undefined,
  mine: item.yourRoles.length > 0 ? words.youSpeakAs(item.yourRoles.join(", ")) : undefined,
  cancelled: item.cancelled ? words.cancelled : undefined,
});
