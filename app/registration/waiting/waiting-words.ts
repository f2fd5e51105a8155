import type { OfferRefusal } from "./answer-offer.server";

/** The sentences of waiting for a place. English is complete; another language must be too. */
export type WaitingWords = {
  number: (number: number) => string;
  /** How many stand before the reader at present. */
  before: (count: number) => string;
  mayChange: string;
  offered: (until: string) => string;
  offeredMore: string;
  answer: string;
  leave: string;
  leaveAgain: string;
  leaveDeed: string;
  offer: Record<"title" | "noneTitle" | "take" | "leave" | "leaveLead" | "none" | "back", string>;
  register: Record<"title" | "lead" | "deed" | "received", string>;
  refusals: Record<OfferRefusal, string>;
};

const english: WaitingWords = {
  number: (number) => `Your number on the waiting list is ${number}.`,
  before: (count) => (count === 0 ? "You are next." : count === 1 ? "1 person is before you." : `${count} people are before you.`),
  mayChange: "You are told by mail as soon as a place is free for you.",
  offered: (until) => `A place is free for you until ${until}.`,
  offeredMore: "It is kept for you until then; without an answer it goes to whoever is next.",
  answer: "Take the place, or leave it",
  leave: "You leave the waiting list at once; a place that is offered to you goes to whoever is next.",
  leaveAgain: "If you can come after all, you have to register again, and you then get a new number.",
  leaveDeed: "Leave the waiting list",
  offer: {
    title: "A place is free for you",
    noneTitle: "No place is offered",
    take: "Take the place",
    leave: "Leave it to whoever is next",
    leaveLead: "You are then no longer on the list, and the place goes to somebody else at once.",
    none: "No place is offered to you at the moment. An offer may have ended, or you have answered it before.",
    back: "Back to my page",
  },
  register: {
    title: "All places are taken",
    lead: "You can put yourself on the waiting list with this form. A place that becomes free is offered in the order of the list.",
    deed: "Put me on the waiting list",
    received:
      "All places are taken at present. Open the link in the message within three days: you then get your number on the waiting list.",
  },
  refusals: {
    "no-offer": "This offer has ended, or you have answered it before.",
  },
};

const catalogue: Record<string, WaitingWords> = { en: english };

export const waitingWords = (language: string): WaitingWords => catalogue[language] ?? english;
