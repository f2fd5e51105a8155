import type { Reads, Tx } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { Schema } from "db/schema";
import { unheard } from "db/unheard";
import { type InsertObject, sql } from "kysely";
import type { Instant } from "~/time/instant";
import type { MessageKind } from "./message-kind";

export type OutboxState = { waiting: number; overdue: number; failed: number; uncertain: number };

/** Overdue: should have gone by now and has not. */
export async function countWaitingMessages(reads: Reads, now: Instant): Promise<OutboxState> {
  const rows = await reads
    .selectFrom("message")
    .select((eb) => ["state", asCount(eb).as("number"), asCount(eb).filterWhere("not_before", "<", now).as("due")])
    .where("state", "in", ["queued", "sending", "retrying", "failed", "uncertain"])
    .groupBy("state")
    .execute();
  const sum = (states: string[], key: "number" | "due") =>
    rows.filter(({ state }) => states.includes(state)).reduce((total, row) => total + Number(row[key]), 0);
  const underway = ["queued", "sending", "retrying"];
  return {
    waiting: sum(underway, "number"),
    overdue: sum(underway, "due"),
    failed: sum(["failed"], "number"),
    uncertain: sum(["uncertain"], "number"),
  };
}

/** Nothing happens where there is one of the same `dedupe` already. */
export const insertMessage = (tx: Tx, row: InsertObject<Schema, "message">) =>
  tx
    .insertInto("message")
    .values(row)
    .onConflict((conflict) => conflict.column("dedupe").doNothing())
    .modifyEnd(unheard)
    .execute();

/** Whatever waits and says something older about the same is not sent any more, where there is such a newer one. */
export const replaceWaiting = (tx: Tx, about: string, by: string) =>
  tx
    .updateTable("message")
    .set({ state: "cancelled", problem: "A newer message took its place." })
    .where("about", "=", about)
    .where("id", "<>", by)
    .where("state", "in", ["queued", "retrying"])
    .where(({ exists, selectFrom }) => exists(selectFrom("message as newer").select("newer.id").where("newer.id", "=", by)))
    .modifyEnd(unheard)
    .execute();

export const isDraft = (reads: Reads, eventId: string): Promise<boolean> =>
  reads
    .selectFrom("event")
    .select("state")
    .where("id", "=", eventId)
    .executeTakeFirst()
    .then((row) => row?.state === "draft");

/** The moment where the event is a draft, as a part of what is inserted; else null. */
export const whileDraft = (eventId: string, now: Instant) =>
  sql<Instant | null>`(select case when "state" = 'draft' then ${now} end from "event" where "id" = ${eventId})`;

/** Whether one about the same was written after `since` and did not fail: its `dedupe` is `about` and the moment. Rehearsals do not count. */
export const existsMessageSince = (reads: Reads, about: string, since: Instant): Promise<boolean> =>
  reads
    .selectFrom("message")
    .select("id")
    .where("dedupe", ">", `${about}:${since}`)
    .where("dedupe", "<", `${about};`)
    .where("state", "not in", ["failed", "bounced", "cancelled"])
    .where("rehearsal_at", "is", null)
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);

/** The persons to whom this kind of message was only rehearsed: it reached the team, and nothing has gone to themselves. */
export async function findOnlyRehearsed(reads: Reads, event: { id: string }, kind: MessageKind, personId?: string): Promise<Set<string>> {
  const rows = await reads
    .selectFrom("message")
    .select(["person_id", "rehearsal_at"])
    .where("event_id", "=", event.id)
    .where("kind", "=", kind)
    .where("person_id", "is not", null)
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId!))
    .execute();
  const ids = (rehearsed: boolean) => rows.flatMap((row) => ((row.rehearsal_at !== null) === rehearsed ? [row.person_id!] : []));
  const written = new Set(ids(false));
  return new Set(ids(true).filter((id) => !written.has(id)));
}

/** Sign-in messages that were written for nobody, so that asking for one takes as long whoever asks; dropped long ago. */
export const deleteMessagesForNobody = (tx: Tx, before: Instant) =>
  tx
    .deleteFrom("message")
    .where("kind", "=", "sign-in")
    .where("account_id", "is", null)
    .where("state", "=", "cancelled")
    .where("created_at", "<", before)
    .execute();
