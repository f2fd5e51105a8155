import fc from "fast-check";
import { expect, test } from "vitest";
import { answerForMany } from "~/registration/answers/many/answer-for-many.server";
import { pasteAnswers, typedFrom } from "~/registration/answers/many/paste-answers";
import { findRegistration } from "~/registration/registration-queries.server";
import { noon } from "../../support/house";
import { answersOf, aQuestion, options } from "../../support/questions";
import { aConfirmed, openSymposium, type Stage } from "../../support/registrations";

const membersOf = async (stage: Stage, number: number) => {
  const members = [];
  for (let index = 0; index < number; index++)
    members.push(await aConfirmed(stage, { name: `Officer ${index}`, mailAddress: `o${index}@police.example` as never }));
  return Promise.all(members.map(async ({ id }) => (await findRegistration(stage.house.reads, stage.event, id))!));
};
const byOf = ({ event }: Stage) => ({ hostId: event.hostId, eventId: event.id, actor: { kind: "plenary" } }) as const;

test("a block pasted from Excel answers for several people, and leaves alone what it does not hold", async () => {
  const stage = await openSymposium();
  const lunch = await aQuestion(stage, { type: "one-of", options: options({ Fish: 2, Meat: null }) });
  const visits = await aQuestion(stage, { type: "many-of", options: options({ Museum: null, Harbour: null }) });
  const text = await aQuestion(stage, { required: true });
  const questions = [lunch, visits, text];
  const members = await membersOf(stage, 2);
  const { cells, over } = pasteAnswers("fish\tHarbour; museum\r\nMeat\t\r\n", { people: 2, questions }, { row: 0, column: 0 });
  expect(over).toBe(0);
  const rows = members.map((registration, row) => ({
    registration,
    typed: Object.fromEntries(cells.filter((cell) => cell.row === row).map(({ key, typed }) => [key, typed])),
  }));
  const shown = Object.fromEntries(questions.map(({ key, version }) => [key, version]));
  const save = () => stage.house.write((tx) => answerForMany(tx, byOf(stage), { rows, shown }, noon));
  expect(await save()).toEqual({ ok: true, value: { answers: 3, people: 2 } });
  expect(await save()).toEqual({ ok: true, value: { answers: 0, people: 0 } });
  expect(await answersOf(stage, members[0]!)).toEqual({
    [lunch.key]: lunch.options[0]!.id,
    [visits.key]: JSON.stringify(visits.options.map(({ id }) => id)),
  });
  expect(await answersOf(stage, members[1]!)).toEqual({ [lunch.key]: lunch.options[1]!.id });
});

test("one cell that does not fit keeps all rows back, and every fault is told at its person", async () => {
  const stage = await openSymposium();
  const lunch = await aQuestion(stage, { type: "one-of", options: options({ Fish: 1 }) });
  const date = await aQuestion(stage, { type: "date" });
  const members = await membersOf(stage, 3);
  const fish = lunch.options[0]!.id;
  const shown = { [lunch.key]: 1, [date.key]: 1 };
  const typed = [{ [lunch.key]: fish }, { [lunch.key]: fish }, { [date.key]: "5/6/2026" }];
  const rows = members.map((registration, index) => ({ registration, typed: typed[index]! }));
  expect(await stage.house.write((tx) => answerForMany(tx, byOf(stage), { rows, shown }, noon))).toEqual({
    ok: false,
    why: "rows",
    faults: [
      { registrationId: members[1]!.id, faults: [{ key: lunch.key, why: "option-full", about: fish }] },
      { registrationId: members[2]!.id, faults: [{ key: date.key, why: "not-a-date" }] },
    ],
  });
  expect(await answersOf(stage, members[0]!)).toEqual({});
});

test("an answer that others hang on takes theirs with it", async () => {
  const stage = await openSymposium();
  const hotel = await aQuestion(stage, { type: "yes-no" });
  const room = await aQuestion(stage, { condition: { key: hotel.key, value: "yes" } });
  const [registration] = await membersOf(stage, 1);
  const shown = { [hotel.key]: 1, [room.key]: 1 };
  const say = (typed: Record<string, string>) =>
    stage.house.write((tx) => answerForMany(tx, byOf(stage), { rows: [{ registration: registration!, typed }], shown }, noon));
  await say({ [hotel.key]: "yes", [room.key]: "Twin" });
  await say({ [hotel.key]: "no" });
  expect(await answersOf(stage, registration!)).toEqual({ [hotel.key]: "no" });
});

const choice = { type: "many-of" as const, options: [{ id: "a", label: { en: "Fish", fr: "Poisson" }, places: null, taken: 0 }] };

test("a cell means what a person would read in it", () => {
  const plain = (type: "yes-no" | "date" | "consent", cell: string) => typedFrom({ type, options: [] }, cell);
  expect(["Yes", " y ", "1", "✓"].map((cell) => plain("yes-no", cell))).toEqual(Array(4).fill("yes"));
  expect(["NO", "0", "–"].map((cell) => plain("yes-no", cell))).toEqual(Array(3).fill("no"));
  expect(plain("yes-no", "perhaps")).toBe("perhaps");
  expect(plain("consent", "yes")).toBe("on");
  expect(["25.11.2026", "2026/11/25", "2026-11-25"].map((cell) => plain("date", cell))).toEqual(Array(3).fill("2026-11-25"));
  expect(plain("date", "5/6/2026")).toBe("5/6/2026");
  expect(typedFrom(choice, "poisson, Tofu")).toEqual(["a", "Tofu"]);
});

test("no block of cells, whatever it holds, is dropped in silence", () => {
  const question = { id: "q", key: "q", type: "text" } as never;
  const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/[\t\r\n"]/g, ""));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.nat(3), (rows, column) => {
      const questions = [question, question, question];
      const text = rows.map((row) => row.map((each) => `"${each}"`).join("\t")).join("\r\n");
      const { cells, over } = pasteAnswers(text, { people: 3, questions }, { row: 1, column });
      const full = rows.flat().filter((each) => each.trim() !== "").length;
      expect(cells.filter(({ typed }) => typed !== "").length + over).toBe(full);
    }),
  );
});
