import type { Instant } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { type TimeZoneId, toInstant } from "~/time/time-zone";
import { type ClockTime, type WallTime, wallTime } from "~/time/wall-time";
import type { Words } from "./words";

export const eventKinds = ["course", "symposium", "online-day", "meeting"] as const;
export const eventFormats = ["in-person", "online", "hybrid"] as const;
export const eventStates = ["draft", "published", "cancelled", "archived"] as const;
export const visibilities = ["public", "unlisted", "team"] as const;
export const registrars = ["anyone", "anyone-with-link", "invited"] as const;
export const peopleWords = ["delegates", "participants", "officers"] as const;
export const sendersWords = ["delegations", "jurisdictions", "economies", "countries", "agencies", "departments"] as const;

/** One gathering. Times of registration are wall times in the event's zone, as is its programme. */
export type Event = {
  id: string;
  hostId: string;
  address: string;
  title: Words;
  shortTitle: Words;
  theme: Words;
  kind: (typeof eventKinds)[number];
  format: (typeof eventFormats)[number];
  state: (typeof eventStates)[number];
  visibility: (typeof visibilities)[number];
  whoMayRegister: (typeof registrars)[number];
  /** The secret part of the registration address where anyone with the link may register. */
  registerKey: string;
  registrationOpens: WallTime | null;
  registrationCloses: WallTime | null;
  startsOn: LocalDate;
  endsOn: LocalDate;
  timeZone: TimeZoneId;
  /** First the language everything exists in. */
  languages: string[];
  venueName: Words;
  venueAddress: Words;
  peopleWord: (typeof peopleWords)[number];
  asksJurisdiction: boolean;
  /** Whether delegations are invited, which name their members. */
  hasDelegations: boolean;
  sendersWord: (typeof sendersWords)[number];
  /** Whether whoever comes too late may wait for a place. */
  hasWaitingList: boolean;
  /** The last day on which people change their own things and give their place back themselves; null: until the event is over. */
  selfServiceUntil: LocalDate | null;
  /** Whether a participant may send a colleague in their place. */
  maySendColleague: boolean;
  /** Whether everybody is named in the list of participants, whatever they chose. */
  isOfficial: boolean;
  /** Who may read the list of participants last issued, besides the team. */
  participantsFor: { delegations: boolean; everybody: boolean };
  namingSchemeId: string | null;
  /** Origins of websites that may show the programme in a frame, "https://www.example.org"; nobody's where empty. */
  embedOrigins: string[];
  revision: number;
  /** Calendars and their readers are told by it that something about the event itself is new. */
  changedAt: Instant;
  /** Whether strangers may read what changed from version to version. */
  showsChanges: boolean;
  /** How many days after its last day a cancelled session is still in calendars, as cancelled. */
  cancelledShownDays: number;
  /** How often the event was cancelled or taken up again, and when last: calendars must hear of each. */
  calendarTurns: number;
  turnedAt: Instant | null;
} & Appearance;

/** How the event presents itself: its own where it has one, else its host's. */
export type Appearance = {
  hostName: string;
  crestFileId: string | null;
  colour: string;
  senderName: string;
  signature: string;
  secretariatMail: string;
  secretariatPhone: string;
};

/** One of those that send people, in the event's word: "an economy". */
export const senderWord = ({ sendersWord }: Pick<Event, "sendersWord">): string => sendersWord.replace(/ies$/, "y").replace(/s$/, "");

/** "an economy", where one is added or missing. */
export function aSender(event: Pick<Event, "sendersWord">): string {
  const word = senderWord(event);
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}

/** The settings of them, beside the list under their own name. */
export const sendersRules = ({ sendersWord }: Pick<Event, "sendersWord">): string => `Rules for ${sendersWord}`;

/** The same above a list of them: "Economies". */
export const sendersHeading = ({ sendersWord }: Pick<Event, "sendersWord">): string => capitalised(sendersWord);

/** Above one column of such a list: "Economy". */
export const senderHeading = (event: Pick<Event, "sendersWord">): string => capitalised(senderWord(event));

/** Above that from which each of a list of people comes: the event's word, where it is one for jurisdictions. */
export const jurisdictionHeading = (event: Pick<Event, "sendersWord">): string =>
  event.sendersWord === "economies" || event.sendersWord === "countries" ? senderHeading(event) : "Jurisdiction";

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const languageOf = (event: Pick<Event, "languages">): string => event.languages[0] ?? "en";

const midnight = "00:00" as ClockTime;

/** The first instant after the last day, in the event's zone. */
export const endOf = (event: Pick<Event, "endsOn" | "timeZone">): Instant =>
  toInstant(wallTime(addDays(event.endsOn, 1), midnight), event.timeZone, 0);

export const startOf = (event: Pick<Event, "startsOn" | "timeZone">): Instant =>
  toInstant(wallTime(event.startsOn, midnight), event.timeZone, 0);

/** Some days after the last one, in the event's zone. */
export const cancelledUntil = (event: Pick<Event, "endsOn" | "timeZone" | "cancelledShownDays">): Instant =>
  toInstant(wallTime(addDays(event.endsOn, 1 + event.cancelledShownDays), midnight), event.timeZone, 0);

export const isOver = (event: Pick<Event, "endsOn" | "timeZone">, now: Instant) => now >= endOf(event);

/** Whether people change their own things still: until the day the host sets, at the latest until the event is over. */
export type SelfService = "open" | "too-late" | "event-over";

export function selfServicePhase(event: Pick<Event, "endsOn" | "timeZone" | "selfServiceUntil">, now: Instant): SelfService {
  if (isOver(event, now)) return "event-over";
  const { selfServiceUntil: last } = event;
  return last !== null && now >= endOf({ ...event, endsOn: last }) ? "too-late" : "open";
}

/** The moments at which what is said of the event's registration, or of whether it runs, becomes another. */
export function turnsOf(event: Event): Instant[] {
  const ofRegistration = [event.registrationOpens, event.registrationCloses].flatMap((at) => (at ? toInstant(at, event.timeZone, 0) : []));
  return [...ofRegistration, startOf(event), endOf(event)];
}

export type RegistrationPhase = "not-yet" | "open" | "closed";

/** From the dates alone; a draft, cancelled or archived event takes nobody. */
export function registrationPhase(event: Event, now: Instant): RegistrationPhase {
  if (event.state !== "published" && event.state !== "draft") return "closed";
  const at = (wall: WallTime) => toInstant(wall, event.timeZone, 0);
  if (event.registrationOpens && now < at(event.registrationOpens)) return "not-yet";
  if (event.registrationCloses && now >= at(event.registrationCloses)) return "closed";
  return isOver(event, now) ? "closed" : "open";
}
