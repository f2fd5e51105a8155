import { expect, test } from "vitest";
import { columnsOf } from "~/registration/answers/grid/columns";
import { findOwnQuestions } from "~/registration/questions/questions-queries.server";
import { aGrid, answersMeanwhile, fill, type GridCast, gridOf, kept, typedInto } from "../../../support/member-grid";
import { aQuestion, options } from "../../../support/questions";

// Whoever answers for a delegation may enter what is sensitive, and must not learn it: not from a box, a mark, a count, or from which save
// is refused.

async function aSecret() {
  const cast = await aGrid();
  const diet = await aQuestion(cast.assembly, { class: "sensitive", type: "one-of", options: options({ Halal: null, Kosher: null }) });
  const [halal, kosher] = diet.options.map(({ id }) => id) as [string, string];
  await answersMeanwhile(cast.assembly, cast.tan, { [diet.key]: halal });
  await answersMeanwhile(cast.assembly, cast.li, { [diet.key]: kosher });
  return { cast, diet, halal, kosher };
}

/** All that the page is told of either member, without who they are. */
async function rowsOf(cast: GridCast) {
  const { members, read } = await gridOf(cast);
  return members.map(({ id, cells }) => JSON.stringify([cells, read.find((each) => each.id === id)?.classes]));
}

test("two members who answered differently look alike, before and after one of them is answered for", async () => {
  const { cast, diet, halal } = await aSecret();
  const [tan, li] = await rowsOf(cast);
  expect(tan).toBe(li);
  expect(tan).not.toContain(halal);
  expect((await gridOf(cast)).members[0]?.cells[diet.key]).toEqual({ value: "", seen: "1", answered: true, missing: false });
  const both = { [diet.key]: halal };
  expect(await fill(cast, await typedInto(cast, { [cast.tan]: both, [cast.li]: both }))).toEqual({ ok: true, value: undefined });
  expect(await rowsOf(cast)).toEqual([tan, li]);
  expect([await kept(cast, cast.tan), await kept(cast, cast.li)]).toEqual([both, both]);
});

test("an empty box leaves a sensitive answer as it is; one given meanwhile is told, and not what it is", async () => {
  const { cast, diet, kosher } = await aSecret();
  expect(await fill(cast, await typedInto(cast, {}))).toMatchObject({ ok: true });
  expect(await kept(cast, cast.li)).toEqual({ [diet.key]: kosher });
  const allergies = await aQuestion(cast.assembly, { class: "sensitive" });
  const grid = await typedInto(cast, { [cast.tan]: { [allergies.key]: "Nuts" } });
  await answersMeanwhile(cast.assembly, cast.tan, { [allergies.key]: "Shellfish" });
  expect(await fill(cast, grid)).toEqual({
    ok: false,
    why: "cells",
    faults: [{ member: cast.tan, key: allergies.key, why: "overtaken", about: undefined }],
  });
});

test("what is asked after a sensitive answer is left to the members, and refused alike whatever they answered", async () => {
  const { cast, diet, halal } = await aSecret();
  const { assembly, tan, li } = cast;
  const wine = await aQuestion(assembly, { required: true, condition: { key: diet.key, value: halal } });
  const { columns, left, members } = await gridOf(cast);
  expect(columns.map(({ key }) => key)).toEqual([diet.key]);
  expect(left).toEqual(["Lunch?"]);
  expect(members.map(({ cells }) => Object.values(cells).map(({ missing }) => missing))).toEqual([[false], [false]]);
  const forged = (member: string) => ({
    shown: { [wine.key]: 1 },
    rows: [{ member, cells: [{ key: wine.key, typed: "None", seen: "0" }] }],
  });
  for (const member of [tan, li])
    expect(await fill(cast, forged(member))).toMatchObject({ faults: [{ member, key: wine.key, why: "removed-meanwhile" }] });
});

test("files, consents, sessions and a sensitive choice with places are each member's own", async () => {
  const cast = await aGrid();
  const { house, event } = cast.assembly;
  const own = [
    await aQuestion(cast.assembly, { type: "file", moment: "after-confirmation" }),
    await aQuestion(cast.assembly, { type: "photo", moment: "after-confirmation" }),
    await aQuestion(cast.assembly, { type: "consent" }),
    await aQuestion(cast.assembly, { class: "sensitive", type: "one-of", options: options({ Ward: 1 }) }),
  ];
  const consent = own[2]!;
  const open = [
    await aQuestion(cast.assembly, { class: "sensitive", type: "date" }),
    await aQuestion(cast.assembly, { type: "one-of", options: options({ Sea: 1 }) }),
    await aQuestion(cast.assembly, { condition: { key: consent.key, value: "on" } }),
  ];
  const { columns, left } = columnsOf(await findOwnQuestions(house.reads, event));
  expect(columns.map(({ key }) => key)).toEqual(open.map(({ key }) => key));
  expect(left.map(({ key }) => key)).toEqual(own.map(({ key }) => key));
  const forged = { shown: { [consent.key]: 1 }, rows: [{ member: cast.tan, cells: [{ key: consent.key, typed: "on", seen: "0" }] }] };
  expect(await fill(cast, forged)).toMatchObject({ ok: false });
  expect(await kept(cast, cast.tan)).toEqual({});
});
