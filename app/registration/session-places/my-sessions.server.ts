import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { pick } from "~/events/words";
import { findAllPools } from "~/places/places-queries.server";
import { freeOf } from "~/places/pool";
import { longDate } from "~/time/display";
import { plusMinutes } from "~/time/instant";
import { toInstant, toWallTime } from "~/time/time-zone";
import { clockOf, wallTime } from "~/time/wall-time";
import { findOwnSessions } from "./find-own-sessions.server";

/** A session with places as its chooser reads of it. `free` null: without limit. `atOnce`: their own sessions at that time. */
export type ShownChoice = { id: string; title: string; when: string; free: number | null; chosen: boolean; atOnce: string };

type Who = { registrationId: string; personId: string; categoryId: string };

/** By day, in order of time; none while nothing is published. */
export async function findMySessions(
  reads: Reads,
  event: Event,
  who: Who,
  language: string,
): Promise<{ day: string; choices: ShownChoice[] }[]> {
  const own = await findOwnSessions(reads, event, who);
  if (!own) return [];
  const pools = await findAllPools(reads, event);
  const say = (title: Parameters<typeof pick>[0]) => pick(title, language, event.languages);
  const dates = [...new Set(own.withPlaces.map(({ date }) => date))].sort();
  return dates.map((date) => ({
    day: longDate(date, language),
    choices: own.withPlaces
      .filter((session) => session.date === date)
      .map((session) => {
        const from = toInstant(wallTime(session.date, session.start), own.zone, session.fold);
        const pool = pools.find(({ scope, scopeId }) => scope === "session" && scopeId === session.id);
        return {
          id: session.id,
          title: say(session.title),
          when: `${session.start}–${clockOf(toWallTime(plusMinutes(from, session.minutes), own.zone))}`,
          free: pool ? freeOf(pool) : null,
          chosen: own.chosen.has(session.id),
          atOnce: own
            .overlaps(session)
            .map((other) => say(other.title))
            .join(", "),
        };
      }),
  }));
}
