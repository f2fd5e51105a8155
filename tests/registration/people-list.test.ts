import { newId } from "db/identity.server";
import { expect, test } from "vitest";
import { asMailAddress } from "~/mail/mail-address";
import { type PeopleFilter, peopleQuery, readPeopleFilter } from "~/registration/people-list/people-list";
import { countByTab, eachOfPeople, findPeople } from "~/registration/people-list/people-list-queries.server";
import { allOf } from "../support/all-of";
import { anEvent } from "../support/cast";
import { aConfirmed, filledForm, openSymposium, type Stage, send } from "../support/registrations";

const all: PeopleFilter = readPeopleFilter(new URLSearchParams(), "confirmed");
const named = (name: string, more: object = {}) => ({ name, mailAddress: asMailAddress(`${newId()}@police.example`)!, ...more });
const namesIn = async ({ house, event }: Stage, filter: Partial<PeopleFilter>) =>
  (await findPeople(house.reads, event, { ...all, ...filter })).rows.map(({ name }) => name);

test("people are found by any words of name, organisation, position or address, whatever the accents", async () => {
  const stage = await openSymposium();
  await aConfirmed(stage, named("Nguyễn Văn Ánh", { organisation: "Police of Hà Nội" }));
  await aConfirmed(stage, named("Émile Zola", { position: "100% Inspector", organisation: "INTERPOL" }));
  await aConfirmed(stage, named("陳大文", { mailAddress: asMailAddress("tm.chan@police.example")! }));

  expect(await namesIn(stage, { search: "nguyen" })).toEqual(["Nguyễn Văn Ánh"]);
  expect(await namesIn(stage, { search: "EMILE interpol" })).toEqual(["Émile Zola"]);
  expect(await namesIn(stage, { search: "大文" })).toEqual(["陳大文"]);
  expect(await namesIn(stage, { search: "tm.chan@" })).toEqual(["陳大文"]);
  expect(await namesIn(stage, { search: "%" })).toEqual(["Émile Zola"]);
  for (const hostile of ['" OR 1=1 --', "_", "%_%_%", "'; drop table person", "x".repeat(10_000)])
    expect(await namesIn(stage, { search: hostile })).toEqual([]);
});

test("the list is narrowed by organisation, jurisdiction and a missing address", async () => {
  const stage = await openSymposium();
  const lee = await aConfirmed(stage, named("Lee", { organisation: "Customs", jurisdiction: "SG" }));
  await aConfirmed(stage, named("Ng", { organisation: "customs", mailAddress: null }));
  await aConfirmed(stage, named("Ota", { jurisdiction: "JP" }));
  expect(await namesIn(stage, { organisation: lee.organisationId! })).toEqual(["Lee", "Ng"]);
  expect(await namesIn(stage, { jurisdiction: "JP" })).toEqual(["Ota"]);
  expect(await namesIn(stage, { withoutAddress: true })).toEqual(["Ng"]);
  expect(await namesIn(stage, { category: newId() })).toEqual([]);
});

test("who only holds a place waits; who proved it needs the host", async () => {
  const stage = await openSymposium({ approval: "host" });
  await send(stage, filledForm());
  await aConfirmed(stage, named("Lee"));
  expect(await countByTab(stage.house.reads, stage.event)).toEqual({ "needs-you": 0, delegation: 0, confirmed: 1, waiting: 1, out: 0 });
  expect(await namesIn(stage, { tab: "waiting" })).toEqual(["Chan Tai-man"]);
});

test("another event's people are in no list, count or export", async () => {
  const stage = await openSymposium();
  const other = await anEvent(stage.house, { id: stage.event.hostId });
  await aConfirmed(stage, named("Lee"));
  expect(await countByTab(stage.house.reads, other)).toMatchObject({ confirmed: 0 });
  expect(await allOf(eachOfPeople(stage.house.reads, other, all))).toEqual([]);
});

test("a page of one asks as many questions as a page of three", async () => {
  const stage = await openSymposium();
  const questions = async () => {
    let asked = 0;
    const counting = stage.house.reads.withPlugin({
      transformQuery: ({ node }) => {
        asked++;
        return node;
      },
      transformResult: async ({ result }) => result,
    }) as typeof stage.house.reads;
    await findPeople(counting, stage.event, all);
    return asked;
  };
  await aConfirmed(stage, named("Lee"));
  const one = await questions();
  for (const name of ["Ng", "Ota"]) await aConfirmed(stage, named(name));
  expect(one).toBe(3);
  expect(await questions()).toBe(one);
});

test("the address of a list keeps its filters, and a hostile one is read as plain text", () => {
  const filter = readPeopleFilter(new URLSearchParams("tab=out&search=lee&page=3&without-address=on"), "confirmed");
  expect(filter).toMatchObject({ tab: "out", search: "lee", page: 3, withoutAddress: true });
  expect(peopleQuery(filter, { page: 1 })).toBe("?tab=out&search=lee&without-address=on");
  for (const page of ["-1", "1e9", "0x10", "NaN", "1.5"])
    expect(readPeopleFilter(new URLSearchParams({ tab: "__proto__", page }), "confirmed")).toMatchObject({
      tab: "confirmed",
      page: page === "0x10" ? 16 : 1,
    });
});
