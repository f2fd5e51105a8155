import type { Reads } from "db/database.server";
import { findSessionPlaces, findSessionsWithPlaces } from "~/places/session-places-queries.server";
import { findChecks } from "~/programme/checks/checks-queries.server";
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
  /** Whether two at the same time are refused, by the event's rule for a person in two places. */
  refusesOverlaps: boolean;
  /** Their own that run at the same time. */
  overlaps(session: OpenSession): OpenSession[];
};

type Who = { registrationId: string; personId: string; categoryId: string };

/** Undefined while nothing is published. */
export async function findOwnSessions(reads: Reads, event: { id: string }, who: Who): Promise<OwnSessions | undefined> {
  const version = await findLatestVersion(reads, event);
  if (!version) return undefined;
  const [limited, places, checks] = [
    new Set(await findSessionsWithPlaces(reads, event)),
    await findSessionPlaces(reads, event, who.registrationId),
    await findChecks(reads, event),
  ];
  const viewer: Viewer = { registered: true, categoryIds: [who.categoryId], personId: who.personId };
  const open = programmeFor(version.content, viewer).sessions.filter(isOpen);
  const planned = open.filter(({ state }) => state !== "cancelled");
  const chosen = new Set(places.get(who.registrationId) ?? []);
  const own = planned.filter((session) => chosen.has(session.id) || isIn(session, who.personId));
  return {
    withPlaces: planned.filter((session) => limited.has(session.id) && !isIn(session, who.personId)),
    chosen,
    zone: version.content.timeZone,
    refusesOverlaps: checks.verdicts["person-twice"] === "block",
    overlaps: (session) => overlapping(session, own, version.content.timeZone),
  };
}
