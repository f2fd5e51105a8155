import { answerOnce, forgetAnswers } from "db/answer-once.server";
import { newId } from "db/identity.server";
import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { plusDays, plusMinutes } from "~/time/instant";
import { emptyDatabase } from "../support/databases";
import { noon } from "../support/house";

/** A deed that answers how often it was done. */
function counting() {
  let times = 0;
  return async () => yes(String(++times));
}

test("an answer is kept for three days, and forgotten after them", async () => {
  const { write } = await emptyDatabase();
  const form = { formKey: newId(), purpose: "counting", body: ["typed"] };
  const deed = counting();
  const sendAt = (now: typeof noon) => write((tx) => answerOnce(tx, form, now, deed));
  await sendAt(noon);

  for (const later of [plusMinutes(noon, 1), plusDays(noon, 1), plusDays(noon, 3)]) {
    await write((tx) => forgetAnswers(tx, later));
    expect(await sendAt(later)).toEqual(yes("1"));
  }
  const forgotten = plusMinutes(plusDays(noon, 3), 1);
  await write((tx) => forgetAnswers(tx, forgotten));
  expect(await sendAt(forgotten)).toEqual(yes("2"));
});

test("the same key with another body, or for another purpose, is refused and does nothing", async () => {
  const { write } = await emptyDatabase();
  const form = { formKey: newId(), purpose: "counting", body: ["typed"] };
  const deed = counting();
  await write((tx) => answerOnce(tx, form, noon, deed));
  for (const other of [
    { ...form, body: ["typed", ""] },
    { ...form, purpose: "else" },
  ])
    expect(await write((tx) => answerOnce(tx, other, noon, deed))).toEqual(no("form-used"));
  expect(await deed()).toEqual(yes("2"));
});

test("many at once with one key: one does it, and all are told the same", async () => {
  const { write } = await emptyDatabase();
  const form = { formKey: newId(), purpose: "counting", body: [] };
  const deed = counting();
  const answers = await Promise.all(Array.from({ length: 40 }, () => write((tx) => answerOnce(tx, form, noon, deed))));
  expect(answers).toEqual(Array(40).fill(yes("1")));
});
