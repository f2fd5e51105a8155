import type { Words } from "~/events/words";
import type { Instant } from "~/time/instant";
import type { Fold } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import type { SessionKind } from "./session-kind";
import type { SessionRole } from "./session-role";

export const accesses = ["everyone", "registered", "categories", "named", "closed"] as const;
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
  /** It stays at its time when the day rolls on. */
  anchored: boolean;
  roomId: string | null;
  trackId: string | null;
  state: "planned" | "tentative" | "cancelled";
  access: Access;
  categoryIds: string[];
  /** Whom it is open to besides those who are in it, where it is open to people by name. */
  guestIds: string[];
  /** The host's handling mark it bears. */
  markId: string | null;
  /** What is said may be used, but not who said it (the Chatham House Rule). */
  chathamHouse: boolean;
  /** What those it is not open to see: a neutral block, or nothing. */
  othersSee: "block" | "nothing";
  seats: number | null;
  spoken: string[];
  interpreted: string[];
  dress: Words;
  beThereAt: ClockTime | null;
  joinLink: string | null;
  remarks: Words;
  /** Never printed; nor are the two below, but in the team's rundown. */
  teamRemarks: string;
  /** How the room is laid out, and what must stand in it. */
  setup: string;
  /** The officer who sees to it on the day. */
  responsible: string;
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
  anchored: false,
  roomId: null,
  trackId: null,
  state: "planned",
  access: "everyone",
  categoryIds: [],
  guestIds: [],
  markId: null,
  chathamHouse: false,
  othersSee: "block",
  seats: null,
  spoken: [],
  interpreted: [],
  dress: {},
  beThereAt: null,
  joinLink: null,
  remarks: {},
  teamRemarks: "",
  setup: "",
  responsible: "",
  people: [],
  parts: [],
};

/** What can be changed of it. */
export function draftOf({
  id: _,
  uid: __,
  code: ___,
  number: ____,
  guid: _____,
  ...session
}: Session): Omit<SessionDraft, "parts"> & Pick<Session, "parts"> {
  const { sequence: ______, changedAt: _______, revision: ________, ...draft } = session;
  return draft;
}

export const isPlaced = <S extends Pick<SessionDraft, "dayId" | "start">>(session: S): session is S & { dayId: string; start: ClockTime } =>
  session.dayId !== null && session.start !== null;
