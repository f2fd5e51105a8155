import type { Words } from "~/events/words";
import { chosenIn } from "../questions/condition";
import { type AnswerClass, hasOptions, type Option, type Question, type QuestionType, takesMany } from "../questions/question";

/** What somebody answered, with the version of the question it was given to. `skippedAt`: the team went on without an answer. */
export type Answer = {
  key: string;
  questionId: string;
  version: number;
  type: QuestionType;
  class: AnswerClass;
  label: Words;
  help: Words;
  options: Pick<Option, "id" | "label">[];
  value: string;
  byKind: string;
  byId: string | null;
  skippedAt: string | null;
  at: string;
};

/**
 * Whether an answer to an earlier version still answers the question as it is asked now: a consent is to one text alone, a choice must still
 * be offered, and what was a date is no telephone number.
 */
export function stillAnswers(question: Question, answer: Omit<Answer, "byKind" | "byId" | "at"> | undefined): boolean {
  if (!answer || answer.value === "") return false;
  if (answer.questionId === question.id) return true;
  if (answer.type !== question.type) return false;
  if (question.type === "consent") return hasSameText(question, answer);
  return !hasOptions(question.type) || chosenOf(answer).every((id) => question.options.some((option) => option.id === id));
}

/** In each language it could be read in then; a translation added since changes nothing for whoever agreed. */
const hasSameText = (question: Question, { label, help }: Pick<Answer, "label" | "help">) =>
  Object.keys(label).every((language) => question.label[language] === label[language] && question.help[language] === help[language]);

/** Who agreed to a text that has changed since is told so where they are asked again. */
export const agreedToEarlier = (question: Question, answer: Answer | undefined): answer is Answer =>
  question.type === "consent" && answer?.type === "consent" && answer.value === "on" && !stillAnswers(question, answer);

/** The options an answer names. */
export const chosenOf = ({ type, value }: Pick<Answer, "type" | "value">): string[] =>
  !hasOptions(type) || value === "" ? [] : takesMany(type) ? chosenIn(value) : [value];

/** An answer as its box holds it: a text, or several where many may be chosen. */
export const asTyped = ({ type }: Pick<Question, "type">, value: string): string | string[] => (takesMany(type) ? chosenIn(value) : value);

/** What still answers, by key: conditions and forms look at this. */
export function answeredIn(questions: readonly Question[], answers: readonly Answer[]): Map<string, string> {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  return new Map(
    questions.flatMap((question) => {
      const answer = byKey.get(question.key);
      return answer && stillAnswers(question, answer) ? [[question.key, answer.value] as const] : [];
    }),
  );
}
