import type { Reads, Tx } from "db/database.server";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import { type AnswerClass, answerClasses } from "../../questions/question";

type EventKey = { id: string };

export type Kept = {
  id: string;
  hostId: string;
  endsOn: LocalDate;
  timeZone: TimeZoneId;
  set: { class: AnswerClass; kept_until: string | null }[];
};

/**
 * Events that may have something to delete: they set a date of their own, or ended before `endedBefore`, and somebody told them something.
 * Which classes are due is reckoned in the event's zone by whoever asks.
 */
export async function findEventsWithAnswers(reads: Reads, endedBefore: string): Promise<Kept[]> {
  const events = await reads
    .selectFrom("event")
    .select(["id", "host_id", "ends_on", "time_zone"])
    .where((eb) =>
      eb.or([
        eb("ends_on", "<", endedBefore),
        eb.exists(eb.selectFrom("answer_keeping").select("class").whereRef("answer_keeping.event_id", "=", "event.id")),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb.exists(eb.selectFrom("answer").select("answer.id").whereRef("answer.event_id", "=", "event.id")),
        eb.exists(eb.selectFrom("answer_draft").select("key").whereRef("answer_draft.event_id", "=", "event.id")),
      ]),
    )
    .orderBy("id")
    .execute();
  if (events.length === 0) return [];
  const set = await reads.selectFrom("answer_keeping").selectAll().execute();
  return events.map((event) => ({
    id: event.id,
    hostId: event.host_id,
    endsOn: event.ends_on as LocalDate,
    timeZone: event.time_zone as TimeZoneId,
    set: set.filter(({ event_id }) => event_id === event.id),
  }));
}

/** Classes of which anything is kept at an event, drafts included. */
export async function findKeptClasses(reads: Reads, event: EventKey): Promise<AnswerClass[]> {
  const answered = reads
    .selectFrom("answer")
    .innerJoin("question", "question.id", "answer.question_id")
    .select("question.class")
    .where("answer.event_id", "=", event.id);
  const drafted = reads
    .selectFrom("answer_draft")
    .innerJoin("question", (join) =>
      join.onRef("question.event_id", "=", "answer_draft.event_id").onRef("question.key", "=", "answer_draft.key"),
    )
    .select("question.class")
    .where("answer_draft.event_id", "=", event.id);
  const rows = await answered.union(drafted).execute();
  return answerClasses.filter((each) => rows.some((row) => row.class === each));
}

/** How many answers went; drafts go with them and are not counted. */
export async function deleteClass(tx: Tx, event: EventKey, of: AnswerClass): Promise<number> {
  const ofClass = tx.selectFrom("question").select("id").where("event_id", "=", event.id).where("class", "=", of);
  const keys = tx.selectFrom("question").select("key").where("event_id", "=", event.id).where("class", "=", of);
  await tx.deleteFrom("answer_draft").where("event_id", "=", event.id).where("key", "in", keys).execute();
  const { numDeletedRows } = await tx
    .deleteFrom("answer")
    .where("event_id", "=", event.id)
    .where("question_id", "in", ofClass)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Files that are somebody's answer of this class. */
export const findFilesOfClass = (reads: Reads, event: EventKey, of: AnswerClass): Promise<string[]> =>
  reads
    .selectFrom("answer")
    .innerJoin("question", "question.id", "answer.question_id")
    .select("answer.value")
    .where("answer.event_id", "=", event.id)
    .where("question.class", "=", of)
    .where("question.type", "in", ["file", "photo"])
    .execute()
    .then((rows) => rows.map(({ value }) => value));
