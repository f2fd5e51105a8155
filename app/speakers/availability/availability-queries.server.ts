import type { Reads, Tx } from "db/database.server";
import type { WallTime } from "~/time/wall-time";
import type { Availability } from "./availability";

type EventKey = { id: string };

/** Of every speaker, or of one, in order of time. */
export const findAvailability = (reads: Reads, event: EventKey, speakerId?: string): Promise<Availability[]> =>
  reads
    .selectFrom("availability")
    .select(["id", "speaker_id", "kind", "starts", "ends"])
    .where("event_id", "=", event.id)
    .$if(speakerId !== undefined, (query) => query.where("speaker_id", "=", speakerId!))
    .orderBy("starts")
    .orderBy("id")
    .execute()
    .then((rows) =>
      rows.map(({ id, speaker_id, kind, starts, ends }) => ({
        ...{ id, speakerId: speaker_id, kind, starts: starts as WallTime, ends: ends as WallTime },
      })),
    );

/** Replaces what is known of one speaker. */
export async function writeAvailability(tx: Tx, event: EventKey, speakerId: string, periods: readonly Availability[]) {
  await tx.deleteFrom("availability").where("event_id", "=", event.id).where("speaker_id", "=", speakerId).execute();
  if (periods.length === 0) return;
  await tx
    .insertInto("availability")
    .values(periods.map(({ id, kind, starts, ends }) => ({ id, event_id: event.id, speaker_id: speakerId, kind, starts, ends })))
    .execute();
}
