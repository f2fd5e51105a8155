import type { SessionRefusal } from "./choose-session.server";

/** The sentences of choosing sessions with places. English is complete; another language must be too. */
export type SessionPlaceWords = {
  title: string;
  lead: string;
  open: string;
  back: string;
  none: string;
  yours: string;
  free: (count: number) => string;
  full: string;
  atOnce: (names: string) => string;
  take: (title: string) => string;
  leave: (title: string) => string;
  takeShort: string;
  leaveShort: string;
  line: {
    waits: (number: number) => string;
    join: (title: string) => string;
    joinShort: string;
    stop: (title: string) => string;
    stopShort: string;
    offered: (title: string, until: string) => string;
    takeOffer: (title: string) => string;
    leaveOffer: (title: string) => string;
  };
  /** Two of their own, each by name and time. */
  together: (one: string, other: string) => string;
  togetherMore: string;
  refusals: Record<Exclude<SessionRefusal, "session-full">, string>;
  refusedFull: (title: string) => string;
  /** Each by name and time. */
  refusedOverlap: (session: string, others: string[]) => string;
};

const english: SessionPlaceWords = {
  title: "Sessions with places",
  lead: "In these sessions the number of places is limited. Those you choose stand in your agenda.",
  open: "Choose sessions",
  back: "Back to my agenda",
  none: "There are no sessions to choose from at the moment.",
  yours: "You have a place",
  free: (count) => (count === 1 ? "1 place is free" : `${count} places are free`),
  full: "All places are taken",
  atOnce: (names) => `At the same time as ${names}.`,
  take: (title) => `Take a place in ${title}`,
  leave: (title) => `Give it back: the place in ${title}`,
  takeShort: "Take a place",
  leaveShort: "Give it back",
  line: {
    waits: (number) => `You are number ${number} on the waiting list`,
    join: (title) => `Put me on the waiting list of ${title}`,
    joinShort: "Put me on the waiting list",
    stop: (title) => `Leave the waiting list of ${title}`,
    stopShort: "Leave the waiting list",
    offered: (title, until) => `A place in “${title}” is free for you until ${until}.`,
    takeOffer: (title) => `Take the place in ${title}`,
    leaveOffer: (title) => `Leave it to whoever is next: the place in ${title}`,
  },
  together: (one, other) => `${one} and ${other} are at the same time.`,
  togetherMore: "You keep both places until you give one of them back.",
  refusals: {
    "not-confirmed": "Sessions can be chosen once your place at the event is confirmed.",
    "no-such-session": "This session can no longer be chosen.",
    "event-over": "The event is over: the record stands as it is.",
    "offer-ended": "This offer has ended: the place goes to whoever is next.",
    "no-waiting-list": "All places of this session are taken, and it has no waiting list.",
  },
  refusedFull: (title) => `All places of “${title}” are taken.`,
  refusedOverlap: (session, others) =>
    `${session} is at the same time as ${others.join(" and ")}, where you are already. Nothing was changed: to take a place here, give the other one back first.`,
};

const catalogue: Record<string, SessionPlaceWords> = { en: english };

export const sessionPlaceWords = (language: string): SessionPlaceWords => catalogue[language] ?? english;
