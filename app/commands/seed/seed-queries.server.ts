import type { Reads, Tx } from "db/database.server";
import { toJson, type Words } from "~/events/words";

type EventKey = { id: string };

/** In whose name a file is planted into a host that exists. */
export const findFirstOwner = (reads: Reads, hostId: string): Promise<string | undefined> =>
  reads
    .selectFrom("team_role")
    .select("account_id")
    .where("host_id", "=", hostId)
    .where("event_id", "is", null)
    .where("role", "=", "owner")
    .orderBy("created_at")
    .orderBy("id")
    .executeTakeFirst()
    .then((row) => row?.account_id);

export const insertTrack = (tx: Tx, event: EventKey, track: { id: string; name: Words; colour: number; position: number }) =>
  tx
    .insertInto("track")
    .values({ ...track, event_id: event.id, name: toJson(track.name) })
    .execute();

export const updateHeading = (tx: Tx, event: EventKey, dayId: string, heading: Words) =>
  tx
    .updateTable("day")
    .set({ heading: toJson(heading) })
    .where("event_id", "=", event.id)
    .where("id", "=", dayId)
    .execute();

export const updateCategoryName = (tx: Tx, event: EventKey, categoryId: string, name: Words) =>
  tx
    .updateTable("category")
    .set({ name: toJson(name) })
    .where("event_id", "=", event.id)
    .where("id", "=", categoryId)
    .execute();

export const updateApproval = (tx: Tx, event: EventKey, categoryId: string, approval: "nobody" | "host") =>
  tx.updateTable("category").set({ approval }).where("event_id", "=", event.id).where("id", "=", categoryId).execute();

export const publishEvent = (tx: Tx, event: EventKey) =>
  tx.updateTable("event").set({ state: "published" }).where("id", "=", event.id).execute();
