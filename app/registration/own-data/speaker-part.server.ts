import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { languagesOf } from "~/events/language";
import { pick } from "~/events/words";
import { findFile } from "~/files/files-queries.server";
import type { Person } from "~/people/person";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { isIn } from "~/sessions/everybody-in";
import { findAvailability } from "~/speakers/availability/availability-queries.server";
import { findProfileOfPerson } from "~/speakers/speakers-queries.server";
import { clockSpan, plainDate } from "~/time/display";
import { dateOf } from "~/time/wall-time";
import { registrationWords } from "../registration-words";
import { type FoundPart, nameOfEvent, type Reader, saying } from "./fact";
import { ownDataWords } from "./own-data-words";

/** What they say of themselves as a speaker, and when they can come; undefined where they are none. */
export async function speakerPart(reads: Reads, event: Event, person: Person, { language }: Reader): Promise<FoundPart | undefined> {
  const profile = await findProfileOfPerson(reads, event, person.id);
  if (!profile) return undefined;
  const words = ownDataWords(language);
  const { fields } = registrationWords(language);
  const photo = profile.photoFileId ? await findFile(reads, profile.photoFileId) : undefined;
  const version = await findLatestVersion(reads, event);
  const sessions = (version?.content.sessions ?? []).filter((session) => isIn(session, person.id));
  const available = await findAvailability(reads, event, profile.id);
  return {
    title: words.speaker(nameOfEvent(event, language)),
    facts: [
      ...saying([
        [fields.name, profile.name],
        [fields.position, profile.position],
        [fields.organisation, profile.organisation],
        ...languagesOf(event.languages).map(({ code, ownName }): [string, string] => [
          `${words.bio} (${ownName})`,
          profile.bio[code] ?? "",
        ]),
        [words.takesPartIn, sessions.map(({ title }) => pick(title, language, event.languages)).join("; ")],
        ...available.map(({ kind, starts, ends }): [string, string] => [
          kind === "can" ? words.available : words.unavailable,
          `${plainDate(dateOf(starts), language)}, ${clockSpan(starts, ends)}`,
        ]),
      ]),
      ...(photo ? [{ label: words.photo, value: photo.name, stored: { hash: photo.hash, name: photo.name } }] : []),
    ],
  };
}
