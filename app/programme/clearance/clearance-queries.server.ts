import type { Reads, Tx } from "db/database.server";
import type { ClearanceTable } from "db/tables/programme";
import { wordsOf } from "~/events/words";
import type { Instant } from "~/time/instant";
import type { Clearance, Remark } from "./clearance";

type EventId = { id: string };

/** All that were asked for, the latest first. */
export const findAllClearances = (reads: Reads, event: EventId): Promise<Clearance[]> =>
  reads
    .selectFrom("clearance")
    .selectAll()
    .where("event_id", "=", event.id)
    .orderBy("id", "desc")
    .execute()
    .then((rows) => rows.map(toClearance));

export const findClearance = (reads: Reads, event: EventId, id: string): Promise<Clearance | undefined> =>
  reads
    .selectFrom("clearance")
    .selectAll()
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toClearance(row));

/** By the id in a link, which names no event. */
export const findClearanceById = (reads: Reads, id: string): Promise<Clearance | undefined> =>
  reads
    .selectFrom("clearance")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toClearance(row));

export const insertClearance = (
  tx: Tx,
  {
    id,
    eventId,
    askedOf,
    endsAt,
    createdAt,
    createdBy,
  }: Pick<Clearance, "id" | "eventId" | "askedOf" | "endsAt" | "createdAt"> & { createdBy: string },
) =>
  tx
    .insertInto("clearance")
    .values({
      id,
      event_id: eventId,
      asked_of: askedOf,
      generation: 1,
      ends_at: endsAt,
      ended_at: null,
      cleared_at: null,
      cleared_by: null,
      cleared_draft: null,
      created_by: createdBy,
      created_at: createdAt,
    })
    .execute();

export const writeRenewed = (tx: Tx, { id, eventId, generation }: Clearance, endsAt: Instant) =>
  tx
    .updateTable("clearance")
    .set({ generation: generation + 1, ends_at: endsAt, ended_at: null })
    .where("event_id", "=", eventId)
    .where("id", "=", id)
    .execute();

export const writeEnded = (tx: Tx, { id, eventId }: Clearance, now: Instant) =>
  tx.updateTable("clearance").set({ ended_at: now }).where("event_id", "=", eventId).where("id", "=", id).execute();

export const writeCleared = (
  tx: Tx,
  { id, eventId }: Pick<Clearance, "id" | "eventId">,
  { at, by, draft }: NonNullable<Clearance["cleared"]>,
) =>
  tx
    .updateTable("clearance")
    .set({ cleared_at: at, cleared_by: by, cleared_draft: draft })
    .where("event_id", "=", eventId)
    .where("id", "=", id)
    .execute();

type NewRemark = Pick<Remark, "id" | "clearanceId" | "name" | "remark" | "at"> & { sessionId: string | null };

export const insertRemark = (tx: Tx, event: EventId, { id, clearanceId, sessionId, name, remark, at }: NewRemark) =>
  tx
    .insertInto("clearance_remark")
    .values({ id, event_id: event.id, clearance_id: clearanceId, session_id: sessionId, name, remark, created_at: at })
    .execute();

export const countRemarks = (reads: Reads, { id, eventId }: Pick<Clearance, "id" | "eventId">): Promise<number> =>
  reads
    .selectFrom("clearance_remark")
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .where("event_id", "=", eventId)
    .where("clearance_id", "=", id)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count));

/** Those made since the last version: it is what came of those before. */
export const countNewRemarks = (reads: Reads, event: EventId): Promise<number> =>
  reads
    .selectFrom("clearance_remark as r")
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .where("r.event_id", "=", event.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("version")
            .select("version.number")
            .whereRef("version.event_id", "=", "r.event_id")
            .whereRef("version.published_at", ">=", "r.created_at"),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count));

/** In the order they came in; of one clearance alone where it is given. */
export const findAllRemarks = (reads: Reads, event: EventId, of?: { id: string }): Promise<Remark[]> =>
  reads
    .selectFrom("clearance_remark as r")
    .leftJoin("session", "session.id", "r.session_id")
    .select(["r.id", "r.clearance_id", "r.session_id", "r.name", "r.remark", "r.created_at", "session.title"])
    .where("r.event_id", "=", event.id)
    .$if(of !== undefined, (query) => query.where("r.clearance_id", "=", of!.id))
    .orderBy("r.id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        id: row.id,
        clearanceId: row.clearance_id,
        about: row.session_id === null ? null : { sessionId: row.session_id, title: wordsOf(row.title ?? "{}") },
        name: row.name,
        remark: row.remark,
        at: row.created_at as Instant,
      })),
    );

const toClearance = (row: ClearanceTable): Clearance => ({
  id: row.id,
  eventId: row.event_id,
  askedOf: row.asked_of,
  generation: row.generation,
  endsAt: row.ends_at as Instant,
  endedAt: row.ended_at as Instant | null,
  cleared: row.cleared_at === null ? null : { at: row.cleared_at as Instant, by: row.cleared_by ?? "", draft: row.cleared_draft ?? "" },
  createdAt: row.created_at as Instant,
});
