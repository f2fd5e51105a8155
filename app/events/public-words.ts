import type { RegistrationPhase } from "./event";

/** The sentences around an event on its public pages, by language; English is complete, and a language that lacks one does not compile. */
export type PublicWords = {
  overview: string;
  programme: string;
  speakers: string;
  practical: string;
  register: string;
  lostLink: string;
  secretariat: string;
  poweredBy: string;
  allEvents: string;
  format: Record<"in-person" | "online" | "hybrid", string>;
  people: Record<"delegates" | "participants" | "officers", string>;
  phase: Record<RegistrationPhase, (moment: string) => string>;
  over: string;
  cancelled: string;
  rehearsal: string;
  downloads: string;
  theme: string;
  where: string;
  when: string;
  timesIn: (zone: string, offset: string) => string;
};

const english: PublicWords = {
  overview: "Overview",
  programme: "Programme",
  speakers: "Speakers",
  practical: "Practical",
  register: "Register",
  lostLink: "Lost your link?",
  secretariat: "Secretariat",
  poweredBy: "Run by the host on Plenary",
  allEvents: "All events",
  format: { "in-person": "In person", online: "Online", hybrid: "In person and online" },
  people: { delegates: "delegates", participants: "participants", officers: "officers" },
  phase: {
    "not-yet": (moment) => (moment ? `Registration opens on ${moment}.` : "Registration is not open yet."),
    open: (moment) => (moment ? `Registration is open until ${moment}.` : "Registration is open."),
    closed: () => "Registration is closed.",
  },
  over: "This event is over.",
  cancelled: "This event has been cancelled.",
  rehearsal: "Rehearsal: this event is not public. Only the team sees this page.",
  downloads: "To download",
  theme: "Theme",
  where: "Where",
  when: "When",
  timesIn: (zone, offset) => `All times are ${zone} (${offset}).`,
};

const catalogue: Record<string, PublicWords> = { en: english };

export const publicWords = (language: string): PublicWords => catalogue[language] ?? english;
