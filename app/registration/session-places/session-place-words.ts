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
  atOnce: (titles: string) => string;
  take: (title: string) => string;
  leave: (title: string) => string;
  takeShort: string;
  leaveShort: string;
  refusals: Record<Exclude<SessionRefusal, "session-full" | "overlaps">, string>;
  refusedFull: (title: string) => string;
  refusedOverlap: (title: string) => string;
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
  atOnce: (titles) => `At the same time as ${titles}.`,
  take: (title) => `Take a place in ${title}`,
  leave: (title) => `Give the place in ${title} back`,
  takeShort: "Take a place",
  leaveShort: "Give it back",
  refusals: {
    "not-confirmed": "Sessions can be chosen once your place at the event is confirmed.",
    "no-such-session": "This session can no longer be chosen.",
    "event-over": "The event is over: the record stands as it is.",
  },
  refusedFull: (title) => `All places of “${title}” are taken.`,
  refusedOverlap: (title) => `“${title}” is at the same time as another of your sessions. Give that place back first.`,
};

const catalogue: Record<string, SessionPlaceWords> = { en: english };

export const sessionPlaceWords = (language: string): SessionPlaceWords => catalogue[language] ?? english;
