import type { Reads } from "db/database.server";
import { newId } from "db/identity.server";
import type { Session } from "./session";

type EventId = { id: string };

/** What is a session's own for ever. */
export type Identity = Pick<Session, "id" | "uid" | "code" | "number" | "guid">;

/** Items of the draft, removed ones not counted. */
export const countSessions = (reads: Reads, event: EventId): Promise<number> =>
  reads
    .selectFrom("session")
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .where("event_id", "=", event.id)
    .where("removed_at", "is", null)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count));

export const existsCode = (reads: Reads, code: string): Promise<boolean> =>
  reads
    .selectFrom("session")
    .select("id")
    .where("code", "=", code)
    .executeTakeFirst()
    .then((row) => row !== undefined);

/** Removed ones count too: a number is never given twice. */
export const findLastNumber = (reads: Reads, event: EventId): Promise<number> =>
  reads
    .selectFrom("session")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("event_id", "=", event.id)
    .executeTakeFirst()
    .then((row) => Number(row?.last ?? 0));

export const newIdentity = (code: string, number: number): Identity => {
  const uid = newId();
  return { id: newId(), uid, code, number, guid: uid };
};
