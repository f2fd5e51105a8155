import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { nameDelegations } from "~/delegations/invited/name-delegations.server";
import { findEvent } from "~/events/events-queries.server";
import { writeWorkbook } from "~/programme/interchange/write-workbook.server";
import { recogniseColumns } from "~/registration/paste/pasted-table";
import { readSent } from "~/registration/paste/read-list.server";
import { addDelegations } from "~/registration/paste-delegations/add-delegations.server";
import { checkDelegations, takeSuggested } from "~/registration/paste-delegations/check-delegations.server";
import { pastedDelegations } from "~/registration/paste-delegations/pasted-delegations";
import { organiserOf } from "../../support/cast";
import { type Assembly, aDelegation, anAssembly } from "../../support/delegations";
import { noon } from "../../support/house";
import { aNamesList, choose, say } from "../../support/names";

const recognised = (rows: string[][]) => recogniseColumns(rows, pastedDelegations);

const checked = ({ house, event }: Assembly, rows: string[][]) => checkDelegations(house.reads, event, recognised(rows));

async function added(assembly: Assembly, rows: string[][]) {
  const entries = (await checked(assembly, rows)).flatMap(({ entry }) => (entry ? [entry] : []));
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  return assembly.house.write((tx) => addDelegations(tx, organiser, entries, noon));
}

const onBoard = async ({ house, event }: Assembly) =>
  (await nameDelegations(house.reads, event, await findAllDelegations(house.reads, event))).map(({ name }) => name);

test("columns are told by their headings, else by what they hold", () => {
  expect(recognised([["Country", "No. of places", "Focal point", "E-mail", "Flag"]]).columns).toEqual([
    ...["jurisdiction", "places", "focalName", "focalMail", ""],
  ]);
  expect(recognised([["Singapore", "Lim Mei Ling", "lim@sg.example", "3"]]).columns).toEqual([
    "either",
    "focalName",
    "focalMail",
    "places",
  ]);
  expect(recognised([["Singapore"], ["Japan"]])).toEqual({ columns: ["either"], rows: [["Singapore"], ["Japan"]] });
});

test("every fault stands at its row and column, and what is no jurisdiction says that it becomes an organisation", async () => {
  const assembly = await anAssembly();
  await aDelegation(assembly);
  const rows = await checked(assembly, [
    ["Delegation", "Places", "Focal point", "Mail", "Under", "Country"],
    ["hong kong, china", "3", "陳大文 CHAN Tai-man", "chan@hk.example", "", ""],
    ["INTERPOL", "", "", "", "", ""],
    ["", "3", "", "", "", "Atlantis"],
    ["SG", "", "", "", "", ""],
    ["Japan", "many", "", "", "", ""],
    ["France", "2", "Dupont", "", "", ""],
    ["Italy", "2", "", "rossi@it.example", "", ""],
    ["Spain", "2", "Ruiz", "ruiz@@es", "", ""],
    ["Hong Kong, China", "", "", "", "", ""],
    ["", "2", "", "", "", ""],
    ["Customs", "", "", "", "hong kong, china", ""],
    ["Guard", "", "", "", "Japan", ""],
  ]);
  expect(rows.map(({ faults }) => faults.map(({ column }) => column).join())).toEqual([
    ...["", "", "jurisdiction", "either", "places", "focalMail", "focalName", "focalMail", "either", "either", "", "parent"],
  ]);
  expect(rows[0]!.entry).toMatchObject({ jurisdiction: "HK", organisation: "", places: 3, focalName: "陳大文 CHAN Tai-man" });
  expect(rows[1]).toMatchObject({ entry: { organisation: "INTERPOL", places: null }, note: expect.stringContaining("organisation") });
  expect(rows[3]!.faults[0]!.sentence).toBe("This delegation is on the board already.");
  expect(rows[8]!.faults[0]!.sentence).toBe("The same as row 1.");
  expect(rows[10]!.entry).toMatchObject({ below: 0 });
});

