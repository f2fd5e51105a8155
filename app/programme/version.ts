import type { Carry } from "~/accounts/marks/handling-mark";
import type { Words } from "~/events/words";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { Fold, TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";

/** A numbered, published state of the programme, frozen: pages, feeds, PDFs and messages read the last one and nothing else. */
export type Version = {
  id: string;
  eventId: string;
  number: number;
  publishedAt: Instant;
  hash: string;
  content: ProgrammeContent;
} & VersionWords;

/** `note`: what its publisher says of it, for everybody. `misprint`: it corrects one, and nobody is told. */
export type VersionWords = { note: string; misprint: boolean };

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
  access: "everyone" | "registered" | "categories" | "named" | "closed";
  categories: { id: string; name: Words }[];
  /** Persons it is open to by name, besides those who are in it; for the filter alone, never shown. */
  guests?: string[];
  /** The host's handling mark. */
  mark?: PrintedMark;
  /** The Chatham House Rule holds in it. */
  chathamHouse?: true;
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

/** `carries` is not frozen: what mails and calendars may carry is put in when a version is read, as the host has it then. */
export type PrintedMark = { id: string; label: string; colour: string; position: number; carries?: { mails: Carry; calendars: Carry } };

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
