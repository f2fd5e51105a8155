import type { Reads, Tx } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { LocalDate } from "~/time/local-date";
import { toJson, type Words } from "./words";

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
  await tx.deleteFrom("day").where("event_id", "=", event.id).where("id", "=", id).execute();
}
