import { type Instant, minutesBetween } from "~/time/instant";
import { daysBetween, type LocalDate } from "~/time/local-date";
import { dateAt, toInstant } from "~/time/time-zone";
import { dateOf, type WallTime } from "~/time/wall-time";
import { type Event, isOver, registrationPhase, senderWord } from "./event";

/** What the other rooms know of an event today; counts, never names. */
export type EventFacts = {
  /** Delegations invited and not regretting that owe something whose last day is over or near. */
  delegationsOwing: number;
  waitingForHost: number;
  draftChanges: number;
  /** What those who are to clear the draft have said since the last version. */
  clearanceRemarks: number;
  /** Null: none is public yet. */
  publicVersion: number | null;
  sessions: number;
  failedMessages: number;
  /** Nothing is sent, since a backup was restored. */
  messagesHeld: boolean;
  /** The mail server refuses us or does not answer. */
  mailRefused: boolean;
  /** The mail server fell silent over them, and only a person can say whether they arrived. */
  uncertainMessages: number;
  messagesToReview: number;
  speakersWithoutBio: number;
  people: number;
};

/** One line with one button; where it leads is the page's business. */
export type Need = { key: NeedKey; sentence: string; deed: string };

export type NeedKey =
  | "messages-held"
  | "mail-refused"
  | "uncertain-messages"
  | "failed-messages"
  | "waiting-for-host"
  | "no-secretariat-mail"
  | "no-sessions"
  | "unpublished"
  | "clearance-remarks"
  | "draft-changes"
  | "still-draft"
  | "messages-to-review"
  | "delegations-owing"
  | "registration-closes"
  | "speakers-without-bio"
  | "nobody-yet";

export const mostNeeds = 7;

/** The most pressing first, at most seven. An event that is over or cancelled needs nobody but those who wait for an answer. */
export function needsYou(event: Event, facts: EventFacts, now: Instant): Need[] {
  const live = !isOver(event, now) && (event.state === "draft" || event.state === "published");
  const needs = [...always(event, facts), ...(live ? whileItLives(event, facts, now) : [])];
  return needs.slice(0, mostNeeds);
}

function always({ peopleWord }: Event, facts: EventFacts): Need[] {
  return [
    ...need(facts.messagesHeld, "messages-held", "No message is sent: a backup was restored, and they are on hold.", "See what waits"),
    ...need(facts.mailRefused, "mail-refused", "No message leaves at present: the mail server does not take them.", "See what it says"),
    ...need(facts.failedMessages, "failed-messages", `${count(facts.failedMessages, "message")} could not be delivered.`, "See why"),
    ...need(facts.uncertainMessages, "uncertain-messages", `${count(facts.uncertainMessages, "message")} may not have arrived.`, "Decide"),
    ...need(
      facts.waitingForHost,
      "waiting-for-host",
      `${count(facts.waitingForHost, singular[peopleWord], peopleWord)} ${facts.waitingForHost === 1 ? "waits" : "wait"} for your yes or no.`,
      "Decide",
    ),
  ];
}

function whileItLives(event: Event, facts: EventFacts, now: Instant): Need[] {
  const closing = hoursToClosing(event, now);
  const version = facts.publicVersion;
  return [
    ...need(!event.secretariatMail, "no-secretariat-mail", "Nobody can reach the secretariat: it has no mail address yet.", "Add it"),
    ...need(facts.sessions === 0, "no-sessions", "The programme is empty.", "Plan the first day"),
    ...need(facts.sessions > 0 && version === null, "unpublished", "The programme is planned, but nobody can see it yet.", "Publish it"),
    ...need(
      facts.clearanceRemarks,
      "clearance-remarks",
      `${count(facts.clearanceRemarks, "remark")} on the draft ${facts.clearanceRemarks === 1 ? "has" : "have"} come in from clearance.`,
      "Read",
    ),
    ...need(
      version !== null && facts.draftChanges,
      "draft-changes",
      `${count(facts.draftChanges, "change")} in the draft; people still read version ${version}.`,
      "Look and publish",
    ),
    ...need(event.state === "draft", "still-draft", "The event is a draft: only the team sees it, and gets its messages.", "Open it"),
    ...need(
      facts.messagesToReview,
      "messages-to-review",
      `${count(facts.messagesToReview, "message")} to review before sending.`,
      "Review",
    ),
    ...need(
      facts.delegationsOwing,
      "delegations-owing",
      `${count(facts.delegationsOwing, senderWord(event), event.sendersWord)} still ${facts.delegationsOwing === 1 ? "owes" : "owe"} something, and the last day is near or over.`,
      "Chase them",
    ),
    ...need(
      closing !== undefined && closing <= 72,
      "registration-closes",
      `Registration closes ${inTime(closing ?? 0)}.`,
      "Change the date",
    ),
    ...need(
      facts.speakersWithoutBio,
      "speakers-without-bio",
      `${count(facts.speakersWithoutBio, "speaker has", "speakers have")} no biography yet.`,
      "See who",
    ),
    ...need(facts.people === 0, "nobody-yet", `There are no ${event.peopleWord} yet.`, "Add people"),
  ];
}

const need = (applies: unknown, key: NeedKey, sentence: string, deed: string): Need[] => (applies ? [{ key, sentence, deed }] : []);

const singular = { delegates: "delegate", participants: "participant", officers: "officer" } as const;

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

function hoursToClosing(event: Event, now: Instant): number | undefined {
  if (!event.registrationCloses || registrationPhase(event, now) !== "open") return undefined;
  return minutesBetween(now, toInstant(event.registrationCloses, event.timeZone, 0)) / 60;
}

const inTime = (hours: number) =>
  hours < 1 ? "within the hour" : hours < 48 ? `in ${count(Math.floor(hours), "hour")}` : `in ${Math.floor(hours / 24)} days`;

export type Deadline = { label: string; days: number; progress?: string };

/** A day that the event has set for others, with how far they are: "nominations close", "31 of 40 in". */
export type SetDay = { label: string; date: LocalDate | null; progress: string };

/** What comes next, in days of the calendar there, the nearest first; today is 0. */
export function nextDeadlines(event: Event, now: Instant, set: readonly SetDay[] = []): Deadline[] {
  const today = dateAt(now, event.timeZone);
  const registration = (label: string, at: WallTime | null) =>
    at && toInstant(at, event.timeZone, 0) > now ? [{ label, days: daysBetween(today, dateOf(at)) }] : [];
  const day = (label: string, date: LocalDate) => (date >= today ? [{ label, days: daysBetween(today, date) }] : []);
  return [
    ...registration("registration opens", event.registrationOpens),
    ...registration("registration closes", event.registrationCloses),
    ...set.flatMap(({ label, date, progress }) => (date ? day(label, date).map((each) => ({ ...each, progress })) : [])),
    ...day("the event begins", event.startsOn),
    ...day("the event ends", event.endsOn),
  ].sort((a, b) => a.days - b.days);
}

export const daysAhead = (days: number) => (days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`);
