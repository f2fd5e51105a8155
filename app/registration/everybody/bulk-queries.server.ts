import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { BulkDeed } from "./bulk-deed";

type EventKey = { id: string; hostId: string };
type New = Pick<BulkDeed, "deed" | "categoryId" | "told" | "registrationIds">;

export async function insertBulkDeed(tx: Tx, event: EventKey, asked: New, accountId: string, now: string): Promise<string> {
  const id = newId();
  const row = { id, host_id: event.hostId, event_id: event.id, deed: asked.deed, category_id: asked.categoryId, told: asked.told };
  const begun = { seen: 0, done: 0, refused: "[]", started_by: accountId, started_at: now, ended_at: null };
  await tx
    .insertInto("bulk_deed")
    .values({ ...row, ...begun, registration_ids: JSON.stringify(asked.registrationIds) })
    .execute();
  return id;
}

export const findBulkDeed = (reads: Reads, event: { id: string }, id: string): Promise<BulkDeed | undefined> =>
  reads
    .selectFrom("bulk_deed")
    .selectAll()
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .executeTakeFirst()
    .then(
      (row) =>
        row && {
          ...{ id: row.id, deed: row.deed, categoryId: row.category_id, told: row.told, seen: row.seen, done: row.done },
          ...{ registrationIds: JSON.parse(row.registration_ids), refused: JSON.parse(row.refused) },
          ...{ startedAt: row.started_at, endedAt: row.ended_at },
        },
    );

export const noteBulkProgress = (
  tx: Tx,
  { id, seen, done, refused, endedAt }: Pick<BulkDeed, "id" | "seen" | "done" | "refused" | "endedAt">,
) =>
  tx
    .updateTable("bulk_deed")
    .set({ seen, done, refused: JSON.stringify(refused), ended_at: endedAt })
    .where("id", "=", id)
    .execute();

/** Names as this event prints them, by registration. */
export async function findNamesOf(reads: Reads, event: { id: string }, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .selectFrom("registration")
    .select(["id", "name"])
    .where("event_id", "=", event.id)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const updateCategory = (tx: Tx, { id, revision }: { id: string; revision: number }, categoryId: string, now: string) =>
  tx
    .updateTable("registration")
    .set({ category_id: categoryId, revision: revision + 1, changed_at: now })
    .where("id", "=", id)
    .execute();
