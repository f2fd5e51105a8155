import type { Reads, Tx } from "db/database.server";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";

/** An event on whose date places of delegations go back. */
export type FallingBack = { id: string; hostId: string; timeZone: TimeZoneId; fallBackOn: LocalDate; warned: boolean };

/** Those whose date comes by then and where it was not done yet. */
export const findFallingBack = (reads: Reads, by: LocalDate): Promise<FallingBack[]> =>
  reads
    .selectFrom("event")
    .select(["id", "host_id", "time_zone", "fall_back_on", "fall_back_warned_at"])
    .where("fall_back_on", "<=", by)
    .where("fell_back_at", "is", null)
    .where("state", "in", ["draft", "published"])
    .orderBy("id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        id: row.id,
        hostId: row.host_id,
        timeZone: row.time_zone as TimeZoneId,
        fallBackOn: row.fall_back_on as LocalDate,
        warned: row.fall_back_warned_at !== null,
      })),
    );

export const markFallBack = (tx: Tx, event: { id: string }, what: "warned" | "fell", now: string) =>
  tx
    .updateTable("event")
    .set(what === "fell" ? { fell_back_at: now } : { fall_back_warned_at: now })
    .where("id", "=", event.id)
    .execute();
