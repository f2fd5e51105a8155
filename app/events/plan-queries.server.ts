import type { Reads, Tx } from "db/database.server";
import type { LocalDate } from "~/time/local-date";
import type { Category } from "./category";
import type { Day, Room, Track } from "./day";
import { toJson, type Words, wordsOf } from "./words";

type EventKey = { id: string };

/** In order of date. */
export const findAllDays = (reads: Reads, event: EventKey): Promise<Day[]> =>
  reads
    .selectFrom("day")
    .selectAll()
    .where("event_id", "=", event.id)
    .orderBy("date")
    .execute()
    .then((rows) => rows.map((row) => ({ id: row.id, date: row.date as LocalDate, heading: wordsOf(row.heading) })));

/** In the order the host gave. */
export const findAllRooms = (reads: Reads, event: EventKey): Promise<Room[]> =>
  reads
    .selectFrom("room")
    .selectAll()
    .where("event_id", "=", event.id)
    .orderBy("position")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map((row) => ({ id: row.id, name: wordsOf(row.name), seats: row.seats, position: row.position })));

export const findAllTracks = (reads: Reads, event: EventKey): Promise<Track[]> =>
  reads
    .selectFrom("track")
    .selectAll()
    .where("event_id", "=", event.id)
    .orderBy("position")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map((row) => ({ id: row.id, name: wordsOf(row.name), colour: row.colour, position: row.position })));

export const findAllCategories = (reads: Reads, event: EventKey): Promise<Category[]> =>
  reads
    .selectFrom("category")
    .selectAll()
    .where("event_id", "=", event.id)
    .orderBy("position")
    .orderBy("id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        id: row.id,
        name: wordsOf(row.name),
        approval: row.approval,
        position: row.position,
        asksJurisdiction: row.asks_jurisdiction_at !== null,
      })),
    );

export const insertDays = (tx: Tx, event: EventKey, days: readonly Day[]) =>
  tx
    .insertInto("day")
    .values(days.map(({ id, date, heading }) => ({ id, event_id: event.id, date, heading: toJson(heading) })))
    .execute();

export const insertRoom = (tx: Tx, event: EventKey, { id, name, seats, position }: Room) =>
  tx
    .insertInto("room")
    .values({ id, event_id: event.id, name: toJson(name), seats, position })
    .execute();

export const updateRoom = (tx: Tx, event: EventKey, { id, name, seats }: Omit<Room, "position">) =>
  tx
    .updateTable("room")
    .set({ name: toJson(name), seats })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();

export const insertTrack = (tx: Tx, event: EventKey, { id, name, colour, position }: Track) =>
  tx
    .insertInto("track")
    .values({ id, event_id: event.id, name: toJson(name), colour, position })
    .execute();

export const updateTrack = (tx: Tx, event: EventKey, { id, name, colour }: Omit<Track, "position">) =>
  tx
    .updateTable("track")
    .set({ name: toJson(name), colour })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .execute();

export const updateCategory = (tx: Tx, event: EventKey, category: Omit<Category, "position">, now: string) =>
  tx
    .updateTable("category")
    .set({ name: toJson(category.name), approval: category.approval, asks_jurisdiction_at: category.asksJurisdiction ? now : null })
    .where("event_id", "=", event.id)
    .where("id", "=", category.id)
    .execute();

export const insertCategory = (tx: Tx, event: EventKey, category: Category, now: string) =>
  tx
    .insertInto("category")
    .values({
      id: category.id,
      event_id: event.id,
      name: toJson(category.name),
      approval: category.approval,
      position: category.position,
      asks_jurisdiction_at: category.asksJurisdiction ? now : null,
    })
    .execute();

/** A question of the registration form, its first version. */
export const insertQuestion = (
  tx: Tx,
  event: EventKey,
  question: { id: string; key: string; class: "ordinary" | "travel" | "sensitive"; label: Words; position: number },
) =>
  tx
    .insertInto("question")
    .values({ ...question, event_id: event.id, version: 1, type: "long-text", label: toJson(question.label) })
    .execute();
