import type { Reads, Tx } from "db/database.server";
import { toPool } from "./places-queries.server";
import type { Pool } from "./pool";

/** `categoryName`: as it is stored, in the languages of the event. */
export type Miscount = Pool & {
  eventId: string;
  hostId: string;
  address: string;
  categoryName: string | null;
  heldByRows: number;
  confirmedByRows: number;
};

/** Pools whose numbers differ from what the registrations hold; empty in a sound house. It asks for nothing that older schemas lack. */
export const findMiscounts = (reads: Reads): Promise<Miscount[]> =>
  reads
    .selectFrom("pool")
    .innerJoin("event", "event.id", "pool.event_id")
    .leftJoin("category", (join) => join.onRef("category.id", "=", "pool.scope_id").onRef("category.event_id", "=", "pool.event_id"))
    .leftJoin("pool_holding", "pool_holding.pool_id", "pool.id")
    .selectAll("pool")
    .select(["event.host_id", "event.address", "category.name as category_name"])
    .select((eb) => [
      eb.fn.count<number | string>("pool_holding.pool_id").filterWhere("pool_holding.state", "=", "held").as("held_rows"),
      eb.fn.count<number | string>("pool_holding.pool_id").filterWhere("pool_holding.state", "=", "confirmed").as("confirmed_rows"),
    ])
    .groupBy(["pool.id", "event.id", "category.id"])
    .orderBy("pool.id")
    .execute()
    .then((rows) =>
      rows
        .map((row) => ({
          ...toPool(row),
          eventId: row.event_id,
          hostId: row.host_id,
          address: row.address,
          categoryName: row.category_name,
          heldByRows: Number(row.held_rows),
          confirmedByRows: Number(row.confirmed_rows),
        }))
        .filter((pool) => pool.held !== pool.heldByRows || pool.confirmed !== pool.confirmedByRows),
    );

export const updateCounts = (tx: Tx, { id, heldByRows, confirmedByRows }: Miscount) =>
  tx.updateTable("pool").set({ held: heldByRows, confirmed: confirmedByRows }).where("id", "=", id).execute();
