import type { Reads, Tx } from "db/database.server";
import type { SessionWaiting } from "./session-waiting";

type EventKey = { id: string };

/** Everybody on the list of any session, of one where it is named: by session and number; those with an offer too. */
export const findSessionWaiting = (reads: Reads, event: EventKey, sessionId?: string): Promise<SessionWaiting[]> =>
  waiting(reads)
    .where("w.event_id", "=", event.id)
    .$if(sessionId !== undefined, (query) => query.where("w.session_id", "=", sessionId!))
    .orderBy("w.session_id")
    .orderBy("w.number")
    .execute()
    .then((rows) => rows.map(toSessionWaiting));

/** Undefined where the registration does not wait for this session. */
export const findOwnWaiting = (
  reads: Reads,
  event: EventKey,
  registrationId: string,
  sessionId: string,
): Promise<SessionWaiting | undefined> =>
  waiting(reads)
    .where("w.event_id", "=", event.id)
    .where("w.registration_id", "=", registrationId)
    .where("w.session_id", "=", sessionId)
    .executeTakeFirst()
    .then((row) => row && toSessionWaiting(row));

/** Those to whom a place can be given: with a place at the event, and nothing offered; by session and number. */
export const findNextForSessions = (reads: Reads, event: EventKey): Promise<SessionWaiting[]> =>
  waiting(reads)
    .where("w.event_id", "=", event.id)
    .where("w.offered_until", "is", null)
    .where("r.state", "=", "confirmed")
    .orderBy("w.session_id")
    .orderBy("w.number")
    .execute()
    .then((rows) => rows.map(toSessionWaiting));

/** Offers that nobody has answered in time, of every event. */
export const findEndedSessionOffers = (reads: Reads, now: string, limit: number): Promise<(SessionWaiting & { eventId: string })[]> =>
  waiting(reads)
    .select("w.event_id")
    .where("w.offered_until", "<=", now)
    .orderBy("w.offered_until")
    .orderBy("w.session_id")
    .orderBy("w.number")
    .limit(limit)
    .execute()
    .then((rows) => rows.map((row) => ({ ...toSessionWaiting(row), eventId: row.event_id })));

/** The number: one more than was ever given for this session. */
export async function insertSessionWaiting(
  tx: Tx,
  { id, eventId }: { id: string; eventId: string },
  sessionId: string,
  now: string,
): Promise<number> {
  const { last } = await tx
    .selectFrom("session_waiting")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("event_id", "=", eventId)
    .where("session_id", "=", sessionId)
    .executeTakeFirstOrThrow();
  const number = Number(last ?? 0) + 1;
  await tx
    .insertInto("session_waiting")
    .values({ event_id: eventId, session_id: sessionId, number, registration_id: id, since: now })
    .execute();
  return number;
}

type Key = Pick<SessionWaiting, "sessionId" | "number">;

/** False where something is offered to them already. */
export const updateSessionOffer = (tx: Tx, event: EventKey, { sessionId, number }: Key, until: string): Promise<boolean> =>
  tx
    .updateTable("session_waiting")
    .set({ offered_until: until })
    .where("event_id", "=", event.id)
    .where("session_id", "=", sessionId)
    .where("number", "=", number)
    .where("ended_at", "is", null)
    .where("offered_until", "is", null)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

export const endSessionWaiting = (tx: Tx, event: EventKey, { sessionId, number }: Key, now: string) =>
  tx
    .updateTable("session_waiting")
    .set({ ended_at: now })
    .where("event_id", "=", event.id)
    .where("session_id", "=", sessionId)
    .where("number", "=", number)
    .execute();

/** Who does not come waits for nothing. */
export const endWaitingForSessions = (tx: Tx, event: EventKey, registrationId: string, now: string) =>
  tx
    .updateTable("session_waiting")
    .set({ ended_at: now })
    .where("event_id", "=", event.id)
    .where("registration_id", "=", registrationId)
    .where("ended_at", "is", null)
    .execute();

const waiting = (reads: Reads) =>
  reads
    .selectFrom("session_waiting as w")
    .innerJoin("registration as r", "r.id", "w.registration_id")
    .select(["w.session_id", "w.registration_id", "w.number", "w.since", "w.offered_until", "r.person_id", "r.category_id"])
    .where("w.ended_at", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof waiting>["execute"]>>[number];

const toSessionWaiting = (row: Row): SessionWaiting => ({
  sessionId: row.session_id,
  registrationId: row.registration_id,
  personId: row.person_id,
  categoryId: row.category_id,
  number: row.number,
  since: row.since,
  offeredUntil: row.offered_until,
});
