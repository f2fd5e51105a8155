import type { Reads } from "db/database.server";
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
