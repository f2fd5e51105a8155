import type { Reads, Tx } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { LocalDate } from "~/time/local-date";
import type { Fold } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import type { PlacedTime } from "./moves/landing";
import { deleteRoomTimes } from "./room-times/room-times-queries.server";
import { toJson, type Words, wordsOf } from "./words";

type EventKey = { id: string };

/** How many sessions stand on each day, by the day's id. */
export const countSessionsByDay = (reads: Reads, event: EventKey): Promise<Map<string, number>> =>
  reads
    .selectFrom("session")
    .select((eb) => ["day_id", asCount(eb).as("number")])
    .where("event_id", "=", event.id)
    .where("day_id", "is not", null)
    .where("removed_at", "is", null)
    .groupBy("day_id")
    .execute()
    .then((rows) => new Map(rows.map((row) => [row.day_id ?? "", Number(row.number)])));

/** Sessions that stand at a time, cancelled ones too: a cancellation keeps its time. */
export const findPlacedTimes = (reads: Reads, event: EventKey): Promise<PlacedTime[]> =>
  reads
    .selectFrom("session")
    .select(["id", "number", "title", "day_id", "start", "fold"])
    .where("event_id", "=", event.id)
    .where("day_id", "is not", null)
    .where("start", "is not", null)
    .where("removed_at", "is", null)
    .orderBy("number")
    .execute()
    .then((rows) =>
      rows.map(({ id, number, title, day_id, start, fold }) => ({
        ...{ id, number, title: wordsOf(title), dayId: day_id!, start: start as ClockTime, fold: fold as Fold },
      })),
    );

/** Which pass of a repeated hour is meant; whoever has the session open learns that it has changed. */
export const updateFold = (tx: Tx, event: EventKey, id: string, fold: Fold) =>
  tx
    .updateTable("session")
    .set((eb) => ({ fold, revision: eb("revision", "+", 1) }))
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();

export const updateDayDate = (tx: Tx, event: EventKey, id: string, date: LocalDate) =>
  tx.updateTable("day").set({ date }).where("event_id", "=", event.id).where("id", "=", id).execute();

export const updateDayHeading = (tx: Tx, event: EventKey, id: string, heading: Words) =>
  tx
    .updateTable("day")
    .set({ heading: toJson(heading) })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();

/** A day without sessions; those removed from the programme let go of it. */
export async function deleteDay(tx: Tx, event: EventKey, id: string) {
  await tx
    .updateTable("session")
    .set({ day_id: null, start: null, fold: 0 })
    .where("event_id", "=", event.id)
    .where("day_id", "=", id)
    .where("removed_at", "is not", null)
    .execute();
  await deleteRoomTimes(tx, event, "day_id", id);
  await tx.deleteFrom("day").where("event_id", "=", event.id).where("id", "=", id).execute();
}
