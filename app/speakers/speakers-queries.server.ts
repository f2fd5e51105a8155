import type { Reads } from "db/database.server";
import { type Words, wordsOf } from "~/events/words";
import type { Speaker } from "./speaker";

/** By name. */
export const findAllSpeakers = (reads: Reads, event: { id: string }): Promise<Speaker[]> =>
  reads
    .selectFrom("speaker")
    .select(["id", "person_id", "code", "name", "position", "organisation", "revision"])
    .where("event_id", "=", event.id)
    .orderBy("sort_key")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(({ person_id, ...row }) => ({ ...row, personId: person_id })));

export type SpeakerPage = { bio: Words; photo: string | null };

/** What speakers say of themselves, by the speaker's id: live, not part of any version. */
export const findSpeakerPages = (reads: Reads, event: { id: string }): Promise<Map<string, SpeakerPage>> =>
  reads
    .selectFrom("speaker")
    .select(["id", "bio", "photo_file_id"])
    .where("event_id", "=", event.id)
    .execute()
    .then((rows) => new Map(rows.map((row) => [row.id, { bio: wordsOf(row.bio), photo: row.photo_file_id }])));
