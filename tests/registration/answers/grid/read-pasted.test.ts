import fc from "fast-check";
import { expect, test } from "vitest";
import { readPasted } from "~/registration/answers/grid/read-pasted";
import type { Question } from "~/registration/questions/question";

const question = (key: string, label: string, more: Partial<Question> = {}) =>
  ({ key, type: "text", options: [], label: { en: label, fr: `${label} (fr)` }, ...more }) as Question;
const questions = [
  question("flight", "Arriving flight"),
  question("night", "First night", { type: "date" }),
  question("from", "Nationality", { type: "jurisdiction" }),
];
const keys = questions.map(({ key }) => key);
const members = [
  { id: "t", name: "Tan Wei", keys },
  { id: "l", name: "李小明", keys },
  { id: "n", name: "Nominee", keys: ["flight"] },
];
const jurisdictions = [{ value: "SG", label: "Singapore" }];
const read = (text: string) => readPasted(text, { members, questions, jurisdictions })!;

test("lines without names are for the members in their order, cells for the questions in theirs; empty cells say nothing", () => {
  const { answers, lines } = read("SQ 890\t24.11.2026\tsingapore\r\n\t2026-11-25\r\n");
  expect(answers).toEqual([
    { member: "t", key: "flight", typed: "SQ 890" },
    { member: "t", key: "night", typed: "2026-11-24" },
    { member: "t", key: "from", typed: "SG" },
    { member: "l", key: "night", typed: "2026-11-25" },
  ]);
  expect(lines).toEqual([
    { line: 1, why: "placed", member: "Tan Wei", cells: 3 },
    { line: 2, why: "placed", member: "李小明", cells: 1 },
  ]);
});

test("lines with names may come in any order; a name nobody has is told, and so is what has no box", () => {
  const { answers, lines } = read("李小明\tCX 710\nTan Wai\tSQ 1\nNOMINEE\tB 1\t2026-11-25\nTan Wei\t\t\t\tmore");
  expect(answers).toEqual([
    { member: "l", key: "flight", typed: "CX 710" },
    { member: "n", key: "flight", typed: "B 1" },
  ]);
  expect(lines).toEqual([
    { line: 1, why: "placed", member: "李小明", cells: 1 },
    { line: 2, why: "unknown", text: "Tan Wai" },
    { line: 3, why: "placed", member: "Nominee", cells: 1 },
    { line: 3, why: "not-asked", member: "Nominee", key: "night" },
    { line: 4, why: "placed", member: "Tan Wei", cells: 0 },
    { line: 4, why: "no-column", text: "more", column: 5 },
  ]);
});

test("a first line with questions says which column is which, in any language of the event, with or without names", () => {
  expect(read("Name\tFirst night\tArriving flight (fr)\nTan Wei\t2026-11-24\tSQ 890").answers).toEqual([
    { member: "t", key: "night", typed: "2026-11-24" },
    { member: "t", key: "flight", typed: "SQ 890" },
  ]);
  expect(read("First night\tShoe size\n2026-11-24\t44").lines).toEqual([
    { line: 2, why: "placed", member: "Tan Wei", cells: 1 },
    { line: 2, why: "no-column", text: "44", column: 2 },
  ]);
});

test("two members of one name are taken one after the other, and more lines than members are told", () => {
  const twice = [members[0]!, { ...members[0]!, id: "t2" }];
  const { answers, lines } = readPasted("Tan Wei\tA\nTan Wei\tB\nTan Wei\tC", { members: twice, questions, jurisdictions })!;
  expect(answers.map(({ member, typed }) => [member, typed])).toEqual([
    ["t", "A"],
    ["t2", "B"],
  ]);
  expect(lines.at(-1)).toEqual({ line: 3, why: "unknown", text: "Tan Wei" });
  expect(read("A\nB\nC\nD").lines.at(-1)).toEqual({ line: 4, why: "beyond", text: "D" });
  expect(readPasted(" \n\t\n", { members, questions, jurisdictions })).toBeUndefined();
});

test("no cell is dropped in silence", () => {
  const cell = fc.stringMatching(/^[a-z]{0,3}$/);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const found = readPasted(rows.map((row) => row.join("\t")).join("\n"), { members, questions, jurisdictions });
      const full = rows.flat().filter(Boolean).length;
      const told = found?.lines.flatMap((line) =>
        line.why === "placed" ? [] : line.why === "beyond" ? line.text.split(", ") : [line.why],
      ).length;
      expect((found?.answers.length ?? 0) + (told ?? 0)).toBe(full);
    }),
  );
});