test("three hundred rows are added at once, each where it belongs, with nothing re-cased and nobody written to", async () => {
  const assembly = await anAssembly();
  const rows = Array.from({ length: 298 }, (_, index) => [
    `unit ${index} of McDONALD`,
    "2",
    `Officer ${index}`,
    `o${index}@unit.example`,
    "",
  ]);
  const all = [["Delegation", "Places", "Focal point", "Mail", "Under"], ["Japan", "9", "", "", ""], ["NPA", "", "", "", "Japan"], ...rows];
  expect(await added(assembly, all)).toEqual(yes(300));

  const names = await onBoard(assembly);
  expect(names.slice(0, 3)).toEqual(["Japan", "NPA", "unit 0 of McDONALD"]);
  const [japan, police] = await findAllDelegations(assembly.house.reads, assembly.event);
  expect(police!.parentId).toBe(japan!.id);
  expect(await assembly.house.reads.selectFrom("message").select("id").execute()).toEqual([]);
});

test("where one is on the board meanwhile, none of the list is added", async () => {
  const assembly = await anAssembly();
  const entries = (await checked(assembly, [["Japan"], ["Singapore"]])).flatMap(({ entry }) => entry ?? []);
  await aDelegation(assembly);
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  expect(await assembly.house.write((tx) => addDelegations(tx, organiser, entries, noon))).toEqual(no("already-here"));
  expect(await onBoard(assembly)).toEqual(["Singapore"]);
});

test("a workbook and a CSV file are read alike; what is neither is refused with a sentence", async () => {
  const rows = [
    ["Country", "Places"],
    ["Côte d’Ivoire", "3"],
  ];
  const workbook = new File([writeWorkbook([{ name: "Invited", rows, widths: [20, 8] }])], "list.xlsx");
  const csv = new File([rows.map((row) => row.join(";")).join("\n")], "list.csv");
  for (const file of [workbook, csv]) expect(await readSent({ file, text: "" })).toEqual({ rows });
  expect(await readSent({ file: new File(["PK\u0003\u0004 no archive"], "a.xlsx") })).toMatchObject({ sentence: expect.any(String) });
  expect(await readSent({ file: new File([], ""), text: " " })).toMatchObject({ sentence: expect.stringContaining("nothing to read") });
});

test("what is called otherwise elsewhere becomes no organisation: the event's own name is suggested, and can be taken for all rows", async () => {
  const assembly = await anAssembly();
  const { house, event } = assembly;
  const rows = [
    ["Delegation", "Country"],
    ["Hong Kong", ""],
    ["Hong Kong Customs", ""],
    ["", "UK"],
    ["Japan", ""],
  ];
  const [hongKong, customs, uk, japan] = await checked(assembly, rows);
  expect(hongKong).toMatchObject({ entry: undefined, suggestion: { column: "either", name: "Hong Kong, China" }, note: "" });
  expect(hongKong!.faults.map(({ sentence }) => sentence)).toEqual([
    "Do you mean Hong Kong, China? If it is an organisation, say so above the column.",
  ]);
  expect(customs).toMatchObject({ suggestion: undefined, entry: { organisation: "Hong Kong Customs" } });
  expect(uk).toMatchObject({ suggestion: { column: "jurisdiction", name: "United Kingdom" }, faults: [{ column: "jurisdiction" }] });
  expect(japan!.faults).toEqual([]);

  const taken = await takeSuggested(house.reads, event, recognised(rows));
  expect(taken).toEqual([
    ["Hong Kong, China", ""],
    ["Hong Kong Customs", ""],
    ["", "United Kingdom"],
    ["Japan", ""],
  ]);
  const again = await checkDelegations(house.reads, event, { ...recognised(rows), rows: taken });
  expect(again.map(({ entry }) => entry?.jurisdiction)).toEqual(["HK", "", "GB", "JP"]);
});

test("the suggested name is in the language of the event, whatever others its list speaks", async () => {
  const assembly = await anAssembly();
  const list = await aNamesList(assembly.house, assembly.host, { CZ: { name: "Czech lands" } });
  await say(assembly.house, assembly.host, list, { CZ: { name: "捷克" } }, "zh-Hant");
  await choose(assembly.house, assembly.event, list);
  const event = (await findEvent(assembly.house.reads, assembly.event.id))!;
  const [row] = await checked({ ...assembly, event }, [["Delegation"], ["Czech Republic"]]);
  expect(row!.suggestion?.name).toBe("Czech lands");
});
