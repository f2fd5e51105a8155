/** The sentences of a person's agenda: page, calendar and paper. English is complete; another language must be too. */
export type AgendaWords = {
  yourAgenda: string;
  programme: string;
  programmeFollows: string;
  nothingForYou: string;
  allTimes: (zoneName: string) => string;
  zoneNote: (zoneName: string, utcOffset: string) => string;
  versionNote: (number: number, date: string) => string;
  cancelled: string;
  cancelledTitle: (title: string) => string;
  provisional: string;
  eventCancelled: string;
  youSpeak: string;
  yourRole: (roles: string) => string;
  beThereAt: (clock: string) => string;
  onlyFor: (categories: string) => string;
  registeredOnly: string;
  closedSession: string;
  closedBlock: string;
  interpretedInto: (languages: string) => string;
  dress: (dress: string) => string;
  joinOnline: string;
  moreAt: (address: string) => string;
  calendarName: (host: string) => string;
  calendarNote: string;
  minutes: (minutes: number) => string;
  paper: { time: string; session: string; place: string; page: string };
  roles: Record<string, string>;
  kinds: Record<string, string>;
};

const english: AgendaWords = {
  yourAgenda: "Your agenda",
  programme: "Programme",
  programmeFollows: "The programme follows. It will appear here as soon as it is published.",
  nothingForYou: "Nothing in the published programme is open to you yet.",
  allTimes: (zoneName) => `Times: ${zoneName}`,
  zoneNote: (zoneName, utcOffset) => `All times are ${zoneName} (${utcOffset}).`,
  versionNote: (number, date) => `Version ${number}, published ${date}`,
  cancelled: "Cancelled",
  cancelledTitle: (title) => `Cancelled: ${title}`,
  provisional: "Provisional",
  eventCancelled: "This event has been cancelled.",
  youSpeak: "You speak",
  yourRole: (roles) => `You are in it as: ${roles}.`,
  beThereAt: (clock) => `Please be there at ${clock}.`,
  onlyFor: (categories) => `For ${categories} only`,
  registeredOnly: "For registered people only",
  closedSession: "By invitation",
  closedBlock: "Closed session",
  interpretedInto: (languages) => `interpreted into ${languages}`,
  dress: (dress) => `Dress: ${dress}`,
  joinOnline: "Join online",
  moreAt: (address) => `More: ${address}`,
  calendarName: (host) => `${host}: your agenda`,
  calendarNote: "This calendar keeps itself right. It is for you alone.",
  minutes: (minutes) => `${minutes} min`,
  paper: { time: "Time", session: "Session", place: "Place", page: "Page {n} of {m}" },
  roles: {},
  kinds: {},
};

const catalogues: Record<string, AgendaWords> = { en: english };

export const agendaWords = (language: string): AgendaWords => catalogues[language] ?? english;
