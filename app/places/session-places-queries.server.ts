import type { Reads, Tx } from "db/database.server";
import type { Pool, TakenAs } from "./pool";

type EventKey = { id: string };

/** The sessions of an event in which one needs a place. */
export const findSessionsWithPlaces = (reads: Reads, event: EventKey): Promise<string[]> =>
  reads
    .selectFrom("pool")
    .select("scope_id")
    .where("event_id", "=", event.id)
    .where("scope", "=", "session")
    .orderBy("scope_id")
    .execute()
    .then((rows) => rows.map(({ scope_id }) => scope_id));

/** In which sessions registrations have a place, by the registration; of one alone where it is named. A place that is only offered is not theirs yet. */
export async function findSessionPlaces(reads: Reads, event: EventKey, registrationId?: string): Promise<Map<string, string[]>> {
  const rows = await reads
    .selectFrom("pool_holding")
    .innerJoin("pool", "pool.id", "pool_holding.pool_id")
    .select(["pool_holding.registration_id", "pool.scope_id"])
    .where("pool.event_id", "=", event.id)
    .where("pool.scope", "=", "session")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("session_waiting as w")
            .select("w.number")
            .whereRef("w.registration_id", "=", "pool_holding.registration_id")
            .whereRef("w.session_id", "=", "pool.scope_id")
            .where("w.ended_at", "is", null),
        ),
      ),
    )
    .$if(registrationId !== undefined, (query) => query.where("pool_holding.registration_id", "=", registrationId!))
    .orderBy("pool.scope_id")
    .execute();
  const places = new Map<string, string[]>();
  for (const row of rows) places.set(row.registration_id, [...(places.get(row.registration_id) ?? []), row.scope_id]);
  return places;
}

/** A limit goes, and with it every place in it: everybody has one then. */
export async function deletePoolWithHoldings(tx: Tx, event: EventKey, { id }: Pool) {
  await tx.deleteFrom("pool_holding").where("event_id", "=", event.id).where("pool_id", "=", id).execute();
  await tx.deleteFrom("pool").where("event_id", "=", event.id).where("id", "=", id).execute();
}

/** What somebody holds in one pool becomes another. */
export const updateHoldingIn = (tx: Tx, event: EventKey, registrationId: string, poolId: string, state: TakenAs) =>
  tx
    .updateTable("pool_holding")
    .set({ state })
    .where("event_id", "=", event.id)
    .where("registration_id", "=", registrationId)
    .where("pool_id", "=", poolId)
    .execute();
