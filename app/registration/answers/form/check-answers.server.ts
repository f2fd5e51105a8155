import { isJurisdiction } from "~/delegations/first-names.server";
import type { Question } from "../../questions/question";
import { chosenOf } from "../answer";
import { type Fault, judgeAnswers, type Sent } from "./judge-answers";

export type AnswersRefused = { ok: false; why: "answers"; faults: Fault[] };

export const refusedFor = (faults: Fault[]): AnswersRefused => ({ ok: false, why: "answers", faults });

/**
 * What can be said of a stranger's answers before anybody is looked up: who is known and who is not must get the same word, a full option
 * included. Undefined where nothing is wrong.
 */
export function checkAnswers(questions: readonly Question[], sent: Sent): AnswersRefused | undefined {
  const { faults, values } = judgeAnswers(questions, sent);
  const full = questions.flatMap(({ key, type, options }) =>
    chosenOf({ type, value: values.get(key) ?? "" })
      .filter((id) => options.some((option) => option.id === id && option.places !== null && option.taken >= option.places))
      .map((about): Fault => ({ key, why: "option-full", about })),
  );
  const all = [...faults, ...strangeJurisdictions(questions, values), ...full];
  return all.length > 0 ? refusedFor(all) : undefined;
}

export const strangeJurisdictions = (questions: readonly Question[], values: ReadonlyMap<string, string>): Fault[] =>
  questions
    .filter(({ key, type }) => type === "jurisdiction" && values.get(key) && !isJurisdiction(values.get(key)!))
    .map(({ key }) => ({ key, why: "not-of-the-list" }));
