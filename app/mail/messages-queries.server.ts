import type { Reads, Tx } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { Instant } from "~/time/instant";
import type { MessageKind } from "./message-kind";
import { type MessageState, type MessageTab, statesOf } from "./message-state";

export type MessageLine = {
  id: string;
  kind: MessageKind;
  state: MessageState;
  /** Whom it is for; "" for somebody whose name was erased. */
  name: string;
  personId: string | null;
  rehearsal: boolean;
  problem: string | null;
  attempts: number;
  notBefore: Instant;
  sentAt: Instant | null;
  createdAt: Instant;
};

/** `name` is any part of a person's sort key. */
type Filter = { tab: MessageTab; kind: string; name: string };

/** The newest first. */
export const findMessages = (reads: Reads, event: { id: string }, filter: Filter, { limit, offset }: { limit: number; offset: number }) =>
  filtered(reads, event, filter)
    .select(columns)
    .orderBy("message.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute()
    .then((rows) => rows.map(toLine));

export const countMessages = (reads: Reads, event: { id: string }, filter: Filter): Promise<number> =>
  filtered(reads, event, filter)
    .select((eb) => asCount(eb).as("number"))
    .executeTakeFirstOrThrow()
    .then(({ number }) => Number(number));

export async function countTabs(reads: Reads, event: { id: string }): Promise<Record<MessageTab, number>> {
  const rows = await reads
    .selectFrom("message")
    .select((eb) => ["state", asCount(eb).as("number")])
    .where("event_id", "=", event.id)
    .groupBy("state")
    .execute();
  const count = (tab: MessageTab) =>
    rows.filter(({ state }) => statesOf[tab].includes(state)).reduce((total, { number }) => total + Number(number), 0);
  return { review: count("review"), problems: count("problems"), scheduled: count("scheduled"), sent: count("sent") };
}

export const findMessage = (reads: Reads, event: { id: string }, id: string): Promise<MessageLine | undefined> =>
  messages(reads, event)
    .select(columns)
    .where("message.id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toLine(row));

export const findMessagesOfPerson = (reads: Reads, event: { id: string }, personId: string): Promise<MessageLine[]> =>
  messages(reads, event)
    .select(columns)
    .where("message.person_id", "=", personId)
    .orderBy("message.id", "desc")
    .limit(200)
    .execute()
    .then((rows) => rows.map(toLine));

export type Attempt = { id: string; mailAddress: string; startedAt: Instant; outcome: string | null; reply: string | null };

/** In order of time. */
export const findAttempts = (reads: Reads, message: { id: string }): Promise<Attempt[]> =>
  reads
    .selectFrom("message_attempt")
    .select(["id", "mail_address", "started_at", "outcome", "reply"])
    .where("message_id", "=", message.id)
    .orderBy("id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({
        id: row.id,
        mailAddress: row.mail_address,
        startedAt: row.started_at as Instant,
        outcome: row.outcome,
        reply: row.reply,
      })),
    );

/** Only from one of these states: a worker may have taken it meanwhile. True when it was so. */
export const changeState = (
  tx: Tx,
  message: { id: string },
  from: readonly MessageState[],
  step: { state: MessageState; not_before?: Instant; dated_at?: Instant; problem?: string | null; sent_at?: Instant },
): Promise<boolean> =>
  tx
    .updateTable("message")
    .set(step)
    .where("id", "=", message.id)
    .where("state", "in", from)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

const messages = (reads: Reads, event: { id: string }) =>
  reads
    .selectFrom("message")
    .leftJoin("person", "person.id", "message.person_id")
    .leftJoin("account", "account.id", "message.account_id")
    .where("message.event_id", "=", event.id);

function filtered(reads: Reads, event: { id: string }, { tab, kind, name }: Filter) {
  return messages(reads, event)
    .where("message.state", "in", statesOf[tab])
    .$if(kind !== "", (query) => query.where("message.kind", "=", kind))
    .$if(name !== "", (query) => query.where("person.sort_key", "like", `%${name.replaceAll("\\", "")}%`));
}

const columns = [
  "message.id",
  "message.kind",
  "message.state",
  "person.display_name as person_name",
  "account.display_name as account_name",
  "message.person_id",
  "message.rehearsal_at",
  "message.problem",
  "message.attempts",
  "message.not_before",
  "message.sent_at",
  "message.created_at",
] as const;

type Row = {
  [Column in "id" | "kind" | "not_before" | "created_at"]: string;
} & {
  state: MessageState;
  attempts: number;
} & { [Column in "person_name" | "account_name" | "person_id" | "rehearsal_at" | "problem" | "sent_at"]: string | null };

const toLine = (row: Row): MessageLine => ({
  id: row.id,
  kind: row.kind as MessageKind,
  state: row.state,
  name: row.person_name ?? row.account_name ?? "",
  personId: row.person_id,
  rehearsal: row.rehearsal_at !== null,
  problem: row.problem,
  attempts: row.attempts,
  notBefore: row.not_before as Instant,
  sentAt: row.sent_at as Instant | null,
  createdAt: row.created_at as Instant,
});
