import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { toQuestion } from "../questions/questions-queries.server";
import type { Answer } from "./answer";

type Of = { id: string; eventId: string };

export const findAnswers = (reads: Reads, registration: Pick<Of, "id">): Promise<Answer[]> =>
  findAnswersOfEach(reads, [registration.id]).then((answers) => answers.get(registration.id) ?? []);

/** By registration; those who answered nothing are not among them. */
export async function findAnswersOfEach(reads: Reads, registrationIds: readonly string[]): Promise<Map<string, Answer[]>> {
  const given = new Map<string, Answer[]>();
  if (registrationIds.length === 0) return given;
  const rows = await reads
    .selectFrom("answer")
    .innerJoin("question", "question.id", "answer.question_id")
    .selectAll("question")
    .select(["answer.registration_id", "answer.value", "answer.created_at as at", "answer.by_kind", "answer.by_id", "answer.skipped_at"])
    .where("answer.registration_id", "in", registrationIds)
    .orderBy("question.position")
    .orderBy("question.id")
    .execute();
  for (const row of rows) {
    const { id: questionId, key, version, type, class: of, label, help, options } = toQuestion(row);
    const by = { value: row.value, byKind: row.by_kind, byId: row.by_id, skippedAt: row.skipped_at, at: row.at };
    const answer = { ...{ questionId, key, version, type, class: of, label, help, options }, ...by };
    given.set(row.registration_id, [...(given.get(row.registration_id) ?? []), answer]);
  }
  return given;
}

export type AnswerBy = { byKind: string; byId: string | null };

/** Instead of any answer to any version of the question. */
export async function replaceAnswer(
  tx: Tx,
  { id, eventId }: Of,
  question: { id: string; key: string },
  { value, skippedAt, byKind, byId }: AnswerBy & { value: string; skippedAt: string | null },
  now: string,
) {
  await deleteAnswer(tx, { id, eventId }, question.key);
  const row = { id: newId(), event_id: eventId, registration_id: id, question_id: question.id, value, created_at: now };
  await tx
    .insertInto("answer")
    .values({ ...row, by_kind: byKind, by_id: byId, skipped_at: skippedAt })
    .execute();
}

export const deleteAnswer = (tx: Tx, { id, eventId }: Of, key: string) =>
  tx
    .deleteFrom("answer")
    .where("registration_id", "=", id)
    .where("question_id", "in", (ask) => ask.selectFrom("question").select("id").where("event_id", "=", eventId).where("key", "=", key))
    .execute();

/** As typed and not sent yet, by key: JSON of a text or of several. */
export const findDrafts = (reads: Reads, registration: Pick<Of, "id">) =>
  reads.selectFrom("answer_draft").select(["key", "value"]).where("registration_id", "=", registration.id).orderBy("key").execute();

export async function replaceDrafts(tx: Tx, { id, eventId }: Of, drafts: readonly { key: string; value: string }[], now: string) {
  await deleteDrafts(tx, { id });
  if (drafts.length === 0) return;
  await tx
    .insertInto("answer_draft")
    .values(drafts.map((draft) => ({ event_id: eventId, registration_id: id, ...draft, saved_at: now })))
    .execute();
}

export const deleteDrafts = (tx: Tx, { id }: Pick<Of, "id">) => tx.deleteFrom("answer_draft").where("registration_id", "=", id).execute();

/** For an export: everything that these answered, whoever gave the answer. */
export const findAnswersOf = (reads: Reads, registrationIds: readonly string[]) =>
  reads
    .selectFrom("answer")
    .innerJoin("question", "question.id", "answer.question_id")
    .select(["answer.registration_id", "answer.value", "question.key", "question.id as question_id"])
    .where("answer.registration_id", "in", registrationIds)
    .where("answer.value", "!=", "")
    .execute();

/** Whether this file is what somebody answered, and to which question. */
export const findFileAnswer = (reads: Reads, registration: Pick<Of, "id">, key: string) =>
  reads
    .selectFrom("answer")
    .innerJoin("question", "question.id", "answer.question_id")
    .innerJoin("file", "file.id", "answer.value")
    .select(["file.id", "file.hash", "file.media_type as mediaType", "file.name", "question.class", "question.type"])
    .where("answer.registration_id", "=", registration.id)
    .where("question.key", "=", key)
    .where("question.type", "in", ["file", "photo"])
    .executeTakeFirst();
