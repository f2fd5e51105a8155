import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import { findAllPools } from "~/places/places-queries.server";
import { addReadyMade, changeQuestion, moveQuestion, removeQuestion } from "~/registration/questions/change-questions.server";
import { questionsForm } from "~/registration/questions/question-form";
import { findAllVersions, findOwnQuestions } from "~/registration/questions/questions-queries.server";
import { readyMade } from "~/registration/questions/ready-made";
import { organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { aQuestion, askReadyMade, described, options } from "../../support/questions";
import { openSymposium, type Stage } from "../../support/registrations";

const editorOf = ({ house, event }: Stage) => organiserOf(house, event, "edit-event");
const keysOf = async ({ house, event }: Stage) => (await findOwnQuestions(house.reads, event)).map(({ key }) => key);

test("the library holds thirty questions, each with a key of its own", () => {
  expect(readyMade).toHaveLength(30);
  expect(new Set(readyMade.map(({ key }) => key)).size).toBe(30);
});

test("the whole library is taken at once, in its order, and not twice", async () => {
  const stage = await openSymposium();
  const all = readyMade.map(({ key }) => key);
  await askReadyMade(stage, ...all);
  expect(await keysOf(stage)).toEqual(all);
  const organiser = await editorOf(stage);
  expect(await stage.house.write((tx) => addReadyMade(tx, organiser, stage.event, all, noon))).toEqual(yes(0));
  const questions = await findOwnQuestions(stage.house.reads, stage.event);
  const room = questions.find(({ key }) => key === "room-kind")!;
  expect(room.condition).toEqual({ key: "hotel", value: "yes" });
  expect(questions.find(({ key }) => key === "sharing-with")!.condition).toEqual({ key: "room-kind", value: room.options[2]!.id });
});

test("a question taken later joins its section", async () => {
  const stage = await openSymposium();
  await askReadyMade(stage, "diet", "dinner");
  await askReadyMade(stage, "allergies");
  expect(await keysOf(stage)).toEqual(["diet", "allergies", "dinner"]);
});

test("a change makes the next version and leaves the earlier one as it was", async () => {
  const stage = await openSymposium();
  const question = await aQuestion(stage);
  const organiser = await editorOf(stage);
  const change = { ...described({ label: { en: "Dinner?" } }), version: 1 };
  expect(await stage.house.write((tx) => changeQuestion(tx, organiser, question.key, change, noon))).toEqual(yes(undefined));
  expect(await stage.house.write((tx) => changeQuestion(tx, organiser, question.key, change, noon))).toEqual(no("changed-meanwhile"));
  const versions = (await findAllVersions(stage.house.reads, stage.event)).filter(({ key }) => key === question.key);
  expect(versions.map(({ version, label, endedAt }) => [version, label.en, endedAt !== null])).toEqual([
    [2, "Dinner?", false],
    [1, "Lunch?", true],
  ]);
});

test("an option keeps its id and its pool through versions, and a new one gets its own whatever the form says", async () => {
  const stage = await openSymposium();
  const question = await aQuestion(stage, { type: "one-of", options: options({ Fish: 3, Meat: null }) });
  const other = await aQuestion(stage, { type: "one-of", options: options({ Bus: 5 }) });
  const organiser = await editorOf(stage);
  const [fish] = question.options;
  const stolen = { id: other.options[0]!.id, label: { en: "Vegan" }, places: 9 };
  const next = { ...described({ type: "one-of", options: [{ ...fish!, places: 4 }, stolen] }), version: 1 };
  expect((await stage.house.write((tx) => changeQuestion(tx, organiser, question.key, next, noon))).ok).toBe(true);
  const [changed] = await findOwnQuestions(stage.house.reads, stage.event);
  expect(changed!.options.map(({ id, places }) => [id === fish!.id, places])).toEqual([
    [true, 4],
    [false, 9],
  ]);
  const pools = (await findAllPools(stage.house.reads, stage.event)).filter(({ scope }) => scope === "option");
  expect(pools.map(({ places }) => places).sort()).toEqual([4, 5, 9]);
});

test("what others hang on is neither removed, nor loses the answer, nor is moved behind them", async () => {
  const stage = await openSymposium();
  const first = await aQuestion(stage, { type: "yes-no" });
  const second = await aQuestion(stage, { condition: { key: first.key, value: "yes" } });
  const organiser = await editorOf(stage);
  const deed = stage.house.write;
  expect(await deed((tx) => removeQuestion(tx, organiser, first.key, noon))).toMatchObject({ why: "in-use", by: { key: second.key } });
  const text = { ...described(), version: 1 };
  expect(await deed((tx) => changeQuestion(tx, organiser, first.key, text, noon))).toMatchObject({ why: "in-use" });
  expect(await deed((tx) => moveQuestion(tx, organiser, second.key, "up", noon))).toEqual(no("condition"));
  expect(await deed((tx) => removeQuestion(tx, organiser, second.key, noon))).toEqual(yes(undefined));
  expect(await deed((tx) => removeQuestion(tx, organiser, first.key, noon))).toEqual(yes(undefined));
  expect(await deed((tx) => removeQuestion(tx, organiser, first.key, noon))).toEqual(no("gone"));
});

test("the built-in question about needs is nobody's to change or remove", async () => {
  const stage = await openSymposium();
  const organiser = await editorOf(stage);
  expect(await stage.house.write((tx) => removeQuestion(tx, organiser, "needs", noon))).toEqual(no("gone"));
  const change = { ...described(), version: 1 };
  expect(await stage.house.write((tx) => changeQuestion(tx, organiser, "needs", change, noon))).toEqual(no("gone"));
});

test("strangers are asked for no files: such a question comes after the confirmation", async () => {
  const stage = await openSymposium();
  expect(await aQuestion(stage, { type: "file", moment: "registration" })).toMatchObject({ moment: "after-confirmation" });
});

test("each change stands in the history, without a word of the question", async () => {
  const stage = await openSymposium();
  const { key } = await aQuestion(stage, { label: { en: "Secret dinner?" } });
  const organiser = await editorOf(stage);
  await stage.house.write((tx) => removeQuestion(tx, organiser, key, noon));
  const lines = await findHistoryOfEvent(stage.house.reads, stage.event, { limit: 20 });
  expect(JSON.stringify(lines)).toMatch(/question\.removed.*question\.added/);
  expect(JSON.stringify(lines)).not.toContain("Secret");
});

test("adding what is ticked with nothing ticked is refused in a sentence", () => {
  const { error } = questionsForm.safeParse({ deed: "ready-made", form: "library" });
  expect(error?.issues.map(({ message }) => message)).toEqual(["Tick at least one of the ready-made questions first."]);
  expect(questionsForm.parse({ deed: "ready-made", form: "library", ready: "arrival" })).toMatchObject({ ready: ["arrival"] });
});
