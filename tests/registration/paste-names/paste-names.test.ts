import { expect, test } from "vitest";
import { findListed, findScheme } from "~/delegations/names/names-queries.server";
import { recogniseColumns } from "~/registration/paste/pasted-table";
import { readSent } from "~/registration/paste/read-list.server";
import { checkNames } from "~/registration/paste-names/check-names.server";
import { exportNames } from "~/registration/paste-names/export-names.server";
import { pastedNames } from "~/registration/paste-names/pasted-names";
import { aHost } from "../../support/cast";
import { openTestHouse } from "../../support/house";
import { aNamesList, type Said, say } from "../../support/names";

const recognised = (rows: string[][]) => recogniseColumns(rows, pastedNames);

async function stage(said: Said = {}, language = "en") {
  const house = await openTestHouse();
  const host = await aHost(house);
  const list = await aNamesList(house, host, said, language);
  const scheme = (await findScheme(house.reads, { hostId: host.id }, list))!;
  const checked = (rows: string[][], of = language) => checkNames(house.reads, scheme, of, recognised(rows));
  return { house, host, list, scheme, checked };
}

test("columns are told by their headings, else by what they hold", () => {
  expect(recognised([["ISO code", "Name", "Short", "Adjective", "Sorted as", "Flag"]]).columns).toEqual([
    ...["code", "name", "shortName", "adjective", "sortAs", "flag"],
  ]);
  expect(
    recognised([
      ["瑞典", "SE"],
      ["丹麥", "dk"],
    ]).columns,
  ).toEqual(["name", "code"]);
  expect(recognised([["Name", "Capital"]]).columns).toEqual(["name", ""]);
});

test("every fault stands at its row and column; what is good says what it changes, and nothing is re-cased", async () => {
  const { checked } = await stage({ TW: { name: "Chinese Taipei" }, SE: { adjective: "Swedish" } });
  const rows = await checked([
    ["Code", "Name", "Flag"],
    ["se", "SWEDEN", "yes"],
    ["", "chinese taipei", ""],
    ["TW", "Taipei", ""],
    ["XX", "Nowhere", ""],
    ["", "Atlantis", ""],
    ["FR", "France", "perhaps"],
    ["x-kosovo", "Kosovo", "yes"],
    ["DK", "D".repeat(121), ""],
    ["NO", "Norway", "no"],
  ]);
  expect(rows.map(({ faults }) => faults.map(({ column }) => column).join())).toEqual([
    "",
    "",
    "code",
    "code",
    "name",
    "flag",
    "flag",
    "name",
    "",
  ]);
  expect(rows.map(({ note }) => note)).toEqual(["Was Sweden.", "Was Chinese Taipei.", "", "", "", "", "", "", ""]);
  expect(rows[0]!.entry).toEqual({ code: "SE", name: "SWEDEN", shortName: "", adjective: "Swedish", sortAs: "", flag: true });
  expect(rows[1]!.entry).toMatchObject({ code: "TW", name: "chinese taipei" });
});

test("other than in English a row needs a name before anything else", async () => {
  const { checked } = await stage();
  const rows = await checked(
    [
      ["Code", "Name", "Short name"],
      ["SE", "", "瑞"],
      ["DK", "丹麥", ""],
      ["NO", "", ""],
    ],
    "zh-Hant",
  );
  expect(rows.map(({ faults, note }) => [faults.map(({ column }) => column), note])).toEqual([
    [["name"], ""],
    [[], "New: Denmark."],
    [[], ""],
  ]);
});

test("a list that is taken away and read again changes nothing, whatever stands in it", async () => {
  const { house, host, list, scheme, checked } = await stage({
    SE: { name: "=Sweden", shortName: "SWE,“den”", adjective: "Swedish", sortAs: "-a", flag: true },
    KR: { sortAs: "South" },
  });
  const file = await exportNames(house.reads, scheme, "en");
  const read = await readSent({ text: file });
  if ("sentence" in read) throw new Error(read.sentence);
  expect(read.rows).toHaveLength(251);
  const rows = await checked(read.rows);
  expect(rows.filter(({ faults, note }) => faults.length > 0 || note !== "")).toEqual([]);

  const before = await findListed(house.reads, list);
  const said = Object.fromEntries(rows.map(({ entry }) => [entry!.code, entry!]));
  expect(await say(house, host, list, said)).toEqual({ ok: true, value: { changed: 0 } });
  expect(await findListed(house.reads, list)).toEqual(before);
});
