import type { Reads } from "db/database.server";
import { type Event, languageOf } from "~/events/event";
import { findSessionPlaces } from "~/places/session-places-queries.server";
import type { Instant } from "~/time/instant";
import { deadlineInZone } from "~/time/zone-name";
import { findSessionWaiting } from "../session-waiting/session-waiting-queries.server";
import { findWaitingRules } from "../waiting/rules-queries.server";
import { openOwnSessions } from "./find-own-sessions.server";
import { findListed, type Listed } from "./roster-queries.server";
import { nameWithTime } from "./session-place";

/** `atOnce`: their other sessions at that time, each with its time. `isClosed`: the last version does not let them in any more. */
export type OnRoster = Pick<Listed, "registrationId" | "label" | "state"> & { atOnce: string[]; isClosed: boolean };

/** `offeredUntil`: until when a place is held for them, in words; empty where none is. */
export type InLine = OnRoster & { number: number; offeredUntil: string };

/** `offerHours` null: whoever is next has a free place at once. */
export type Roster = { given: OnRoster[]; waiting: InLine[]; hasWaitingList: boolean; offerHours: number | null };

/** Who has a place in a session, by name, and who waits for one, by number; with what their other sessions say to it. */
export async function findRoster(reads: Reads, event: Event, sessionId: string): Promise<Roster> {
  const places = await findSessionPlaces(reads, event);
  const line = await findSessionWaiting(reads, event, sessionId);
  const { hasWaitingList, offerHours } = await findWaitingRules(reads, event);
  const holders = [...places].filter(([, sessions]) => sessions.includes(sessionId)).map(([id]) => id);
  const listed = await findListed(reads, event, [...holders, ...line.map(({ registrationId }) => registrationId)]);
  const ownOf = await openOwnSessions(reads, event);
  const of = ({ registrationId, label, state, ...who }: Listed): OnRoster => {
    const own = ownOf?.({ registrationId, ...who }, places.get(registrationId) ?? []);
    const session = own?.find(sessionId);
    const others = own && session && own.atOnce !== "ignore" ? own.overlaps(session) : [];
    const atOnce = others.map((other) => nameWithTime(other, own!.zone, languageOf(event), event.languages));
    return { registrationId, label, state, atOnce, isClosed: own?.isClosed(sessionId) ?? false };
  };
  return {
    ...{ hasWaitingList, offerHours },
    given: listed.filter(({ registrationId }) => holders.includes(registrationId)).map(of),
    waiting: line.map(({ registrationId, number, offeredUntil }) => ({
      ...of(listed.find((one) => one.registrationId === registrationId)!),
      number,
      offeredUntil: offeredUntil ? deadlineInZone(offeredUntil as Instant, event.timeZone, "en") : "",
    })),
  };
}
