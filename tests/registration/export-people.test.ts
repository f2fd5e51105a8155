import { expect, test } from "vitest";
import { readWorkbook } from "~/programme/interchange/read-workbook.server";
import { streamWorkbook } from "~/programme/interchange/stream-workbook.server";
import { unpack } from "~/programme/interchange/unpack.server";
import { streamCsv, toCsv } from "~/registration/csv";
import { exportedPeople, exportedWidths, noteExport } from "~/registration/people-list/export-people.server";
import { readPeopleFilter } from "~/registration/people-list/people-list";
import { eachOfPeople } from "~/registration/people-list/people-list-queries.server";
import { allOf } from "../support/all-of";
import { organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aConfirmed, openSymposium, type Stage } from "../support/registrations";

const confirmed = readPeopleFilter(new URLSearchParams(), "confirmed");
const bytesOf = async (chunks: AsyncIterable<Uint8Array>) => new Uint8Array(Buffer.concat(await allOf(chunks)));
const rowsOf = async ({ house, event }: Stage, filter = confirmed) =>
  exportedPeople(house.reads, await organiserOf(house, event, "edit-people"), event, filter);

async function nastyNames() {
  const stage = await openSymposium();
  for (const [index, name] of ["=HYPERLINK(1)", "@SUM(1)", "＝1", "+1", "-1", 'O"Brien, Jr'].entries())
    await aConfirmed(stage, { name, mailAddress: null, position: index === 0 ? "plain" : "" });
  return stage;
}

test("an export as CSV disarms every cell a spreadsheet would run", async () => {
  const csv = new TextDecoder().decode(await bytesOf(streamCsv(await rowsOf(await nastyNames()))));
  for (const cell of [`"'=HYPERLINK(1)"`, `"'@SUM(1)"`, `"'＝1"`, `"'+1"`, `"'-1"`, '"O""Brien, Jr"', '"plain"'])
    expect(csv).toContain(cell);
  expect(toCsv([["\t=1", "\r", " =1"]])).toBe(`\uFEFF"'\t=1","'\r","' =1"\r\n`);
});

test("an export as a workbook holds the same columns as texts, and none of them is a formula", async () => {
  const stage = await nastyNames();
  const bytes = await bytesOf(streamWorkbook({ name: "Confirmed", widths: exportedWidths, rows: await rowsOf(stage) }));
  const rows = (await readWorkbook(bytes)) as string[][];
  expect(rows).toEqual((await allOf(await rowsOf(stage))).flat());
  expect(rows[0]).toEqual(["Rank or title", "Name", "Position", "Organisation", "Jurisdiction", "Category", "Mail address", "State"]);
  expect(rows.map((row) => row[1])).toContain("=HYPERLINK(1)");
  const sheet = (await unpack(bytes)).get("xl/worksheets/sheet1.xml")!;
  expect(sheet).not.toContain("<f>");
  expect(sheet.match(/<c /g)).toHaveLength(sheet.match(/t="inlineStr"/g)!.length);
});

test("an export is on record before anybody is handed out, with how many and of which list", async () => {
  const stage = await nastyNames();
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  await stage.house.write((tx) => noteExport(tx, organiser, stage.event, { ...confirmed, search: "sum" }, noon));
  const noted = await stage.house.reads
    .selectFrom("audit_entry")
    .select("facts")
    .where("verb", "=", "people.exported")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(noted.facts)).toEqual({ people: 1, tab: "confirmed" });
});

test("however few are held at once, everybody of the list comes once and in order", async () => {
  const stage = await openSymposium();
  for (const name of ["Lee", "Ng", "Ng", "Ota", "Ng"]) await aConfirmed(stage, { name, mailAddress: null, anotherOfThisName: true });
  for (const atOnce of [1, 2, 5, 6]) {
    const pages = await allOf(eachOfPeople(stage.house.reads, stage.event, confirmed, atOnce));
    expect(pages.flat().map(({ name }) => name)).toEqual(["Lee", "Ng", "Ng", "Ng", "Ota"]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(5);
  }
});
