import type { Reads } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { dateAt } from "~/time/time-zone";
import { findEvent } from "./events-queries.server";

/** The day it is where the event is held, for a deed that has no more of the event than its id. */
export async function todayAt(reads: Reads, { id }: { id: string }, now: Instant): Promise<LocalDate> {
  const event = await findEvent(reads, id);
  return dateAt(now, event!.timeZone);
}
