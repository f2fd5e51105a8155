import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { Fold, TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";

/**
 * What somebody takes away from an event, ready to be shown: every text in the reader's language, every time in the event's zone.
 * Made from the last published version; before there is one, `version` is undefined and there are no days.
 */
export type Agenda = {
  event: AgendaEvent;
  /** BCP 47. */
  language: string;
  zone: TimeZoneId;
  /** "Hong Kong time". */
  zoneName: string;
  /** "UTC+8". */
  utcOffset: string;
  version: { number: number; publishedAt: Instant } | undefined;
  days: AgendaDay[];
};

/** Whose agenda it is; without a person it is the programme as anybody may take it away, and shows what is closed as such. */
export type AgendaReader = { personId?: string; language: string };

export type AgendaEvent = {
  id: string;
  address: string;
  title: string;
  shortTitle: string;
  theme: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** "13–15 September 2023". */
  dates: string;
  venue: string;
  venueAddress: string;
  cancelled: boolean;
  hostName: string;
  secretariat: { name: string; mail: string; phone: string };
  /** Grows with each change of the event's own settings. */
  revision: number;
  changedAt: Instant;
};

export type AgendaDay = { date: LocalDate; label: string; longLabel: string; heading: string; items: AgendaItem[]; blocks: AgendaBlock[] };

/** What the programme shows of a session that is not open to strangers; never in a person's own agenda. */
export type AgendaBlock = {
  closed: true;
  start: ClockTime;
  end: ClockTime;
  startsAt: Instant;
  title: string;
  access: string;
  room: string;
};

/** `uid`, `sequence` and `changedAt` are the stored ones of the version. */
export type AgendaItem = {
  uid: string;
  code: string;
  sequence: number;
  changedAt: Instant;
  date: LocalDate;
  start: ClockTime;
  end: ClockTime;
  fold: Fold;
  minutes: number;
  startsAt: Instant;
  endsAt: Instant;
  kind: string;
  /** Coffee, lunch: what only fills the time. */
  pause: boolean;
  title: string;
  room: string;
  track: string;
  /** "Law enforcement only"; empty where everybody may come. */
  access: string;
  /** Whether a stranger may read its page. */
  public: boolean;
  state: "planned" | "tentative" | "cancelled";
  /** "English, interpreted into Chinese"; empty where nothing is said. */
  languages: string;
  dress: string;
  remarks: string;
  people: AgendaPerson[];
  parts: { title: string; minutes: number | null; people: AgendaPerson[] }[];
  /** For the reader alone: what they do in it, when they are expected, where they join. */
  yourRoles: string[];
  beThereAt: ClockTime | undefined;
  joinLink: string | undefined;
};

export type AgendaPerson = { role: string; name: string; position: string };

export const itemsOf = (agenda: Pick<Agenda, "days">): AgendaItem[] => agenda.days.flatMap((day) => day.items);

/** In an agenda whose version is not out yet, or that has nothing for this reader, there is nothing to print. */
export const isEmptyAgenda = (agenda: Pick<Agenda, "days">): boolean => agenda.days.every((day) => day.items.length === 0);
