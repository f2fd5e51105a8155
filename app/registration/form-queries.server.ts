import type { Reads, Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Registration } from "./registration";

/** What a person needs (diet, access): sensitive, for the roles that must act on it. */
export const findNeeds = (reads: Reads, registration: Pick<Registration, "id">): Promise<string> =>
  reads
    .selectFrom("answer")
    .innerJoin("question", "question.id", "answer.question_id")
    .select("answer.value")
    .where("answer.registration_id", "=", registration.id)
    .where("question.key", "=", "needs")
    .executeTakeFirst()
    .then((row) => row?.value ?? "");

export async function changeNeeds(tx: Tx, registration: Pick<Registration, "id" | "eventId">, needs: string, now: string) {
  await tx
    .deleteFrom("answer")
    .where("registration_id", "=", registration.id)
    .where("question_id", "in", (ask) => ask.selectFrom("question").select("id").where("key", "=", "needs"))
    .execute();
  await insertNeeds(tx, registration, needs, now);
}

/** The first answer to the question; nothing where nothing is needed. */
export async function insertNeeds(tx: Tx, { id, eventId }: Pick<Registration, "id" | "eventId">, needs: string, now: string) {
  if (needs === "") return;
  const question = await tx
    .selectFrom("question")
    .select("id")
    .where("event_id", "=", eventId)
    .where("key", "=", "needs")
    .orderBy("version", "desc")
    .executeTakeFirstOrThrow();
  const row = { id: newId(), event_id: eventId, registration_id: id, question_id: question.id };
  await tx
    .insertInto("answer")
    .values({ ...row, value: needs, created_at: now })
    .execute();
}
