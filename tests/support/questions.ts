import { markOfAnswers } from "~/registration/answers/answer-questions.server";
import { findAnswers } from "~/registration/answers/answers-queries.server";
import type { Sent } from "~/registration/answers/form/judge-answers";
import type { Typed } from "~/registration/answers/form/read-answer";
import { addQuestion, addReadyMade, type Described } from "~/registration/questions/change-questions.server";
import type { Question } from "~/registration/questions/question";
import { findOwnQuestions } from "~/registration/questions/questions-queries.server";
import { organiserOf } from "./cast";
import { noon } from "./house";
import type { Stage } from "./registrations";

/** A question of the event's own: "Lunch?", one line of text, asked with the registration. */
export const described = (overrides: Partial<Described> = {}): Described => ({
  label: { en: "Lunch?" },
  help: {},
  section: {},
  type: "text",
  class: "ordinary",
  moment: "registration",
  dueOn: null,
  required: false,
  condition: null,
  options: [],
  ...overrides,
});

/** Options by their labels, with so many places where a number is given. */
export const options = (labels: Record<string, number | null>) =>
  Object.entries(labels).map(([en, places]) => ({ id: "", label: { en }, places }));

export async function aQuestion({ house, event }: Stage, overrides: Partial<Described> = {}): Promise<Question> {
  const organiser = await organiserOf(house, event, "edit-event");
  const added = await house.write((tx) => addQuestion(tx, organiser, described(overrides), noon));
  if (!added.ok) throw new Error(added.why);
  return (await findOwnQuestions(house.reads, event)).find(({ key }) => key === added.value)!;
}

export async function askReadyMade({ house, event }: Stage, ...keys: string[]): Promise<Question[]> {
  const organiser = await organiserOf(house, event, "edit-event");
  await house.write((tx) => addReadyMade(tx, organiser, event, keys, noon));
  return findOwnQuestions(house.reads, event);
}

/** As a form that showed these questions sends them. */
export const sent = (questions: readonly Question[], typed: Record<string, Typed>): Sent => ({
  typed,
  shown: Object.fromEntries(questions.map(({ key, version }) => [key, version])),
});

/** What is kept of somebody's answers, by key: `{ diet: "…" }`. */
export async function answersOf({ house }: Stage, registration: { id: string }) {
  const answers = await findAnswers(house.reads, registration);
  return Object.fromEntries(answers.map(({ key, value }) => [key, value]));
}

export const seenOf = async ({ house }: Stage, registration: { id: string }) => markOfAnswers(await findAnswers(house.reads, registration));
