import { expect, test } from "vitest";
import { findAnswers } from "~/registration/answers/answers-queries.server";
import { tryMembers } from "~/registration/answers/grid/fill-members.server";
import type { Instant } from "~/time/instant";
import { aDelegation, anAssembly, focalHand, named } from "../../../support/delegations";
import { noon } from "../../../support/house";
import { aGrid, answersMeanwhile, fill, gridOf, kept, typedInto } from "../../../support/member-grid";
import { confirmedMember } from "../../../support/participants";
import { aQuestion, options } from "../../../support/questions";

test("what is typed for two members is kept, with who typed it, and a second save changes nothing", async () => {
  const cast = await aGrid();
  const { assembly, tan, li } = cast;
  const flight = await aQuestion(assembly, { class: "travel", moment: "after-confirmation" });
  const hotel = await aQuestion(assembly, { type: "yes-no" });
  expect(
    await fill(cast, await typedInto(cast, { [tan]: { [flight.key]: "SQ 890", [hotel.key]: "yes" }, [li]: { [hotel.key]: "no" } })),
  ).toMatchObject({ ok: true });
  expect(await kept(cast, tan)).toEqual({ [flight.key]: "SQ 890", [hotel.key]: "yes" });
  expect(await kept(cast, li)).toEqual({ [hotel.key]: "no" });
  const { by } = await focalHand(assembly, cast.delegation);
  const personId = by.actor.kind === "person" ? by.actor.personId : "";
  expect(await findAnswers(assembly.house.reads, { id: tan })).toMatchObject(Array(2).fill({ byKind: "person", byId: personId }));
  const entries = () => assembly.house.reads.selectFrom("audit_entry").select("facts").where("verb", "=", "answers.changed").execute();
  expect(await entries()).toEqual([{ facts: '{"answers":3,"people":2}' }]);
  expect(await fill(cast, await typedInto(cast, {}))).toMatchObject({ ok: true });
  expect(await entries()).toHaveLength(1);
});

test("one bad cell keeps all back and is told at its place; to try says the same and keeps nothing", async () => {
  const cast = await aGrid();
  const { assembly, tan, li } = cast;
  const date = await aQuestion(assembly, { type: "date" });
  const room = await aQuestion(assembly, { type: "one-of", options: options({ Sea: 1, Hill: null }) });
  const sea = room.options[0]!.id;
  const grid = await typedInto(cast, {
    [tan]: { [date.key]: "2026-11-24", [room.key]: sea },
    [li]: { [date.key]: "tomorrow", [room.key]: sea },
  });
  const faults = [{ member: li, key: date.key, why: "not-a-date" }];
  expect(await fill(cast, grid)).toEqual({ ok: false, why: "cells", faults });
  expect(await kept(cast, tan)).toEqual({});
  const hand = await focalHand(assembly, cast.delegation);
  const fine = await typedInto(cast, { [tan]: { [room.key]: sea }, [li]: { [room.key]: sea } });
  const full = [{ member: li, key: room.key, why: "option-full", about: sea }];
  expect(await assembly.house.write((tx) => tryMembers(tx, hand, fine, noon))).toEqual({ ok: false, why: "tried", faults: full });
  expect(await assembly.house.write((tx) => tryMembers(tx, hand, { ...fine, rows: fine.rows.slice(0, 1) }, noon))).toMatchObject({
    faults: [],
  });
  expect(await kept(cast, tan)).toEqual({});
});

test("what somebody else answered meanwhile is not overwritten: told where it was typed over, left alone elsewhere", async () => {
  const cast = await aGrid();
  const { assembly, tan, li } = cast;
  const [flight, train] = [await aQuestion(assembly), await aQuestion(assembly)];
  await answersMeanwhile(assembly, tan, { [flight.key]: "SQ 890", [train.key]: "none" });
  const grid = await typedInto(cast, { [tan]: { [flight.key]: "SQ 891" }, [li]: { [flight.key]: "SQ 891" } });
  await answersMeanwhile(assembly, tan, { [flight.key]: "CX 710", [train.key]: "B 1" });
  expect(await fill(cast, grid)).toEqual({
    ok: false,
    why: "cells",
    faults: [{ member: tan, key: flight.key, why: "overtaken", about: "CX 710" }],
  });
  expect(await kept(cast, li)).toEqual({});
  expect(await fill(cast, await typedInto(cast, { [tan]: { [flight.key]: "SQ 891" } }))).toMatchObject({ ok: true });
  expect(await kept(cast, tan)).toEqual({ [flight.key]: "SQ 891", [train.key]: "B 1" });
});

