import type { SessionKind } from "~/sessions/session-kind";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { WallTime } from "~/time/wall-time";

/** What a file says, read and not yet compared with anything. Texts are as they stood there. */
export type Found = {
  title: string;
  acronym: string;
  timeZone: TimeZoneId | null;
  dates: LocalDate[];
  tracks: { name: string; colour: number | null }[];
  rooms: string[];
  sessions: FoundSession[];
  speakers: FoundSpeaker[];
  /** What was in the file and is left out as a whole, a sentence each. */
  notes: string[];
};

/** What something is known again by, the surest first. `source` is the file's own way to tell, kept by us. Names never tell. */
export type Marks = { guid: string | null; code: string | null; source: string | null };

export type FoundSession = Marks & {
  /** Where it stands in the file, from 1. */
  row: number;
  /** The file's number for it. */
  number: number | null;
  title: string;
  abstract: string;
  at: FoundTime | null;
  minutes: number;
  room: string;
  track: string;
  kind: SessionKind;
  language: string;
  persons: FoundPerson[];
  /** Why it cannot be taken over, a sentence; "" where nothing is wrong with it by itself. */
  fault: string;
  notes: string[];
};

/** `wall` is what the clock shows there, in the file's zone or, where it names none, in the event's. */
export type FoundTime = { instant: Instant | null; wall: WallTime };

/** `byName`: a table names people, and somebody of exactly this name at the event is meant. */
export type FoundPerson = Marks & { name: string; byName?: true };

export type FoundSpeaker = FoundPerson & { row: number; position: string; organisation: string; bio: string; fault: string };

export const nothingFound: Found = {
  title: "",
  acronym: "",
  timeZone: null,
  dates: [],
  tracks: [],
  rooms: [],
  sessions: [],
  speakers: [],
  notes: [],
};

/** Most sessions, or speakers, one file may bring. */
export const mostRows = 5_000;

/** Most letters, as the programme's own forms have them. */
export const mostOf = { title: 300, abstract: 5_000, name: 200, room: 120 };
