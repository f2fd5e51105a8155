import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { answerForSomebody, answerMyQuestions, draftMyAnswers } from "~/registration/answers/answer-questions.server";
import { findAnswers, findDrafts } from "~/registration/answers/answers-queries.server";
import { readingOf } from "~/registration/answers/form/asked-questions.server";
import { findMyQuestions } from "~/registration/answers/form/find-my-questions.server";
import type { Typed } from "~/registration/answers/form/read-answer";
import { shownQuestions } from "~/registration/answers/form/shown-questions";
import { missingOf } from "~/registration/answers/missing";
import { cancelRegistration } from "~/registration/cancel-registration.server";
import { changeRegistration } from "~/registration/change-registration.server";
import { confirmRegistration } from "~/registration/confirm-registration.server";
import { changeQuestion, removeQuestion } from "~/registration/questions/change-questions.server";
import type { Question } from "~/registration/questions/question";
import { findOwnQuestions } from "~/registration/questions/questions-queries.server";
import { organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { aCategory } from "../../support/programme";
import { answersOf, aQuestion, described, options, seenOf, sent } from "../../support/questions";
import { aConfirmed, entry, filledForm, holderOf, openSymposium, registrationsAt, type Stage, send } from "../../support/registrations";

const ask = async (stage: Stage, registration: { id: string; personId: string }, questions: Question[], typed: Record<string, Typed>) => {
  const [holder, seen] = [await holderOf(stage, registration.personId), await seenOf(stage, registration)];
  return stage.house.write((tx) => answerMyQuestions(tx, holder, stage.event, { sent: sent(questions, typed), seen }, noon));
};
const takenOf = async ({ house, event }: Stage) =>
  Object.fromEntries(
    (await findOwnQuestions(house.reads, event)).flatMap((each) => each.options.map(({ label, taken }) => [label.en, taken])),
  );

test("what is asked with the registration is answered with it, each answer to the version it was given to", async () => {
  const stage = await openSymposium();
  const lunch = await aQuestion(stage, { type: "one-of", options: options({ Fish: 1, Meat: null }), required: true });
  const bus = await aQuestion(stage, { type: "yes-no", condition: { key: lunch.key, value: lunch.options[0]!.id } });
  const [fish, meat] = lunch.options.map(({ id }) => id) as [string, string];
  expect(await send(stage, filledForm({ answers: {} }))).toEqual({
    ok: false,
    why: "answers",
    faults: [{ key: lunch.key, why: "missing" }],
  });
  const answers = { [lunch.key]: fish, [bus.key]: "yes", shown: `${lunch.key}:1 ${bus.key}:1` };
  expect(await send(stage, filledForm({ answers }))).toEqual(yes("received"));
  const [registration] = await registrationsAt(stage);
  expect(await answersOf(stage, registration!)).toEqual({ [lunch.key]: fish, [bus.key]: "yes" });
  expect(await takenOf(stage)).toEqual({ Fish: 1, Meat: 0 });
  // That it is full is said by the option itself, and once.
  const [asked] = shownQuestions(await findOwnQuestions(stage.house.reads, stage.event), readingOf(stage.event, "en"));
  expect(asked!.options.map(({ label, full, note }) => ({ label, full, note }))).toEqual([
    { label: "Fish", full: true, note: "" },
    { label: "Meat", full: false, note: "" },
  ]);

  // A stranger and somebody known are told the same of an option that is full.
  for (const name of ["Chan Tai-man", "Somebody Else"])
    expect(await send(stage, filledForm({ name, answers }))).toEqual({
      ok: false,
      why: "answers",
      faults: [{ key: lunch.key, why: "option-full", about: fish }],
    });
  // Whatever a hidden box sends, what does not concern somebody is not kept.
  const other = { name: "Lee", mailAddress: "lee@police.example", answers: { ...answers, [lunch.key]: meat } };
  expect(await send(stage, filledForm(other))).toEqual(yes("received"));
  const lee = (await registrationsAt(stage)).find(({ name }) => name === "Lee")!;
  expect(await answersOf(stage, lee)).toEqual({ [lunch.key]: meat });
});

test("twenty at once for an option of three places: three get one, and the others are told which is full", async () => {
  const stage = await openSymposium();
  const lunch = await aQuestion(stage, { type: "many-of", options: options({ Visit: 3, Boat: 20 }) });
  const [visit, boat] = lunch.options.map(({ id }) => id) as [string, string];
  const people = [];
  for (let index = 0; index < 20; index++)
    people.push(await aConfirmed(stage, { name: `Officer ${index}`, mailAddress: `o${index}@police.example` as never }));
  const outcomes = await Promise.all(people.map((person) => ask(stage, person, [lunch], { [lunch.key]: [visit, boat] })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(
    Array(17).fill({ ok: false, why: "answers", faults: [{ key: lunch.key, why: "option-full", about: visit }] }),
  );
  expect(await takenOf(stage)).toEqual({ Visit: 3, Boat: 3 });
  expect(await findMiscounts(stage.house.reads)).toEqual([]);
});

test("a changed mind gives the place back, and so does whoever no longer comes; whoever is confirmed again takes it again", async () => {
  const stage = await openSymposium();
  const lunch = await aQuestion(stage, { type: "one-of", options: options({ Fish: 1, Meat: 1 }) });
  const [fish, meat] = lunch.options.map(({ id }) => id) as [string, string];
  const chan = await aConfirmed(stage);
  const lee = await aConfirmed(stage, { name: "Lee", mailAddress: "lee@police.example" as never });
  await ask(stage, chan, [lunch], { [lunch.key]: fish });
  await ask(stage, chan, [lunch], { [lunch.key]: meat });
  expect(await takenOf(stage)).toEqual({ Fish: 0, Meat: 1 });

  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  await stage.house.write((tx) => cancelRegistration(tx, organiser, chan.id, { reason: "", told: "" }, noon));
  expect(await takenOf(stage)).toEqual({ Fish: 0, Meat: 0 });
  await ask(stage, lee, [lunch], { [lunch.key]: meat });
  const again = () => stage.house.write((tx) => confirmRegistration(tx, organiser, chan.id, { reason: "" }, noon));
  expect(await again()).toEqual(no("option-full"));
  await ask(stage, lee, [lunch], { [lunch.key]: fish });
  expect(await again()).toMatchObject({ ok: true });
  expect(await takenOf(stage)).toEqual({ Fish: 1, Meat: 1 });

  const category = await aCategory(stage.house, stage.event, "Industry");
  const change = { ...entry(), category, revision: 3 };
  expect(await stage.house.write((tx) => changeRegistration(tx, organiser, chan.id, change, noon))).toMatchObject({ ok: true });
  expect(await takenOf(stage)).toEqual({ Fish: 1, Meat: 1 });
  expect(await findMiscounts(stage.house.reads)).toEqual([]);
});

test("a question that was changed or removed while a form stood open is told, with what was typed", async () => {
  const stage = await openSymposium();
  const [lunch, bus] = [await aQuestion(stage), await aQuestion(stage, { label: { en: "Bus?" } })];
  const chan = await aConfirmed(stage);
  const editor = await organiserOf(stage.house, stage.event, "edit-event");
  await stage.house.write((tx) => changeQuestion(tx, editor, lunch.key, { ...described({ label: { en: "Supper?" } }), version: 1 }, noon));
  await stage.house.write((tx) => removeQuestion(tx, editor, bus.key, noon));
  expect(await ask(stage, chan, [lunch, bus], { [lunch.key]: "Soup", [bus.key]: "Bus 2" })).toEqual({
    ok: false,
    why: "answers",
    faults: [
      { key: lunch.key, why: "changed-meanwhile" },
      { key: bus.key, why: "removed-meanwhile", about: "Bus 2" },
    ],
  });
  expect(await answersOf(stage, chan)).toEqual({});
});

test("an answer keeps its question: a consent is asked for again when its text changes, a line of text is not", async () => {
  const stage = await openSymposium();
  const [consent, text] = [
    await aQuestion(stage, { type: "consent", label: { en: "You may print my photo." }, required: true }),
    await aQuestion(stage, { required: true }),
  ];
  const chan = await aConfirmed(stage);
  await ask(stage, chan, [consent, text], { [consent.key]: "on", [text.key]: "Soup" });
  const editor = await organiserOf(stage.house, stage.event, "edit-event");
  for (const [question, type] of [[consent, "consent"] as const, [text, "text"] as const])
    await stage.house.write((tx) =>
      changeQuestion(tx, editor, question.key, { ...described({ type, label: { en: "Anew" }, required: true }), version: 1 }, noon),
    );
  const answers = await findAnswers(stage.house.reads, chan);
  expect(answers.map(({ version, label }) => [version, label.en])).toEqual([
    [1, "You may print my photo."],
    [1, "Lunch?"],
  ]);
  const live = await findOwnQuestions(stage.house.reads, stage.event);
  expect(missingOf(live, answers).map(({ key }) => key)).toEqual([consent.key]);
});

test("a consent stands while its text does; who agreed to an earlier text reads which and when, and a newcomer reads the new one alone", async () => {
  const stage = await openSymposium();
  const agreed = { type: "consent" as const, label: { en: "You may print my photo." }, help: { en: "On the badge." } };
  const consent = await aQuestion(stage, agreed);
  const chan = await aConfirmed(stage);
  await ask(stage, chan, [consent], { [consent.key]: "on" });
  const editor = await organiserOf(stage.house, stage.event, "edit-event");
  const change = (version: number, words: object) =>
    stage.house.write((tx) => changeQuestion(tx, editor, consent.key, { ...described({ ...agreed, ...words }), version }, noon));
  const shownTo = async (registration: typeof chan) => {
    const found = await findMyQuestions(stage.house.reads, stage.event, registration, { language: "en", withDrafts: false });
    return { given: found.given, before: found.questions[0]!.agreedBefore };
  };

  await change(1, { label: { en: "You may print my photo.", "zh-Hant": "可刊登照片。" }, section: { en: "At the event" }, required: true });
  expect(await shownTo(chan)).toEqual({ given: [consent.key], before: "" });

  await change(2, { label: { en: "You may print and film me." }, required: true });
  const { given, before } = await shownTo(chan);
  expect(given).toEqual([]);
  expect(before).toMatch(/^On .* 20\d\d this was agreed to: “You may print my photo. On the badge.”/);
  const newcomer = await aConfirmed(stage, { name: "Wong", mailAddress: "wong@police.example" as never });
  expect(await shownTo(newcomer)).toEqual({ given: [], before: "" });
});

test("the team goes on without what is required, which is written down, but never beyond a limit", async () => {
  const stage = await openSymposium();
  const text = await aQuestion(stage, { required: true });
  const lunch = await aQuestion(stage, { type: "one-of", options: options({ Fish: 0 }) });
  const chan = await aConfirmed(stage);
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const save = async (typed: Record<string, Typed>, skipping: boolean) => {
    const seen = await seenOf(stage, chan);
    const answering = { sent: sent([text, lunch], typed), seen, skipping };
    return stage.house.write((tx) => answerForSomebody(tx, organiser, chan.id, answering, noon));
  };
  expect(await save({}, false)).toMatchObject({ faults: [{ key: text.key, why: "missing" }] });
  expect(await save({ [lunch.key]: lunch.options[0]!.id }, true)).toMatchObject({ faults: [{ why: "option-full" }] });
  expect(await save({}, true)).toEqual(yes(undefined));
  const [skipped] = await findAnswers(stage.house.reads, chan);
  expect(skipped).toMatchObject({ key: text.key, value: "", skippedAt: noon, byKind: "account", byId: organiser.accountId });
  expect(missingOf([text, lunch], [skipped!])).toEqual([]);
  const verbs = await stage.house.reads.selectFrom("audit_entry").select("verb").where("verb", "like", "answers.%").execute();
  expect(verbs.map(({ verb }) => verb)).toEqual(["answers.skipped"]);

  const holder = await holderOf(stage, chan.personId);
  const stale = { sent: sent([text, lunch], { [text.key]: "Soup" }), seen: "0".repeat(16) };
  expect(await stage.house.write((tx) => answerMyQuestions(tx, holder, stage.event, stale, noon))).toEqual(no("changed-since"));
  expect(await ask(stage, chan, [text, lunch], { [text.key]: "Soup" })).toEqual(yes(undefined));
  expect(await answersOf(stage, chan)).toEqual({ [text.key]: "Soup" });
});

test("a draft is kept as it was typed, is nobody's answer, and goes when it is sent", async () => {
  const stage = await openSymposium();
  const date = await aQuestion(stage, { type: "date", moment: "after-confirmation" });
  const chan = await aConfirmed(stage);
  const holder = await holderOf(stage, chan.personId);
  const draft = { typed: { [date.key]: "some time in May", nowhere: "x" }, shown: {} };
  expect(await stage.house.write((tx) => draftMyAnswers(tx, holder, stage.event, draft, noon))).toEqual(yes(undefined));
  expect(await findDrafts(stage.house.reads, chan)).toEqual([{ key: date.key, value: '"some time in May"' }]);
  expect(await answersOf(stage, chan)).toEqual({});
  expect(await ask(stage, chan, [date], { [date.key]: "some time in May" })).toMatchObject({ faults: [{ why: "not-a-date" }] });
  expect(await ask(stage, chan, [date], { [date.key]: "2026-05-02" })).toEqual(yes(undefined));
  expect(await findDrafts(stage.house.reads, chan)).toEqual([]);
});

test("what the team answers comes over the person's draft of it, and over nothing else they typed", async () => {
  const stage = await openSymposium();
  const [hotel, dishes] = [
    await aQuestion(stage),
    await aQuestion(stage, { type: "many-of", options: options({ Fish: null, Soup: null }) }),
  ];
  const chan = await aConfirmed(stage);
  const holder = await holderOf(stage, chan.personId);
  const draft = { typed: { [hotel.key]: "The Grand?", [dishes.key]: [dishes.options[0]!.id] }, shown: {} };
  await stage.house.write((tx) => draftMyAnswers(tx, holder, stage.event, draft, noon));
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const answering = { sent: sent([hotel], { [hotel.key]: "The Peninsula" }), seen: await seenOf(stage, chan), skipping: false };
  expect(await stage.house.write((tx) => answerForSomebody(tx, organiser, chan.id, answering, noon))).toEqual(yes(undefined));
  const { filled } = await findMyQuestions(
    stage.house.reads,
    stage.event,
    { id: chan.id, state: "confirmed" },
    { language: "en", withDrafts: true },
  );
  expect(filled).toEqual({ [hotel.key]: "The Peninsula", [dishes.key]: [dishes.options[0]!.id] });
});

test("a page where nothing had to be answered does not say that everything is", async () => {
  const stage = await openSymposium();
  const chan = await aConfirmed(stage);
  const who = { id: chan.id, state: "confirmed" as const };
  const extent = async () => (await findMyQuestions(stage.house.reads, stage.event, who, { language: "en", withDrafts: true })).extent;
  const hotel = await aQuestion(stage, { required: false });
  expect(await extent()).toBe("optional");
  const flight = await aQuestion(stage, { required: true });
  const holder = await holderOf(stage, chan.personId);
  const answer = async (...questions: (typeof hotel)[]) => {
    const typed = Object.fromEntries(questions.map(({ key }) => [key, "Yes"]));
    const form = { sent: sent(questions, typed), seen: await seenOf(stage, chan) };
    await stage.house.write((tx) => answerMyQuestions(tx, holder, stage.event, form, noon));
  };
  await answer(flight);
  expect(await extent()).toBe("enough");
  await answer(flight, hotel);
  expect(await extent()).toBe("complete");
});
