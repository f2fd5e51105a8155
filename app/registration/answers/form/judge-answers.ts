import { type Answered, askedOf } from "../../questions/condition";
import { isUpload, type Question } from "../../questions/question";
import { type AnswerFault, readAnswer, type Typed } from "./read-answer";

/** What a form brought: what was typed, by key, and which version of each question it showed. */
export type Sent = { typed: Readonly<Record<string, Typed>>; shown: Readonly<Record<string, number>> };

export const nothingSent: Sent = { typed: {}, shown: {} };

/** `about`: the option that is full, or what was typed for a question that is gone. */
export type Fault = { key: string; why: AnswerFault; about?: string };

export type Judged = {
  /** What is to be kept; "" takes an answer away. Only questions the form showed. */
  values: Map<string, string>;
  faults: Fault[];
};

type Judging = {
  /** What is known already, by key: conditions look at it where the form does not show the question. */
  known?: Answered;
  /** Whether what must be answered may be left out for now. */
  lenient?: boolean;
  /** Whether an answer to what does not concern this person is told, instead of being left out: nobody hid that box. */
  telling?: boolean;
};

/**
 * What was typed, held to the questions as they are asked now. A question that does not concern this person loses its answer, whatever a
 * hidden box sent; one that was changed while the form stood open is put before them again; one that is gone is told with what they typed.
 */
export function judgeAnswers(questions: readonly Question[], { typed, shown }: Sent, { known, lenient, telling }: Judging = {}): Judged {
  const faults: Fault[] = [];
  const said = new Map(known);
  const asking = questions.filter(({ key, type }) => !isUpload(type) && (key in shown || !lenient));
  for (const question of asking) {
    const read = readAnswer(question, typed[question.key] ?? "");
    said.set(question.key, "value" in read ? read.value : "");
    if ("fault" in read) faults.push({ key: question.key, why: read.fault });
  }
  const concerning = new Set(askedOf(questions, said).map(({ key }) => key));
  const values = new Map<string, string>();
  for (const { key, version, required } of asking) {
    const value = concerning.has(key) ? said.get(key)! : "";
    values.set(key, value);
    if (!concerning.has(key)) continue;
    if (key in shown && shown[key] !== version) faults.push({ key, why: "changed-meanwhile" });
    else if (required && value === "" && !lenient && !faults.some((fault) => fault.key === key)) faults.push({ key, why: "missing" });
  }
  // Whatever else was told under a condition that is met no more.
  for (const { key } of questions) if (!concerning.has(key) && known?.get(key)) values.set(key, "");
  const astray = telling ? asking.filter(({ key }) => !concerning.has(key) && [typed[key] ?? ""].flat().some(Boolean)) : [];
  return {
    values,
    faults: [
      ...faults.filter(({ key }) => concerning.has(key)),
      ...astray.map(({ key }): Fault => ({ key, why: "does-not-apply" })),
      ...goneFrom(questions, { typed, shown }),
    ],
  };
}

/** Each told once, with what was typed: it stands nowhere else any more. */
const goneFrom = (questions: readonly Question[], { typed, shown }: Sent): Fault[] =>
  Object.keys(shown)
    .filter((key) => !questions.some((question) => question.key === key))
    .map((key) => ({ key, why: "removed-meanwhile", about: [typed[key] ?? ""].flat().join(", ") }));
