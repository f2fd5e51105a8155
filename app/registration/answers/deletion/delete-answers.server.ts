import type { Reads, Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import { forgetFile } from "~/files/forget-file.server";
import type { Instant } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { isDue, keepingOf } from "../../questions/keeping";
import type { AnswerClass } from "../../questions/question";
import { deleteClass, findEventsWithAnswers, findFilesOfClass, findKeptClasses } from "./deletion-queries.server";

export type DueDeletion = { event: { id: string; hostId: string }; class: AnswerClass };

/** What lies beyond the day it was to be kept. Asked without writing: most minutes there is nothing. */
export async function findDueDeletions(reads: Reads, now: Instant): Promise<DueDeletion[]> {
  // A day's grace for zones east of Greenwich: what is due there is reckoned below.
  const ended = addDays(now.slice(0, 10) as LocalDate, -28);
  const due: DueDeletion[] = [];
  for (const { id, hostId, endsOn, timeZone, set } of await findEventsWithAnswers(reads, ended)) {
    const keeping = keepingOf({ endsOn }, set);
    const passed = (each: AnswerClass) => keeping[each] !== null && isDue(keeping[each], { timeZone }, now);
    if (!(["ordinary", "travel", "sensitive"] as const).some(passed)) continue;
    for (const each of await findKeptClasses(reads, { id })) if (passed(each)) due.push({ event: { id, hostId }, class: each });
  }
  return due;
}

/** All answers of the class, their drafts and files; the history keeps how many there were. */
export async function deleteAnswers(tx: Tx, { event, class: of }: DueDeletion, now: Instant): Promise<number> {
  for (const file of await findFilesOfClass(tx, event, of)) await forgetFile(tx, file, now);
  const answers = await deleteClass(tx, event, of);
  const entry = { hostId: event.hostId, eventId: event.id, actor: { kind: "plenary" }, subjectId: event.id } as const;
  record(tx, { ...entry, verb: "answers.deleted", facts: { class: of, answers }, at: now });
  return answers;
}
