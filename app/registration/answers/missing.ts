import { askedOf } from "../questions/condition";
import type { Question } from "../questions/question";
import type { RegistrationState } from "../registration";
import { type Answer, answeredIn } from "./answer";

/** What is asked of somebody as they stand: the rest only once they are confirmed. */
export const askedNow = (questions: readonly Question[], state: RegistrationState): Question[] =>
  questions.filter(({ moment }) => moment === "registration" || state === "confirmed");

/** What must be answered, concerns this person, and is neither answered nor passed over by the team. */
export function missingOf(questions: readonly Question[], answers: readonly Answer[]): Question[] {
  const answered = answeredIn(questions, answers);
  const passedOver = new Set(answers.filter(({ skippedAt }) => skippedAt !== null).map(({ key }) => key));
  return askedOf(questions, answered).filter(({ key, required }) => required && !answered.get(key) && !passedOver.has(key));
}

/** Where nothing is missing: everything that concerns this person is answered, all that must be, or nothing had to be. */
export function extentOf(questions: readonly Question[], answered: ReadonlyMap<string, string>): "complete" | "enough" | "optional" {
  const asked = askedOf(questions, answered);
  if (asked.every(({ key }) => answered.get(key))) return "complete";
  return asked.some(({ required }) => required) ? "enough" : "optional";
}
