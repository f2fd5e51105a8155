import type { SessionKind } from "~/sessions/session-kind";
import { sessionKindNames } from "~/sessions/session-kind";
import { type SessionRole, sessionRoleNames } from "~/sessions/session-role";

/** What a programme says between its own words, by language; English is complete. */
export type ProgrammeWords = {
  kinds: Record<SessionKind, string>;
  roles: Record<SessionRole, string>;
  closed: string;
  openTo: { registered: string; closed: string; categories: (names: string) => string };
  cancelled: string;
  tentative: string;
  spoken: (languages: string) => string;
  interpreted: (languages: string) => string;
  seats: (seats: number) => string;
  dress: (dress: string) => string;
  beThereAt: (clock: string) => string;
  minutes: (minutes: number) => string;
  announced: (name: string) => string;
  nothingYet: string;
  nothingYetMore: string;
  nothingThatDay: string;
  version: (number: number, moment: string) => string;
  calendar: string;
  paper: string;
  download: string;
  zoneSwitch: string;
  zoneChoose: string;
  zoneOff: string;
  elsewhere: (zone: string) => string;
  parts: string;
  people: string;
  sessions: string;
  back: string;
  speakers: string;
  noSpeakers: string;
  noSpeakersMore: string;
  dayCount: (days: number) => string;
  kindCount: Record<"keynote" | "panel" | "workshop", string>;
};

const english: ProgrammeWords = {
  kinds: sessionKindNames,
  roles: sessionRoleNames,
  closed: "Closed session",
  openTo: { registered: "For those registered", closed: "By invitation", categories: (names) => `${names} only` },
  cancelled: "Cancelled",
  tentative: "To be confirmed",
  spoken: (languages) => `In ${languages}`,
  interpreted: (languages) => `interpreted into ${languages}`,
  seats: (seats) => `${seats} seats`,
  dress: (dress) => `Dress: ${dress}`,
  beThereAt: (clock) => `Please be there at ${clock}`,
  minutes: (minutes) => `${minutes} min`,
  announced: (name) => `${name} (name to be announced)`,
  nothingYet: "The programme follows",
  nothingYetMore: "It is being prepared. Whoever registers will be told when it is published.",
  nothingThatDay: "Nothing is planned for this day.",
  version: (number, moment) => `Version ${number}, published ${moment}`,
  calendar: "Put in my calendar",
  paper: "Programme, PDF",
  download: "For your calendar (.ics)",
  zoneSwitch: "Times in another zone",
  zoneChoose: "Show beside them the time in",
  zoneOff: "Only the event’s time",
  elsewhere: (zone) => `The smaller times are ${zone}.`,
  parts: "Running order",
  people: "People",
  sessions: "In the programme",
  back: "Back to the programme",
  speakers: "Speakers",
  noSpeakers: "The speakers follow",
  noSpeakersMore: "They appear here with the programme.",
  dayCount: (days) => (days === 1 ? "day" : "days"),
  kindCount: { keynote: "keynotes", panel: "panels", workshop: "workshops" },
};

const catalogue: Record<string, ProgrammeWords> = { en: english };

export const programmeWords = (language: string): ProgrammeWords => catalogue[language] ?? english;
