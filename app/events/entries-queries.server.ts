import type { Reads, Tx } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { EntryList, Uses } from "./entries";
import { wordsOf } from "./words";

type EventKey = { id: string };

/** Ids in the order the host gave. The lists are alike in what is asked of them here, so one stands for all to the compiler. */
export const findOrder = (reads: Reads, list: EntryList, event: EventKey): Promise<string[]> =>
  reads
    .selectFrom(list as "room")
    .select("id")
    .where("event_id", "=", event.id)
    .orderBy("position")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(({ id }) => id));

export async function updateOrder(tx: Tx, list: EntryList, event: EventKey, ids: readonly string[]) {
  for (const [index, id] of ids.entries())
    await tx
      .updateTable(list as "room")
      .set({ position: index + 1 })
      .where("event_id", "=", event.id)
      .where("id", "=", id)
      .execute();
}

export const deleteEntry = (tx: Tx, list: EntryList, event: EventKey, id: string) =>
  tx
    .deleteFrom(list as "room")
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();

/** Sessions of the draft that stand in this room or belong to this track. */
export async function findSessionUses(reads: Reads, event: EventKey, column: "room_id" | "track_id", id: string): Promise<Uses> {
  const rows = await reads
    .selectFrom("session")
    .select("title")
    .where("event_id", "=", event.id)
    .where(column, "=", id)
    .where("removed_at", "is", null)
    .orderBy("number")
    .execute();
  return { number: rows.length, names: rows.slice(0, 3).map(({ title }) => Object.values(wordsOf(title))[0] ?? "") };
}

/** Sessions taken off the programme let go of what is removed. */
export const releaseRemovedSessions = (tx: Tx, event: EventKey, column: "room_id" | "track_id", id: string) =>
  tx
    .updateTable("session")
    .set({ [column]: null })
    .where("event_id", "=", event.id)
    .where(column, "=", id)
    .where("removed_at", "is not", null)
    .execute();

export const countRegistrationsIn = (reads: Reads, event: EventKey, categoryId: string): Promise<number> =>
  reads
    .selectFrom("registration")
    .select((eb) => asCount(eb).as("number"))
    .where("event_id", "=", event.id)
    .where("category_id", "=", categoryId)
    .executeTakeFirstOrThrow()
    .then(({ number }) => Number(number));

export async function findCategoryUses(reads: Reads, event: EventKey, categoryId: string): Promise<Uses> {
  const rows = await reads
    .selectFrom("session_category")
    .innerJoin("session", "session.id", "session_category.session_id")
    .select("session.title")
    .where("session_category.event_id", "=", event.id)
    .where("session_category.category_id", "=", categoryId)
    .orderBy("session.number")
    .execute();
  return { number: rows.length, names: rows.slice(0, 3).map(({ title }) => Object.values(wordsOf(title))[0] ?? "") };
}

export const countInvitationsTo = (reads: Reads, event: EventKey, categoryId: string): Promise<number> =>
  reads
    .selectFrom("invitation")
    .select((eb) => asCount(eb).as("number"))
    .where("event_id", "=", event.id)
    .where("category_id", "=", categoryId)
    .executeTakeFirstOrThrow()
    .then(({ number }) => Number(number));
