import { pick, type Words } from "~/events/words";
import type { PrintedSession } from "~/programme/version";
import { shortDate } from "~/time/display";
import { type Instant, plusMinutes } from "~/time/instant";
import { type TimeZoneId, toInstant, toWallTime } from "~/time/time-zone";
import { clockOf, wallTime } from "~/time/wall-time";

export const sessionPool = (sessionId: string) => ({ scope: "session", scopeId: sessionId }) as const;

type Timed = Pick<PrintedSession, "id" | "date" | "start" | "fold" | "minutes">;

export const beginOf = ({ date, start, fold }: Omit<Timed, "id" | "minutes">, zone: TimeZoneId): Instant =>
  toInstant(wallTime(date, start), zone, fold);

const endOf = (session: Timed, zone: TimeZoneId): Instant => plusMinutes(beginOf(session, zone), session.minutes);

/** Those of `others` that run while `session` does; the same one is not among them. */
export function overlapping<One extends Timed>(session: Timed, others: readonly One[], zone: TimeZoneId): One[] {
  const [from, to] = [beginOf(session, zone), endOf(session, zone)];
  return others.filter((other) => other.id !== session.id && beginOf(other, zone) < to && from < endOf(other, zone));
}

/** "09:00–10:30". */
export const hoursOf = (session: Timed, zone: TimeZoneId): string => `${session.start}–${clockOf(toWallTime(endOf(session, zone), zone))}`;

/** "“Wallets” (Wed 25 Nov, 09:00–10:30)": by this a person knows which of their sessions is meant. */
export const nameWithTime = (session: Timed & { title: Words }, zone: TimeZoneId, language: string, languages: readonly string[]): string =>
  `“${pick(session.title, language, languages)}” (${timeOf(session, zone, language)})`;

/** "Wed 25 Nov, 09:00–10:30". */
export const timeOf = (session: Timed, zone: TimeZoneId, language: string): string =>
  `${shortDate(session.date, language)}, ${hoursOf(session, zone)}`;
