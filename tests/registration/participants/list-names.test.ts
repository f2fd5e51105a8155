import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { findLastList } from "~/registration/participants/find-shown-list.server";
import { listWorkbook } from "~/registration/participants/list-workbook.server";
import { aDelegation, anAssembly } from "../../support/delegations";
import { noon } from "../../support/house";
import { aNamesList, choose, say } from "../../support/names";
import { confirmedMember, eventNow, issued, listAt } from "../../support/participants";

async function stage() {
  const assembly = await anAssembly({ languages: JSON.stringify(["en", "zh-Hant"]), senders_word: "economies" });
  const { house, host, event } = assembly;
  const list = await aNamesList(house, host, { SG: { name: "Singapore", flag: true } });
  await say(house, host, list, { SG: { name: "新加坡", flag: true } }, "zh-Hant");
  await choose(house, event, list);
  const singapore = await aDelegation(assembly, { jurisdiction: "SG", places: "" });
  await confirmedMember(assembly, singapore, { name: "Tan", role: "head" });
  const police = await aDelegation(assembly, { jurisdiction: "", organisation: "Coast Guard", parent: singapore, places: "" });
  await confirmedMember(assembly, police, { name: "Lim" });
  const parties = async (key: string) => (await listAt(assembly, key)).sections[0]!.parties.map(({ name, under }) => [name, under]);
  const lastIn = async (language: string) =>
    (await findLastList(house.reads, await eventNow(assembly), "host", language, noon))!.shown.sections[0]!;
  return { assembly, list, parties, lastIn };
}

test("each reader meets the names in their language, under the event's word; the flag stands where the list shows it", async () => {
  const { assembly, lastIn } = await stage();
  await issued(assembly);
  const inEnglish = await lastIn("en");
  expect([inEnglish.heading, inEnglish.parties.map(({ name, under, flag }) => [name, under, flag])]).toEqual([
    "Economies",
    [
      ["Singapore", "", "SG"],
      ["Coast Guard", "under Singapore", undefined],
    ],
  ]);
  const inChinese = await lastIn("zh-Hant");
  expect([inChinese.heading, inChinese.parties.map(({ name, under }) => [name, under])]).toEqual([
    "經濟體",
    [
      ["新加坡", ""],
      ["Coast Guard", "隸屬新加坡"],
    ],
  ]);
  const sheets = Object.values(unzipSync(listWorkbook(await listAt(assembly, "now"), "host", "Symposium"))).map((part) => strFromU8(part));
  expect(sheets.join()).toContain("Economy or organisation");
});

test("an issued list keeps the names it was issued with; the list as it stands follows at once", async () => {
  const { assembly, list, parties, lastIn } = await stage();
  const key = await issued(assembly);
  await say(assembly.house, assembly.host, list, { SG: { name: "Republic of Singapore" } });
  await say(assembly.house, assembly.host, list, { SG: { name: "星洲" } }, "zh-Hant");
  expect(await parties("now")).toEqual([
    ["Republic of Singapore", ""],
    ["Coast Guard", "under Republic of Singapore"],
  ]);
  expect(await parties(key)).toEqual([
    ["Singapore", ""],
    ["Coast Guard", "under Singapore"],
  ]);
  expect((await lastIn("zh-Hant")).parties[0]).toMatchObject({ name: "新加坡", flag: "SG" });
});
