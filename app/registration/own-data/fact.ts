import type { Event } from "~/events/event";
import { pick } from "~/events/words";
import { safeFileName } from "~/files/file-name";
import type { TimeZoneId } from "~/time/time-zone";
import type { OwnData, OwnFact, OwnPart } from "./own-data";

/** In whose language, and at which event's clock. */
export type Reader = { language: string; zone: TimeZoneId };

/** A fact that is a file, before it has a place in the archive. */
type FoundFact = OwnFact & { stored?: { hash: string; name: string } };
export type FoundPart = { title: string; facts: FoundFact[] };

/** What says something; what is empty is not kept. */
export const saying = (facts: readonly (readonly [label: string, value: string])[]): OwnFact[] =>
  facts.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }));

export const nameOfEvent = (event: Event, language: string): string =>
  pick(event.shortTitle, language, event.languages) || pick(event.title, language, event.languages);

/** Each file gets a place in the archive: numbered, for two may have one name. */
export function filesOf(found: readonly FoundPart[]): OwnData {
  const files: OwnData["files"] = [];
  const parts = found.map(
    ({ title, facts }): OwnPart => ({
      title,
      facts: facts.map(({ stored, ...fact }) => {
        if (!stored) return fact;
        const path = `files/${files.length + 1} ${safeFileName(stored.name)}`;
        files.push({ path, hash: stored.hash });
        return { ...fact, file: path };
      }),
    }),
  );
  return { parts, files };
}