test("whoever types what the other already entered has nothing to be told of", async () => {
  const cast = await aGrid();
  const flight = await aQuestion(cast.assembly);
  const grid = await typedInto(cast, { [cast.tan]: { [flight.key]: "SQ 890" } });
  await answersMeanwhile(cast.assembly, cast.tan, { [flight.key]: "SQ 890" });
  expect(await fill(cast, grid)).toMatchObject({ ok: true });
});

test("an answer to what does not concern a member is refused in that row; with the answer it hangs on it is taken", async () => {
  const cast = await aGrid();
  const { assembly, tan } = cast;
  const hotel = await aQuestion(assembly, { type: "yes-no" });
  const night = await aQuestion(assembly, { type: "date", condition: { key: hotel.key, value: "yes" } });
  const alone = await typedInto(cast, { [tan]: { [night.key]: "2026-11-24" } });
  expect(await fill(cast, alone)).toMatchObject({ faults: [{ member: tan, key: night.key, why: "does-not-apply" }] });
  expect(await kept(cast, tan)).toEqual({});
  expect(await fill(cast, await typedInto(cast, { [tan]: { [hotel.key]: "yes", [night.key]: "2026-11-24" } }))).toMatchObject({ ok: true });
  expect(await fill(cast, await typedInto(cast, { [tan]: { [hotel.key]: "no" } }))).toMatchObject({ ok: true });
  expect(await kept(cast, tan)).toEqual({ [hotel.key]: "no" });
});

test("a member of another delegation, or of another event, is told as a stranger, and gets no answer", async () => {
  const cast = await aGrid();
  const { assembly, tan } = cast;
  const flight = await aQuestion(assembly);
  const other = await aDelegation(assembly, { jurisdiction: "MY", focalName: "Siti", focalMail: "siti@my.example" });
  const foreign = await confirmedMember(assembly, other, { name: "Foreign" });
  const elsewhere = await anAssembly({ address: "elsewhere" }, assembly.house);
  const further = await confirmedMember(elsewhere, await aDelegation(elsewhere), { name: "Further" });
  for (const member of [foreign, further]) {
    const grid = { shown: { [flight.key]: 1 }, rows: [{ member, cells: [{ key: flight.key, typed: "SQ 1", seen: "0" }] }] };
    expect(await fill(cast, grid)).toEqual({
      ok: false,
      why: "cells",
      faults: [{ member, key: flight.key, why: "no-such-member", about: "SQ 1" }],
    });
    expect(await kept(cast, member)).toEqual({});
  }
  expect((await gridOf(cast)).members.map(({ id }) => id)).toEqual([tan, cast.li]);
});

test("what is asked after the confirmation has no box for who is not confirmed, and is not taken by a form that has one", async () => {
  const cast = await aGrid();
  const { assembly, delegation } = cast;
  const flight = await aQuestion(assembly, { moment: "after-confirmation" });
  const { id } = await named(assembly, await focalHand(assembly, delegation), { name: "Nominee", mailAddress: "nominee@sg.example" });
  const nominee = (await gridOf(cast)).members.find((member) => member.id === id);
  expect(nominee?.cells).toEqual({});
  const grid = { shown: { [flight.key]: 1 }, rows: [{ member: id, cells: [{ key: flight.key, typed: "SQ 1", seen: "0" }] }] };
  expect(await fill(cast, grid)).toMatchObject({ faults: [{ key: flight.key, why: "removed-meanwhile", about: "SQ 1" }] });
});

test("after the event the record stands", async () => {
  const cast = await aGrid();
  const flight = await aQuestion(cast.assembly);
  const grid = await typedInto(cast, { [cast.tan]: { [flight.key]: "SQ 890" } });
  expect(await fill(cast, grid, "2100-01-01T00:00:00.000Z" as Instant)).toEqual({ ok: false, why: "event-over" });
});
