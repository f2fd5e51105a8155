import type { Reads, Tx } from "db/database.server";
import type { ClockTime } from "~/time/wall-time";
import type { RoomBlock, RoomHours } from "./room-times";

type EventKey = { id: string };

export const findAllRoomHours = (reads: Reads, event: EventKey): Promise<RoomHours[]> =>
  reads
    .selectFrom("room_hours")
    .select(["room_id", "day_id", "opens", "closes"])
    .where("event_id", "=", event.id)
    .orderBy("room_id")
    .orderBy("day_id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({ roomId: row.room_id, dayId: row.day_id, opens: row.opens as ClockTime, closes: row.closes as ClockTime })),
    );

/** In order of day and time. */
export const findAllRoomBlocks = (reads: Reads, event: EventKey): Promise<RoomBlock[]> =>
  reads
    .selectFrom("room_block")
    .innerJoin("day", "day.id", "room_block.day_id")
    .select(["room_block.id", "room_id", "day_id", "starts", "ends", "reason"])
    .where("room_block.event_id", "=", event.id)
    .orderBy("day.date")
    .orderBy("starts")
    .orderBy("room_block.id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        id: row.id,
        roomId: row.room_id,
        dayId: row.day_id,
        starts: row.starts as ClockTime,
        ends: row.ends as ClockTime,
        reason: row.reason,
      })),
    );

/** Replaces those of one room. */
export async function writeRoomHours(tx: Tx, event: EventKey, roomId: string, hours: readonly Omit<RoomHours, "roomId">[]) {
  await tx.deleteFrom("room_hours").where("event_id", "=", event.id).where("room_id", "=", roomId).execute();
  if (hours.length === 0) return;
  await tx
    .insertInto("room_hours")
    .values(hours.map(({ dayId, opens, closes }) => ({ event_id: event.id, room_id: roomId, day_id: dayId, opens, closes })))
    .execute();
}

export const insertRoomBlocks = (tx: Tx, event: EventKey, blocks: readonly RoomBlock[]) =>
  tx
    .insertInto("room_block")
    .values(
      blocks.map(({ id, roomId, dayId, starts, ends, reason }) => ({
        ...{ id, event_id: event.id, room_id: roomId, day_id: dayId, starts, ends, reason },
      })),
    )
    .execute();

/** False where it was gone already. */
export const deleteRoomBlock = (tx: Tx, event: EventKey, roomId: string, id: string): Promise<boolean> =>
  tx
    .deleteFrom("room_block")
    .where("event_id", "=", event.id)
    .where("room_id", "=", roomId)
    .where("id", "=", id)
    .executeTakeFirst()
    .then(({ numDeletedRows }) => Number(numDeletedRows) === 1);

/** Of a room or a day that is itself removed. */
export async function deleteRoomTimes(tx: Tx, event: EventKey, column: "room_id" | "day_id", id: string) {
  await tx.deleteFrom("room_hours").where("event_id", "=", event.id).where(column, "=", id).execute();
  await tx.deleteFrom("room_block").where("event_id", "=", event.id).where(column, "=", id).execute();
}
