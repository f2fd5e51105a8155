import type { Change } from "~/programme/changes";
import { isOpen, programmeFor } from "~/programme/programme-for";
import type { ProgrammeContent } from "~/programme/version";
import { isIn } from "~/sessions/everybody-in";
import type { TimeZoneId } from "~/time/time-zone";
import { hasPlace, type Participation, viewerOf } from "../participation";

/** Persons whom the very same changed sessions concern, in the order of the changes. */
export type Audience = { sessionIds: string[]; personIds: string[] };

/**
 * Whom a version's changes concern: whoever has a place and was or is shown the session, or is or was in it. What changes around the
 * sessions concerns nobody in particular.
 */
export function audiencesOf(
  { before, after, changes }: { before: ProgrammeContent | undefined; after: ProgrammeContent; changes: readonly Change[] },
  participations: readonly Participation[],
): Audience[] {
  const changed = new Set(changes.flatMap((change) => change.after?.id ?? []));
  const [was, is] = [only(before, changed), only(after, changed)];
  const named = new Set([was, is].flatMap(textsIn));
  const audiences = new Map<string, Audience>();
  const seenAlike = new Map<string, string[]>();
  for (const participation of participations) {
    const { personId } = participation;
    // whoever is named nowhere in what changed sees what all of their kind see
    const kind = JSON.stringify(
      named.has(personId)
        ? personId
        : [hasPlace(participation), participation.registration?.state, participation.registration?.category.id],
    );
    const sessionIds = seenAlike.get(kind) ?? sessionsFor(participation, [was, is]);
    seenAlike.set(kind, sessionIds);
    if (sessionIds.length === 0) continue;
    const key = sessionIds.join(" ");
    const audience = audiences.get(key) ?? { sessionIds, personIds: [] };
    audience.personIds.push(personId);
    audiences.set(key, audience);
  }
  return [...audiences.values()];
}

/** How many persons each changed session concerns, by its id. */
export function countConcerned(audiences: readonly Audience[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sessionIds, personIds } of audiences) for (const id of sessionIds) counts.set(id, (counts.get(id) ?? 0) + personIds.length);
  return counts;
}

function sessionsFor(participation: Participation, contents: ProgrammeContent[]): string[] {
  const viewer = viewerOf(participation);
  const shown = contents.flatMap((content) => programmeFor(content, viewer).sessions.filter(isOpen));
  const theirs = hasPlace(participation) ? shown : shown.filter((session) => isIn(session, participation.personId));
  return [...new Set(theirs.map(({ id }) => id))].sort();
}

const only = (content: ProgrammeContent | undefined, ids: ReadonlySet<string>): ProgrammeContent =>
  content ? { ...content, sessions: content.sessions.filter(({ id }) => ids.has(id)) } : { ...nothing, sessions: [] };

const nothing = { languages: [], timeZone: "UTC" as TimeZoneId, venueName: {}, venueAddress: {}, days: [], rooms: [], tracks: [] };

/** Every text that stands anywhere in it: a person's id among them where the session is theirs, in whatever role. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
