import type { Words } from "~/events/words";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { Fold, TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";

/** A numbered, published state of the programme, frozen: pages, feeds, PDFs and messages read the last one and nothing else. */
export type Version = { id: string; eventId: string; number: number; publishedAt: Instant; hash: string; content: ProgrammeContent };

/** All that is printed. Canonical JSON on disk: the same programme is the same text. */
export type ProgrammeContent = {
  languages: string[];
  timeZone: TimeZoneId;
  venueName: Words;
  venueAddress: Words;
  days: { id: string; date: LocalDate; heading: Words }[];
  rooms: { id: string; name: Words }[];
  tracks: { id: string; name: Words; colour: number }[];
  /** In order of time, then number. A session cancelled or removed since an earlier version stays, as cancelled. */
  sessions: PrintedSession[];
};

export type PrintedSession = {
  id: string;
  uid: string;
  code: string;
  number: number;
  guid: string;
  kind: string;
  title: Words;
  abstract: Words;
  date: LocalDate;
  start: ClockTime;
  fold: Fold;
  minutes: number;
  roomId: string | null;
  trackId: string | null;
  state: "planned" | "tentative" | "cancelled";
  access: "everyone" | "registered" | "categories" | "closed";
  categories: { id: string; name: Words }[];
  /** What those it is not open to see: a neutral block, or nothing. */
  othersSee: "block" | "nothing";
  seats: number | null;
  spoken: string[];
  interpreted: string[];
  dress: Words;
  beThereAt: ClockTime | null;
  /** For those with a place only; never on a public page. */
  joinLink: string | null;
  remarks: Words;
  people: PrintedPerson[];
  parts: { id: string; title: Words; minutes: number | null; people: PrintedPerson[] }[];
  /** RFC 5545 SEQUENCE and the moment of the last change that a calendar shows; set at publishing, by comparison. */
  sequence: number;
  changedAt: Instant;
};

/** Somebody in the programme, by id and with the name as printed; `speakerId` is null for "INTERPOL, name to be announced". */
export type PrintedPerson = {
  role: string;
  speakerId: string | null;
  personId: string | null;
  code: string | null;
  name: string;
  position: string;
  organisation: string;
};
