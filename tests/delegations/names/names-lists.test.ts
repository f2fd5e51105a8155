import { expect, test } from "vitest";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { nameOf } from "~/delegations/jurisdiction";
import { findLanguagesOfList } from "~/delegations/names/find-names-page.server";
import { makeList, removeList, renameList } from "~/delegations/names/keep-lists.server";
import { findAllSchemes, findListed, findScheme } from "~/delegations/names/names-queries.server";
import { saveNames } from "~/delegations/names/save-names.server";
import { findEvent } from "~/events/events-queries.server";
import { aHost, anEvent, memberOf, otherHost } from "../../support/cast";
import { noon, openTestHouse } from "../../support/house";
import { aNamesList, choose, rowsOf, say } from "../../support/names";

async function stage() {
  const house = await openTestHouse();
  const host = await aHost(house);
  const event = await anEvent(house, host, { languages: JSON.stringify(["en", "zh-Hant"]) });
  const named = async (language?: string, id = event.id) =>
    findAllJurisdictions(house.reads, (await findEvent(house.reads, id))!, language);
  return { house, host, event, named, member: await memberOf(house, host, "edit-event") };
}

test("an event names and orders jurisdictions by the list it chose; another event of the host keeps the first names", async () => {
  const { house, host, event, named } = await stage();
  const theirs = await anEvent(house, host);
  const list = await aNamesList(house, host, { TW: { name: "Chinese Taipei" }, KR: { sortAs: "Republic of Korea" } });
  expect(await choose(house, event, list)).toMatchObject({ ok: true });

  const own = await named();
  const at = (code: string) => own.findIndex((each) => each.code === code);
  expect(nameOf(own, "TW")).toBe("Chinese Taipei");
  expect(at("TW")).toBeGreaterThan(at("CL"));
  expect(at("KR")).toBeGreaterThan(at("QA"));
  expect(own).toHaveLength(250);
  expect(nameOf(await named(undefined, theirs.id), "TW")).toBe("Taiwan, Province of China");

  expect(await choose(house, event, "", list)).toMatchObject({ ok: true });
  expect(nameOf(await named(), "TW")).toBe("Taiwan, Province of China");
});

test("each language has names of its own; where it has none, the event's first language is read, short names and adjectives with it", async () => {
  const { house, host, event, named } = await stage();
  const list = await aNamesList(house, host, { SE: { adjective: "Swedish" }, GB: { name: "United Kingdom", shortName: "UK", flag: true } });
  await say(house, host, list, { SE: { name: "瑞典", adjective: "瑞典" }, GB: { flag: true } }, "zh-Hant");
  await choose(house, event, list);

  const one = async (code: string, language: string) => (await named(language)).find((each) => each.code === code);
  expect(await one("SE", "en")).toEqual({
    code: "SE",
    name: "Sweden",
    shortName: "Sweden",
    adjective: "Swedish",
    sortAs: "Sweden",
    flag: false,
  });
  expect(await one("SE", "zh-Hant")).toMatchObject({ name: "瑞典", shortName: "瑞典", adjective: "瑞典", sortAs: "瑞典" });
  expect(await one("GB", "zh-Hant")).toMatchObject({ name: "United Kingdom", shortName: "UK", flag: true });
  expect(await one("FR", "zh-Hant")).toMatchObject({ name: "France", flag: false });
});

test("what is emptied, or says what goes without saying, is not kept and follows the first names again", async () => {
  const { house, host } = await stage();
  const list = await aNamesList(house, host, {
    CZ: { name: "Czech Republic", shortName: "Czechia", sortAs: "Czech Republic", flag: true },
  });
  expect((await findListed(house.reads, list)).names.get("CZ")?.get("en")).toEqual({
    ...{ name: "Czech Republic", shortName: "Czechia", adjective: "", sortAs: "Czech Republic" },
  });
  await say(house, host, list, { CZ: { name: "Czechia", shortName: "Czechia", sortAs: "Czechia" } });
  expect(await findListed(house.reads, list)).toEqual({ names: new Map(), flags: new Set() });
});

test("only the rows that were on the page are saved, codes nobody knows and flags without a picture are not", async () => {
  const { house, host } = await stage();
  const list = await aNamesList(house, host, { CZ: { name: "Czech Republic" } });
  const saved = await say(house, host, list, { FR: { name: "French Republic" }, XX: { name: "Nowhere" }, "x-kosovo": { flag: true } });
  expect(saved).toEqual({ ok: true, value: { changed: 1 } });
  const { names, flags } = await findListed(house.reads, list);
  expect([...names.keys()].sort()).toEqual(["CZ", "FR"]);
  expect(flags).toEqual(new Set());
});

