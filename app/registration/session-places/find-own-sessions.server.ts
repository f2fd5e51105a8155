import type { Reads } from "db/database.server";
import { findSessionPlaces, findSessionsWithPlaces } from "~/places/session-places-queries.server";
import { findChecks } from "~/programme/checks/checks-queries.server";
import type { Verdict } from "~/programme/checks/clash";
import { isOpen, type OpenSession, programmeFor, type Viewer } from "~/programme/programme-for";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { isIn } from "~/sessions/everybody-in";
import type { TimeZoneId } from "~/time/time-zone";
import { overlapping } from "./session-place";

/** The sessions with places of the last version that are open to one person, and which are theirs. */
export type OwnSessions = {
  withPlaces: OpenSession[];
  chosen: ReadonlySet<string>;
  zone: TimeZoneId;
  /** The event's rule for a person in two places: nobody is refused, only the team may give two at once, or nobody may. */
  atOnce: Verdict;
  /** Their own that run at the same time. */
  overlaps(session: OpenSession): OpenSession[];
  /** Of all that is open to them, with places or not. */
  find(sessionId: string): OpenSession | undefined;
  /** Whether the session goes on and is not open to them. */
  isClosed(sessionId: string): boolean;
};

export type Who = { registrationId: string; personId: string; categoryId: string };

/** Undefined while nothing is published. */
export async function findOwnSessions(reads: Reads, event: { id: string }, who: Who): Promise<OwnSessions | undefined> {
  const ownOf = await openOwnSessions(reads, event);
  return ownOf?.(who, (await findSessionPlaces(reads, event, who.registrationId)).get(who.registrationId) ?? []);
}

/** The same for one after the other; `places` are the sessions they have one in. */
export async function openOwnSessions(
  reads: Reads,
  event: { id: string },
): Promise<((who: Who, places: readonly string[]) => OwnSessions) | undefined> {
  const version = await findLatestVersion(reads, event);
  if (!version) return undefined;
  const limited = new Set(await findSessionsWithPlaces(reads, event));
  const atOnce = (await findChecks(reads, event)).verdicts["person-twice"];
  const { sessions, timeZone: zone } = version.content;
  return ({ categoryId, personId }, places) => {
    const viewer: Viewer = { registered: true, categoryIds: [categoryId], personId };
    const open = programmeFor(version.content, viewer).sessions.filter(isOpen);
    const planned = open.filter(({ state }) => state !== "cancelled");
    const chosen = new Set(places);
    const own = planned.filter((session) => chosen.has(session.id) || isIn(session, personId));
    return {
      withPlaces: planned.filter((session) => limited.has(session.id) && !isIn(session, personId)),
      chosen,
      zone,
      atOnce,
      overlaps: (session) => overlapping(session, own, zone),
      find: (id) => planned.find((one) => one.id === id),
      isClosed: (id) => sessions.some((one) => one.id === id && one.state !== "cancelled") && !planned.some((one) => one.id === id),
    };
  };
}
