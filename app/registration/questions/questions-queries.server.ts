import type { Reads, Tx } from "db/database.server";
import type { QuestionTable } from "db/tables/registration";
import type { Selectable } from "kysely";
import { toJson, wordsOf } from "~/events/words";
import type { LocalDate } from "~/time/local-date";
import { builtIn, type Option, type Question, type QuestionType } from "./question";

type EventKey = { id: string };

/**
 * What an event chose to ask as it is asked now, in its order, without what every form has among its own fields; with what is taken of each
 * option. Two questions to the database at most.
 */
export async function findOwnQuestions(reads: Reads, event: EventKey): Promise<Question[]> {
  const rows = await reads
    .selectFrom("question")
    .selectAll()
    .where("event_id", "=", event.id)
    .where("ended_at", "is", null)
    .where("key", "!=", builtIn)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const questions = rows.map(toQuestion);
  if (!questions.some(({ options }) => options.length > 0)) return questions;
  const pools = await reads
    .selectFrom("pool")
    .select(["scope_id", "places", "confirmed", "held"])
    .where("event_id", "=", event.id)
    .where("scope", "=", "option")
    .execute();
  const byOption = new Map(pools.map((pool) => [pool.scope_id, { places: pool.places, taken: pool.confirmed + pool.held }]));
  const counted = (option: Option) => ({ ...option, ...byOption.get(option.id) });
  return questions.map((question) => ({ ...question, options: question.options.map(counted) }));
}

export const existsOwnQuestion = (reads: Reads, event: EventKey): Promise<boolean> =>
  reads
    .selectFrom("question")
    .select("id")
    .where("event_id", "=", event.id)
    .where("ended_at", "is", null)
    .where("key", "!=", builtIn)
    .limit(1)
    .executeTakeFirst()
    .then(Boolean);

/** Every version there ever was of what the event chose to ask, the newest of each first; nothing is known of their places. */
export const findAllVersions = (reads: Reads, event: EventKey): Promise<Question[]> =>
  reads
    .selectFrom("question")
    .selectAll()
    .where("event_id", "=", event.id)
    .where("key", "!=", builtIn)
    .orderBy("key")
    .orderBy("version", "desc")
    .execute()
    .then((rows) => rows.map(toQuestion));

export const insertQuestionVersion = (tx: Tx, event: EventKey, question: Question, now: string) =>
  tx
    .insertInto("question")
    .values({
      ...{ id: question.id, event_id: event.id, key: question.key, version: question.version, position: question.position },
      ...{ class: question.class, type: question.type, moment: question.moment, due_on: question.dueOn },
      ...{ label: toJson(question.label), help: toJson(question.help), section: toJson(question.section) },
      options: JSON.stringify(question.options.map(({ id, label, sessionCode }) => ({ id, label, sessionCode }))),
      condition: question.condition && JSON.stringify(question.condition),
      required_at: question.required ? now : null,
      created_at: now,
      ended_at: question.endedAt,
    })
    .execute();

/** False where it had ended before. */
export const endVersion = (tx: Tx, event: EventKey, id: string, now: string): Promise<boolean> =>
  tx
    .updateTable("question")
    .set({ ended_at: now })
    .where("event_id", "=", event.id)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

export async function updatePositions(tx: Tx, event: EventKey, ids: readonly string[]) {
  for (const [index, id] of ids.entries())
    await tx
      .updateTable("question")
      .set({ position: index + 1 })
      .where("event_id", "=", event.id)
      .where("id", "=", id)
      .execute();
}

/** The days the event set for deleting a class; null: never, absent: as the house has it. */
export const findKeeping = (reads: Reads, event: EventKey) =>
  reads.selectFrom("answer_keeping").select(["class", "kept_until"]).where("event_id", "=", event.id).orderBy("class").execute();

export const replaceKeeping = (tx: Tx, event: EventKey, of: Question["class"], keptUntil: string | null) =>
  tx
    .insertInto("answer_keeping")
    .values({ event_id: event.id, class: of, kept_until: keptUntil })
    .onConflict((conflict) => conflict.columns(["event_id", "class"]).doUpdateSet({ kept_until: keptUntil }))
    .execute();

export const toQuestion = (row: Selectable<QuestionTable>): Question => ({
  ...{ id: row.id, key: row.key, version: row.version, position: row.position },
  ...{ type: row.type as QuestionType, class: row.class, moment: row.moment, dueOn: row.due_on as LocalDate | null },
  ...{ label: wordsOf(row.label), help: wordsOf(row.help), section: wordsOf(row.section) },
  options: (JSON.parse(row.options) as Option[]).map((option) => ({ ...option, places: null, taken: 0 })),
  condition: row.condition === null ? null : JSON.parse(row.condition),
  required: row.required_at !== null,
  endedAt: row.ended_at,
});