test("other than in English a name is given before anything else is said, or nothing is saved", async () => {
  const { house, host } = await stage();
  const list = await aNamesList(house, host);
  const said = { SE: { shortName: "瑞" }, FR: { name: "法國" } };
  expect(await say(house, host, list, said, "zh-Hant")).toEqual({ ok: false, why: "nameless", nameless: ["SE"] });
  expect((await findListed(house.reads, list)).names).toEqual(new Map());
});

test("the second of two who save is told, and nothing of theirs is written", async () => {
  const { house, host, member } = await stage();
  const list = await aNamesList(house, host);
  const { revision } = (await findScheme(house.reads, member, list))!;
  const save = (name: string) =>
    house.write((tx) => saveNames(tx, member, list, { language: "en", revision, ...rowsOf({ CZ: { name } }) }, noon));
  expect(await save("Czech Republic")).toMatchObject({ ok: true });
  expect(await save("Bohemia")).toEqual({ ok: false, why: "changed-since" });
  expect((await findListed(house.reads, list)).names.get("CZ")?.get("en")?.name).toBe("Czech Republic");
  expect(await findScheme(house.reads, member, list)).toMatchObject({
    revision: revision + 1,
    changedBy: member.accountId,
    changedAt: noon,
  });
});

test("a new list is a copy that goes its own way; names of lists are given once", async () => {
  const { house, host, member } = await stage();
  const list = await aNamesList(house, host, { CZ: { name: "Czech Republic", flag: true } });
  const make = (listName: string, from: string) => house.write((tx) => makeList(tx, member, { listName, from }, noon));
  const copy = await make("A copy", list);
  if (!copy.ok) throw new Error(copy.why);
  await say(house, host, list, { CZ: { name: "Czechia" } });
  const copied = await findListed(house.reads, copy.value);
  expect([copied.names.get("CZ")?.get("en")?.name, copied.flags.has("CZ")]).toEqual(["Czech Republic", true]);

  expect(await make("OURS", "")).toEqual({ ok: false, why: "name-taken" });
  expect(await house.write((tx) => renameList(tx, member, list, "a COPY", noon))).toEqual({ ok: false, why: "name-taken" });
  expect(await house.write((tx) => renameList(tx, member, list, "OURS", noon))).toMatchObject({ ok: true });
  expect((await findAllSchemes(house.reads, member)).map(({ name }) => name)).toEqual(["OURS", "A copy"]);
});

test("a list goes only while no event uses it", async () => {
  const { house, host, event, member } = await stage();
  const list = await aNamesList(house, host, { CZ: { name: "Bohemia", flag: true } });
  await choose(house, event, list);
  const remove = () => house.write((tx) => removeList(tx, member, list, noon));
  expect(await remove()).toEqual({ ok: false, why: "in-use" });
  await choose(house, event, "", list);
  expect(await remove()).toMatchObject({ ok: true });
  expect(await remove()).toEqual({ ok: false, why: "no-such-list" });
  expect(await findListed(house.reads, list)).toEqual({ names: new Map(), flags: new Set() });
});

test("another host's list is never chosen, copied, changed or removed", async () => {
  const { house, host, event, member } = await stage();
  const foreign = await otherHost(house);
  const theirs = await aNamesList(house, foreign, { CZ: { name: "Bohemia" } });
  await aNamesList(house, host);
  expect(await choose(house, event, theirs)).toEqual({ ok: false, why: "no-such-list" });
  const none = { ok: false, why: "no-such-list" };
  expect(await house.write((tx) => makeList(tx, member, { listName: "Copied", from: theirs }, noon))).toEqual(none);
  expect(await house.write((tx) => renameList(tx, member, theirs, "Taken", noon))).toEqual(none);
  expect(await house.write((tx) => removeList(tx, member, theirs, noon))).toEqual(none);
  const save = { language: "en", revision: 2, ...rowsOf({ CZ: { name: "Taken" } }) };
  expect(await house.write((tx) => saveNames(tx, member, theirs, save, noon))).toEqual(none);
  expect((await findListed(house.reads, theirs)).names.get("CZ")?.get("en")?.name).toBe("Bohemia");
});

test("a list is offered in what its own host and that host's events speak, in English, and in what it says already", async () => {
  const { house, host } = await stage();
  await anEvent(house, await otherHost(house), { languages: JSON.stringify(["fr"]) });
  const list = await aNamesList(house, host, { SE: { name: "Suécia" } }, "pt");
  const scheme = (await findScheme(house.reads, { hostId: host.id }, list))!;
  const offered = await findLanguagesOfList(house.reads, host, scheme);
  expect(offered.map(({ code }) => code)).toEqual(["en", "zh-Hant", "pt"]);
});

test("the second of two who choose a list for an event is told", async () => {
  const { house, host, event } = await stage();
  const list = await aNamesList(house, host);
  expect(await choose(house, event, list)).toMatchObject({ ok: true });
  expect(await choose(house, event, "", "")).toEqual({ ok: false, why: "changed-since" });
  expect((await findEvent(house.reads, event.id))!.namingSchemeId).toBe(list);
});
