import type { Reads, Tx } from "db/database.server";
import type { Schema } from "db/schema";
import { unheard } from "db/unheard";
import type { ExpressionBuilder } from "kysely";
import { inLockOrder, type Pool, type PoolKey, type TakenAs } from "./pool";

/** Everything here asks for the event beside the id, so that an id from elsewhere finds nothing. */
type EventKey = { id: string };

export const placesOf = (reads: Reads, event: EventKey, { scope, scopeId }: PoolKey): Promise<Pool | undefined> =>
  pools(reads, event)
    .where("scope", "=", scope)
    .where("scope_id", "=", scopeId)
    .executeTakeFirst()
    .then((row) => row && toPool(row));

export const findAllPools = (reads: Reads, event: EventKey): Promise<Pool[]> =>
  pools(reads, event)
    .orderBy("scope")
    .orderBy("scope_id")
    .execute()
    .then((rows) => rows.map(toPool));

/**
 * Those of the event itself and of its categories: all that a registration takes a place of, but for what is chosen in it. Said by what they
 * are not, for a list of what they are costs SQLite a table of its own.
 */
export const findRegistrationPools = (reads: Reads, event: EventKey): Promise<Pool[]> =>
  pools(reads, event)
    .where((eb) => eb.and(chosenScopes.map((scope) => eb("scope", "!=", scope))))
    .execute()
    .then((rows) => rows.map(toPool));

/** Whether any of these has no place left. */
export const existsFullPool = (reads: Reads, event: EventKey, keys: readonly PoolKey[]): Promise<boolean> =>
  reads
    .selectFrom("pool")
    .select("id")
    .where("event_id", "=", event.id)
    .where((eb) => eb(eb("confirmed", "+", eb.ref("held")), ">=", eb.ref("places")))
    .where((eb) => eb.or(keys.map(({ scope, scopeId }) => eb.and({ scope, scope_id: scopeId }))))
    .executeTakeFirst()
    .then((row) => row !== undefined);

export type Holding = PoolKey & { poolId: string; state: TakenAs };

/** In lock order. */
export const findHoldings = (reads: Reads, event: EventKey, registrationId: string): Promise<Holding[]> =>
  reads
    .selectFrom("pool_holding")
    .innerJoin("pool", "pool.id", "pool_holding.pool_id")
    .select(["pool.id", "pool.scope", "pool.scope_id", "pool_holding.state"])
    .where("pool_holding.event_id", "=", event.id)
    .where("pool_holding.registration_id", "=", registrationId)
    .execute()
    .then((rows) => inLockOrder(rows.map((row) => ({ poolId: row.id, scope: row.scope, scopeId: row.scope_id, state: row.state }))));

/** Whether it has or holds a place of the event, and not only of what somebody chose who waits for one. */
export const existsPlaceOf = (reads: Reads, event: EventKey, registrationId: string): Promise<boolean> =>
  reads
    .selectFrom("pool_holding")
    .innerJoin("pool", "pool.id", "pool_holding.pool_id")
    .select("pool.id")
    .where("pool_holding.event_id", "=", event.id)
    .where("pool_holding.registration_id", "=", registrationId)
    .where("pool.scope", "=", "event")
    .limit(1)
    .executeTakeFirst()
    .then(Boolean);

export const insertPool = (tx: Tx, event: EventKey, pool: Pool) =>
  tx
    .insertInto("pool")
    .values({ id: pool.id, event_id: event.id, scope: pool.scope, scope_id: pool.scopeId, places: pool.places })
    .execute();

export const deletePool = (tx: Tx, event: EventKey, pool: Pool) =>
  tx.deleteFrom("pool").where("event_id", "=", event.id).where("id", "=", pool.id).execute();

/** False, and nothing changed, where more are taken. */
export const updateLimit = (tx: Tx, event: EventKey, pool: Pool, places: number | null): Promise<boolean> =>
  tx
    .updateTable("pool")
    .set({ places })
    .where("event_id", "=", event.id)
    .where("id", "=", pool.id)
    .$if(places !== null, (update) => update.where((eb) => eb(eb("confirmed", "+", eb.ref("held")), "<=", places)))
    .executeTakeFirst()
    .then(changedOne);

