import type { Reads, Tx } from "db/database.server";
import { type Words, wordsOf } from "~/events/words";
import { sortKeyOf } from "~/people/sort-key";
import type { Instant } from "~/time/instant";
import type { Speaker } from "./speaker";

type EventId = { id: string };

/** By name. */
export const findAllSpeakers = (reads: Reads, event: EventId): Promise<Speaker[]> =>
  speakers(reads, event)
    .orderBy("sort_key")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(toSpeaker));

export const findSpeakerOfPerson = (reads: Reads, event: EventId, personId: string): Promise<Speaker | undefined> =>
  speakers(reads, event)
    .where("person_id", "=", personId)
    .executeTakeFirst()
    .then((row) => row && toSpeaker(row));

export const existsSpeakerCode = (reads: Reads, event: EventId, code: string): Promise<boolean> =>
  speakers(reads, event)
    .where("code", "=", code)
    .executeTakeFirst()
    .then((row) => row !== undefined);

export const insertSpeaker = (tx: Tx, event: { id: string; hostId: string }, speaker: Speaker, now: Instant) =>
  tx
    .insertInto("speaker")
    .values({
      id: speaker.id,
      host_id: event.hostId,
      event_id: event.id,
      person_id: speaker.personId,
      code: speaker.code,
      name: speaker.name,
      sort_key: sortKeyOf(speaker.name),
      position: speaker.position,
      organisation: speaker.organisation,
      bio: "{}",
      photo_file_id: null,
      revision: speaker.revision,
      created_at: now,
    })
    .execute();

export type SpeakerPage = { bio: Words; photo: string | null };

/** What speakers say of themselves, by the speaker's id: live, not part of any version. */
export const findSpeakerPages = (reads: Reads, event: EventId): Promise<Map<string, SpeakerPage>> =>
  reads
    .selectFrom("speaker")
    .select(["id", "bio", "photo_file_id"])
    .where("event_id", "=", event.id)
    .execute()
    .then((rows) => new Map(rows.map((row) => [row.id, { bio: wordsOf(row.bio), photo: row.photo_file_id }])));

const speakers = (reads: Reads, event: EventId) =>
  reads
    .selectFrom("speaker")
    .select(["id", "person_id", "code", "name", "position", "organisation", "revision"])
    .where("event_id", "=", event.id);

const toSpeaker = ({ person_id, ...row }: { person_id: string } & Omit<Speaker, "personId">): Speaker => ({ ...row, personId: person_id });
