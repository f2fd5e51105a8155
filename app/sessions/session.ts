import type { Words } from "~/events/words";
import type { Instant } from "~/time/instant";
import type { Fold } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import type { SessionKind } from "./session-kind";
import type { SessionRole } from "./session-role";

export const accesses = ["everyone", "registered", "categories", "closed"] as const;
export type Access = (typeof accesses)[number];

/** Somebody in a session: a speaker of the event, or a name that is still to be announced ("INTERPOL"). Exactly one of the two is set. */
export type PersonInRole = { role: SessionRole; speakerId: string | null; toBeAnnounced: string | null };

/** A piece of a session: a speech, a discussion, questions. */
export type Part = { title: Words; minutes: number | null; people: PersonInRole[] };

/** What the team writes down about a session. Without a day and a start it is not placed yet, and is not printed. */
export type SessionDraft = {
  kind: SessionKind;
  title: Words;
  abstract: Words;
  dayId: string | null;
  start: ClockTime | null;
  fold: Fold;
  /** Real minutes, 1 to 1440; it may run past midnight. */
  minutes: number;
  roomId: string | null;
  trackId: string | null;
  state: "planned" | "tentative" | "cancelled";
  access: Access;
  categoryIds: string[];
  /** What those it is not open to see: a neutral block, or nothing. */
  othersSee: "block" | "nothing";
  seats: number | null;
  spoken: string[];
  interpreted: string[];
  dress: Words;
  beThereAt: ClockTime | null;
  joinLink: string | null;
  remarks: Words;
  /** Never printed. */
  teamRemarks: string;
  people: PersonInRole[];
  parts: (Part & { id?: string })[];
};

/** One item of the programme, as drafted. `uid`, `code` and `number` are its own for ever. */
export type Session = Omit<SessionDraft, "parts"> & {
  id: string;
  /** The calendar's UID. */
  uid: string;
  /** In addresses; never used again. */
  code: string;
  number: number;
  guid: string;
  parts: (Part & { id: string })[];
  sequence: number;
  changedAt: Instant | null;
  revision: number;
};

export const blankSession: SessionDraft = {
  kind: "other",
  title: {},
  abstract: {},
  dayId: null,
  start: null,
  fold: 0,
  minutes: 60,
  roomId: null,
  trackId: null,
  state: "planned",
  access: "everyone",
  categoryIds: [],
  othersSee: "block",
  seats: null,
  spoken: [],
  interpreted: [],
  dress: {},
  beThereAt: null,
  joinLink: null,
  remarks: {},
  teamRemarks: "",
  people: [],
  parts: [],
};

export const isPlaced = <S extends Pick<SessionDraft, "dayId" | "start">>(session: S): session is S & { dayId: string; start: ClockTime } =>
  session.dayId !== null && session.start !== null;
