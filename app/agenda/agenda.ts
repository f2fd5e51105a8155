import type { Carry } from "~/accounts/marks/handling-mark";
import type { PrintedItem } from "~/programme/printed-item";
import type { PrintedSession } from "~/programme/version";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
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
export type AgendaReader = { personId?: string; language: string; readerZone?: TimeZoneId };

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
  calendarTurns: number;
  turnedAt: Instant | null;
  /** Until then what was cancelled stays in calendars. */
  cancelledUntil: Instant;
};

export type AgendaDay = { date: LocalDate; label: string; longLabel: string; heading: string; items: AgendaItem[] };

/** A session as the programme prints it, and what it is to this reader. */
export type AgendaItem = PrintedItem & {
  cancelled: boolean;
  /** What the reader does in it, in words; empty for most. */
  yourRoles: string[];
  beThereAt: ClockTime | null;
  joinLink: string | null;
  /** What mails and calendars may carry of it, by its handling mark; null where nothing holds it back. */
  carries: { mails: Carry; calendars: Carry } | null;
  /** What calendars need, as the version stores it; null for a session that is only shown as closed. */
  entry: AgendaEntry | null;
};

/** `open`: whether a stranger may read its page. */
export type AgendaEntry = Pick<PrintedSession, "uid" | "sequence" | "changedAt" | "start" | "fold" | "minutes"> & {
  tentative: boolean;
  open: boolean;
};

export const itemsOf = (agenda: Pick<Agenda, "days">): AgendaItem[] => agenda.days.flatMap((day) => day.items);

/** In an agenda whose version is not out yet, or that has nothing for this reader, there is nothing to print. */
export const isEmptyAgenda = (agenda: Pick<Agenda, "days">): boolean => agenda.days.every((day) => day.items.length === 0);
