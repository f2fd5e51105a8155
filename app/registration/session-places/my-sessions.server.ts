import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { pick } from "~/events/words";
import { findAllPools } from "~/places/places-queries.server";
import { freeOf } from "~/places/pool";
import type { OpenSession } from "~/programme/programme-for";
import { longDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { deadlineInZone } from "~/time/zone-name";
import type { SessionWaiting } from "../session-waiting/session-waiting";
import { findSessionWaiting } from "../session-waiting/session-waiting-queries.server";
import { findOwnSessions, type OwnSessions, type Who } from "./find-own-sessions.server";
import { beginOf, hoursOf, nameWithTime } from "./session-place";

/** A session with places as its chooser reads of it. `free` null: without limit. `atOnce`: their own sessions at that time, each with its hours. */
export type ShownChoice = {
  id: string;
  title: string;
  when: string;
  free: number | null;
  chosen: boolean;
  atOnce: string;
  waiting: OwnPlaceInLine | null;
  mayWait: boolean;
};

/** `number` is given once, `before` counts who is before them at present; `offeredUntil` is a date and time in words. */
export type OwnPlaceInLine = { number: number; before: number; offeredUntil: string | null };

/** By day, in order of time. `together`: two of their own that run at the same time, each by name and time. */
export type MySessions = { days: { day: string; choices: ShownChoice[] }[]; together: [string, string][] };

/** Nothing while nothing is published. */
export async function findMySessions(reads: Reads, event: Event, who: Who, language: string, now: Instant): Promise<MySessions> {
  const own = await findOwnSessions(reads, event, who);
  if (!own) return { days: [], together: [] };
  const pools = await findAllPools(reads, event);
  const lines = await findSessionWaiting(reads, event);
  const say = ({ title }: OpenSession) => pick(title, language, event.languages);
  const dates = [...new Set(own.withPlaces.map(({ date }) => date))].sort();
  const choiceOf = (session: OpenSession): ShownChoice => {
    const pool = pools.find(({ scope, scopeId }) => scope === "session" && scopeId === session.id);
    const others = own.overlaps(session).map((other) => `“${say(other)}”, ${hoursOf(other, own.zone)}`);
    const line = lines.filter(({ sessionId }) => sessionId === session.id);
    return {
      id: session.id,
      title: say(session),
      when: hoursOf(session, own.zone),
      free: pool ? freeOf(pool) : null,
      chosen: own.chosen.has(session.id),
      atOnce: others.join("; "),
      waiting: placeInLine(line, who, event, language, now),
      mayWait: event.hasWaitingList && beginOf(session, own.zone) > now,
    };
  };
  return {
    days: dates.map((date) => ({
      day: longDate(date, language),
      choices: own.withPlaces.filter((session) => session.date === date).map(choiceOf),
    })),
    together: togetherIn(own).map((two) => two.map((one) => nameWithTime(one, own.zone, language, event.languages)) as [string, string]),
  };
}

/** Undecided between two at once: chosen before a version moved one of them, or given by the team. Nobody is told where the event lets it be. */
export function togetherIn(own: OwnSessions): [OpenSession, OpenSession][] {
  if (own.atOnce === "ignore") return [];
  const chosen = own.withPlaces.filter(({ id }) => own.chosen.has(id));
  return chosen.flatMap((one, at) =>
    own
      .overlaps(one)
      .filter((other) => !chosen.slice(0, at).some(({ id }) => id === other.id))
      .map((other): [OpenSession, OpenSession] => [one, other]),
  );
}

/** `line` by number. */
function placeInLine(line: SessionWaiting[], { registrationId }: Who, event: Event, language: string, now: Instant): OwnPlaceInLine | null {
  const own = line.find((waiting) => waiting.registrationId === registrationId);
  if (!own) return null;
  const open = own.offeredUntil !== null && own.offeredUntil > now;
  return {
    number: own.number,
    before: line.filter(({ number, offeredUntil }) => number < own.number && offeredUntil === null).length,
    offeredUntil: open ? deadlineInZone(own.offeredUntil as Instant, event.timeZone, language) : null,
  };
}
