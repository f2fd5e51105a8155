import type { Reads, Tx } from "db/database.server";
import { toJson, type Words, wordsOf } from "~/events/words";
import { sortKeyOf } from "~/people/sort-key";
import type { Instant } from "~/time/instant";
import type { Speaker, SpeakerProfile } from "./speaker";

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

/** With what they say of themselves, the longest known first. */
export const findAllProfiles = (reads: Reads, event: EventId): Promise<SpeakerProfile[]> =>
  profiles(reads, event)
    .orderBy("created_at")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(toProfile));

export const findProfile = (reads: Reads, event: EventId, id: string): Promise<SpeakerProfile | undefined> =>
  profiles(reads, event)
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toProfile(row));

export const findProfileOfPerson = (reads: Reads, event: EventId, personId: string): Promise<SpeakerProfile | undefined> =>
  profiles(reads, event)
    .where("person_id", "=", personId)
    .executeTakeFirst()
    .then((row) => row && toProfile(row));

export type ProfileChange = Partial<Pick<SpeakerProfile, "name" | "position" | "organisation" | "bio" | "photoFileId">>;

/** False where somebody else changed the page since `revision`. */
export const updateProfile = (tx: Tx, { id, revision }: Pick<Speaker, "id" | "revision">, change: ProfileChange): Promise<boolean> =>
  tx
    .updateTable("speaker")
    .set({
      ...(change.name !== undefined && { name: change.name, sort_key: sortKeyOf(change.name) }),
      ...(change.position !== undefined && { position: change.position }),
      ...(change.organisation !== undefined && { organisation: change.organisation }),
      ...(change.bio !== undefined && { bio: toJson(change.bio) }),
      ...(change.photoFileId !== undefined && { photo_file_id: change.photoFileId }),
      revision: revision + 1,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

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

export type ImportedSpeaker = Speaker & { bio: Words; guid: string | null; sourceKey: string | null };

/** Many at once, as a file brings them. */
export async function insertSpeakers(tx: Tx, event: { id: string; hostId: string }, speakers: readonly ImportedSpeaker[], now: Instant) {
  const rows = speakers.map(({ personId, bio, sourceKey, ...speaker }) => ({
    ...speaker,
    host_id: event.hostId,
    event_id: event.id,
    person_id: personId,
    sort_key: sortKeyOf(speaker.name),
    bio: toJson(bio),
    photo_file_id: null,
    source_key: sourceKey,
    created_at: now,
  }));
  for (let at = 0; at < rows.length; at += 500)
    await tx
      .insertInto("speaker")
      .values(rows.slice(at, at + 500))
      .execute();
}

/** Those of the ids that are no speakers of this event, or no longer. */
export async function findUnknownSpeakers(reads: Reads, event: EventId, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await reads.selectFrom("speaker").select("id").where("event_id", "=", event.id).where("id", "in", ids).execute();
  const there = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
}

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

const profiles = (reads: Reads, event: EventId) => speakers(reads, event).select(["bio", "photo_file_id", "created_at"]);

const toProfile = ({
  bio,
  photo_file_id,
  created_at,
  ...row
}: Awaited<ReturnType<ReturnType<typeof profiles>["executeTakeFirstOrThrow"]>>) => ({
  ...toSpeaker(row),
  bio: wordsOf(bio),
  photoFileId: photo_file_id,
  addedAt: created_at as Instant,
});

const toSpeaker = ({ person_id, ...row }: { person_id: string } & Omit<Speaker, "personId">): Speaker => ({ ...row, personId: person_id });
