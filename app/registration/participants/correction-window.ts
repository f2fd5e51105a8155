import type { Event } from "~/events/event";
import { plainDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import type { IssuedList } from "./participant-list";
import { participantWords } from "./participant-words";

/** Whoever has a confirmed place, and whoever answers for a delegation, once the team has opened the list to them. */
export const mayReadList = (
  { participantsFor }: Pick<Event, "participantsFor">,
  participation: { registration?: { state: string } | undefined } | undefined,
  answersFor: readonly unknown[],
): boolean => participantsFor.delegations && (participation?.registration?.state === "confirmed" || answersFor.length > 0);

/** What readers of a list, and those who answer for a delegation, read until the last day for corrections, in the event's zone; empty afterwards. */
export function correctionsAsked(
  list: Pick<IssuedList, "kind" | "number" | "correctionsUntil">,
  { timeZone }: Pick<Event, "timeZone">,
  language: string,
  now: Instant,
  of: "corrections" | "memberCorrections" = "corrections",
): string {
  const until = list.correctionsUntil;
  if (!until || dateAt(now, timeZone) > until) return "";
  return participantWords(language)[of](list, plainDate(until, language));
}
