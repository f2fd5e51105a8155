import { type Condition, type Question, takesMany } from "./question";

type Asked = Pick<Question, "key" | "type" | "condition">;

/** What somebody answered so far, by key; "" and absent are no answer. */
export type Answered = ReadonlyMap<string, string>;

/**
 * Those that concern somebody who answered so: a question asked only after an answer is not asked where that answer was not given, or
 * where the question it belongs to is itself not asked, or is gone.
 */
export function askedOf<Each extends Asked>(questions: readonly Each[], answered: Answered): Each[] {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  return questions.filter((question) => conditionsOf(question, byKey)?.every((condition) => isMet(condition, byKey, answered)));
}

/** Every condition a question hangs on, its own first; undefined where they lead nowhere or in a circle. */
export function conditionsOf(question: Asked, byKey: ReadonlyMap<string, Asked>): Condition[] | undefined {
  const found: Condition[] = [];
  const passed = new Set([question.key]);
  for (let next = question.condition; next; ) {
    const earlier = byKey.get(next.key);
    if (!earlier || passed.has(next.key)) return undefined;
    passed.add(next.key);
    found.push(next);
    next = earlier.condition;
  }
  return found;
}

/** The first that would come before the question it hangs on; undefined where the order is a sound one. */
export const outOfOrder = <Each extends Asked>(questions: readonly Each[]): Each | undefined =>
  questions.find(({ condition }, index) => condition && !questions.slice(0, index).some(({ key }) => key === condition.key));

function isMet({ key, value }: Condition, byKey: ReadonlyMap<string, Asked>, answered: Answered): boolean {
  const answer = answered.get(key) ?? "";
  return takesMany(byKey.get(key)!.type) ? chosenIn(answer).includes(value) : answer === value;
}

/** What was chosen of a list, as it is kept. */
export const chosenIn = (answer: string): string[] => (answer === "" ? [] : (JSON.parse(answer) as string[]));
