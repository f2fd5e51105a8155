import { type Instant, minutesBetween } from "~/time/instant";
import { toInstant } from "~/time/time-zone";
import { type Event, endOf, isOver, registrationPhase, startOf } from "./event";

/** What the other rooms know of an event today; counts, never names. */
export type EventFacts = {
  waitingForHost: number;
  draftChanges: number;
  /** Null: none is public yet. */
  publicVersion: number | null;
  sessions: number;
  failedMessages: number;
  messagesToReview: number;
  speakersWithoutBio: number;
  people: number;
};

/** One line with one button; where it leads is the page's business. */
export type Need = { key: NeedKey; sentence: string; deed: string };

export type NeedKey =
  | "failed-messages"
  | "waiting-for-host"
  | "no-secretariat-mail"
  | "no-sessions"
  | "unpublished"
  | "draft-changes"
  | "still-draft"
  | "messages-to-review"
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
    ...need(facts.failedMessages, "failed-messages", `${count(facts.failedMessages, "message")} could not be delivered.`, "See why"),
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

export const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

function hoursToClosing(event: Event, now: Instant): number | undefined {
  if (!event.registrationCloses || registrationPhase(event, now) !== "open") return undefined;
  return minutesBetween(now, toInstant(event.registrationCloses, event.timeZone, 0)) / 60;
}

const inTime = (hours: number) =>
  hours < 1 ? "within the hour" : hours < 48 ? `in ${count(Math.floor(hours), "hour")}` : `in ${Math.floor(hours / 24)} days`;

export type Deadline = { label: string; days: number };

/** Whole days from now, the nearest first. */
export function nextDeadlines(event: Event, now: Instant): Deadline[] {
  const at = (label: string, moment: Instant | null): Deadline[] =>
    moment && moment > now ? [{ label, days: Math.floor(minutesBetween(now, moment) / 1440) }] : [];
  const wall = (time: Event["registrationOpens"]) => time && toInstant(time, event.timeZone, 0);
  return [
    ...at("registration opens", wall(event.registrationOpens)),
    ...at("registration closes", wall(event.registrationCloses)),
    ...at("the event begins", startOf(event)),
    ...at("the event ends", endOf(event)),
  ].sort((a, b) => a.days - b.days);
}

export const daysAhead = (days: number) => (days === 0 ? "within a day" : `in ${count(days, "day")}`);
