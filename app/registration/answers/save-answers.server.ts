import type { Tx } from "db/database.server";
import { forgetFile } from "~/files/forget-file.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { isUpload, type Question } from "../questions/question";
import type { Registration } from "../registration";
import { type Answer, answeredIn, asTyped } from "./answer";
import { deleteAnswer, findAnswers, findDrafts, replaceAnswer, replaceDrafts } from "./answers-queries.server";
import { type AnswersRefused, refusedFor, strangeJurisdictions } from "./form/check-answers.server";
import { judgeAnswers, type Sent } from "./form/judge-answers";
import { settleOptions } from "./places-of-options.server";

type Saving = {
  questions: readonly Question[];
  sent: Sent;
  /** What must be answered may be left out, and stays missing. */
  lenient?: boolean;
  /** Somebody of the team goes on without what must be answered: that is written down, question by question. */
  skipping?: boolean;
  /** An answer to what does not concern this person is refused. */
  telling?: boolean;
};

/** How many answers are other than they were, and how many required ones were passed over. */
export type Saved = { changed: number; skipped: number };

/**
 * Keeps what was answered, each with the version it was given to, together with the places of what was chosen. All or nothing: every fault
 * is told. Shared by all who may answer; who that is, and what the history says of it, is their business.
 */
export async function saveAnswers(
  tx: Tx,
  by: By,
  registration: Registration,
  { questions, sent, lenient, skipping, telling }: Saving,
  now: Instant,
): Promise<{ ok: true; value: Saved } | AnswersRefused> {
  const answers = questions.length > 0 ? await findAnswers(tx, registration) : [];
  const judged = judgeAnswers(questions, sent, { known: answeredIn(questions, answers), lenient: lenient || skipping, telling });
  const faults = [...judged.faults, ...strangeJurisdictions(questions, judged.values)];
  if (faults.length > 0) return refusedFor(faults);
  const settled = await settleOptions(tx, registration, questions, judged.values);
  if (!settled.ok) return refusedFor([{ key: settled.key, why: "option-full", about: settled.option }]);

  const saved = { changed: 0, skipped: 0 };
  const given = new Map<string, string | string[]>();
  for (const question of questions) {
    const value = judged.values.get(question.key);
    const before = answers.find(({ key }) => key === question.key);
    if (value === undefined || (isUpload(question.type) && value !== "")) continue;
    const skips = Boolean(skipping) && question.required && value === "" && !isUpload(question.type);
    if (isSame(before, question, value, skips)) continue;
    if (before && isUpload(before.type)) await forgetFile(tx, before.value, now);
    if (value === "" && !skips) await deleteAnswer(tx, registration, question.key);
    else await replaceAnswer(tx, registration, question, { value, skippedAt: skips ? now : null, ...handOf(by) }, now);
    given.set(question.key, asTyped(question, value));
    if (skips) saved.skipped++;
    else saved.changed++;
  }
  if (by.actor.kind !== "person" || by.actor.personId !== registration.personId) await overtakeDraft(tx, registration, given, now);
  return { ok: true, value: saved };
}

/** What the person typed and has not sent must not come over what somebody has answered for them since. */
async function overtakeDraft(tx: Tx, registration: Registration, given: ReadonlyMap<string, string | string[]>, now: Instant) {
  const drafts = given.size > 0 ? await findDrafts(tx, registration) : [];
  if (drafts.length === 0) return;
  const others = drafts.filter(({ key }) => !given.has(key));
  const overtaken = [...given].map(([key, value]) => ({ key, value: JSON.stringify(value) }));
  await replaceDrafts(tx, registration, [...others, ...overtaken], now);
}

const isSame = (before: Answer | undefined, question: Question, value: string, skips: boolean): boolean =>
  before ? before.questionId === question.id && before.value === value && (before.skippedAt !== null) === skips : value === "" && !skips;

export const handOf = ({ actor }: By) => ({
  byKind: actor.kind,
  byId: actor.kind === "account" ? actor.accountId : actor.kind === "person" ? actor.personId : null,
});