/** One conditional update: two takers of the last place can never both pass. The pool's id, or undefined where it is full. */
export async function takeOne(tx: Tx, event: EventKey, { id, scope, scopeId }: PoolKey, as: TakenAs): Promise<string | undefined> {
  const take = tx
    .updateTable("pool")
    .set((eb) => ({ [as]: eb(as, "+", 1) }))
    .where("event_id", "=", event.id);
  // To be told which it was costs SQLite a table of its own.
  if (id) return changedOne(await take.where("id", "=", id).where(hasPlace).executeTakeFirst()) ? id : undefined;
  return (await take.where("scope", "=", scope).where("scope_id", "=", scopeId).where(hasPlace).returning("id").executeTakeFirst())?.id;
}

const hasPlace = (eb: ExpressionBuilder<Schema, "pool">) =>
  eb.or([eb("places", "is", null), eb(eb("confirmed", "+", eb.ref("held")), "<", eb.ref("places"))]);

export const returnOne = (tx: Tx, event: EventKey, poolId: string, from: TakenAs) =>
  tx
    .updateTable("pool")
    .set((eb) => ({ [from]: eb(from, "-", 1) }))
    .where("event_id", "=", event.id)
    .where("id", "=", poolId)
    .execute();

export const confirmOne = (tx: Tx, event: EventKey, poolId: string) =>
  tx
    .updateTable("pool")
    .set((eb) => ({ held: eb("held", "-", 1), confirmed: eb("confirmed", "+", 1) }))
    .where("event_id", "=", event.id)
    .where("id", "=", poolId)
    .execute();

export const unconfirmOne = (tx: Tx, event: EventKey, poolId: string) =>
  tx
    .updateTable("pool")
    .set((eb) => ({ held: eb("held", "+", 1), confirmed: eb("confirmed", "-", 1) }))
    .where("event_id", "=", event.id)
    .where("id", "=", poolId)
    .execute();

export const insertHoldings = (tx: Tx, event: EventKey, poolIds: readonly string[], registrationId: string, state: TakenAs) =>
  tx
    .insertInto("pool_holding")
    .values(poolIds.map((poolId) => ({ event_id: event.id, pool_id: poolId, registration_id: registrationId, state })))
    .modifyEnd(unheard)
    .execute();

export const updateHoldings = (tx: Tx, event: EventKey, registrationId: string, state: TakenAs) =>
  tx.updateTable("pool_holding").set({ state }).where("event_id", "=", event.id).where("registration_id", "=", registrationId).execute();

export const updateHolder = (tx: Tx, event: EventKey, from: string, to: string) =>
  tx
    .updateTable("pool_holding")
    .set({ registration_id: to })
    .where("event_id", "=", event.id)
    .where("registration_id", "=", from)
    .execute();

export const deleteHoldings = (tx: Tx, event: EventKey, registrationId: string) =>
  tx.deleteFrom("pool_holding").where("event_id", "=", event.id).where("registration_id", "=", registrationId).execute();

export async function deleteHoldingsIn(tx: Tx, event: EventKey, registrationId: string, poolIds: readonly string[]) {
  if (poolIds.length === 0) return;
  await tx
    .deleteFrom("pool_holding")
    .where("event_id", "=", event.id)
    .where("registration_id", "=", registrationId)
    .where("pool_id", "in", poolIds)
    .execute();
}

/** Everybody lets go of it. */
export const deleteHoldingsOf = (tx: Tx, event: EventKey, poolId: string) =>
  tx.deleteFrom("pool_holding").where("event_id", "=", event.id).where("pool_id", "=", poolId).execute();

const chosenScopes = ["delegation", "session", "option"] as const;

const pools = (reads: Reads, event: EventKey) => reads.selectFrom("pool").selectAll().where("event_id", "=", event.id);

type Row = { id: string; scope: Pool["scope"]; scope_id: string; places: number | null; confirmed: number; held: number };

export const toPool = (row: Row): Pool => ({
  id: row.id,
  scope: row.scope,
  scopeId: row.scope_id,
  places: row.places,
  confirmed: row.confirmed,
  held: row.held,
});

const changedOne = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => Number(numUpdatedRows) === 1;
