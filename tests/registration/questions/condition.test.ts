import fc from "fast-check";
import { expect, test } from "vitest";
import { askedOf, outOfOrder } from "~/registration/questions/condition";
import type { Condition, QuestionType } from "~/registration/questions/question";

type Asked = { key: string; type: QuestionType; condition: Condition | null };

/** Any list at all: conditions lead forwards, backwards, in circles, and to questions that are not there. */
const lists = fc
  .array(fc.record({ type: fc.constantFrom<QuestionType>("yes-no", "one-of", "many-of"), at: fc.nat(12), hangs: fc.boolean() }), {
    maxLength: 10,
  })
  .map((rows): Asked[] =>
    rows.map(({ type, at, hangs }, index) => ({
      key: `q${index}`,
      type,
      condition: hangs ? { key: `q${at}`, value: "yes" } : null,
    })),
  );

const answered = (questions: Asked[], bits: boolean[]) =>
  new Map(questions.flatMap(({ key, type }, index) => (bits[index] ? [[key, type === "many-of" ? '["yes"]' : "yes"] as const] : [])));
const bits = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });

test("what hangs on nothing is always asked, and whatever is asked hangs on what is asked and so answered", () => {
  fc.assert(
    fc.property(lists, bits, (questions, given) => {
      const said = answered(questions, given);
      const asked = new Set(askedOf(questions, said).map(({ key }) => key));
      for (const { key, condition } of questions) {
        if (!condition) expect(asked).toContain(key);
        else if (asked.has(key)) {
          expect(asked).toContain(condition.key);
          expect(said.has(condition.key)).toBe(true);
        }
      }
    }),
  );
});

test("an answer to what is not asked changes nothing of what is asked", () => {
  fc.assert(
    fc.property(lists, bits, (questions, given) => {
      const said = answered(questions, given);
      const asked = askedOf(questions, said);
      const heard = new Map([...said].filter(([key]) => asked.some((question) => question.key === key)));
      expect(askedOf(questions, heard)).toEqual(asked);
    }),
  );
});

test("where every condition leads back, a question is asked just where its own condition is met and its question asked", () => {
  const backwards = lists.map((questions) => questions.map((question, at) => ({ ...question, condition: earlier(question, at) })));
  fc.assert(
    fc.property(backwards, bits, (questions, given) => {
      expect(outOfOrder(questions)).toBeUndefined();
      const said = answered(questions, given);
      const asked = new Set<string>();
      for (const { key, condition } of questions) if (!condition || (asked.has(condition.key) && said.has(condition.key))) asked.add(key);
      expect(new Set(askedOf(questions, said).map(({ key }) => key))).toEqual(asked);
    }),
  );
});

const earlier = ({ condition }: Asked, at: number) =>
  condition && at > 0 ? { ...condition, key: `q${Number(condition.key.slice(1)) % at}` } : null;
