import fc from "fast-check";
import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { findTemplateEvent } from "~/programme/interchange/find-template.server";
import { findExisting } from "~/programme/interchange/import-programme.server";
import type { ProgrammeImport } from "~/programme/interchange/interchange-queries.server";
import { planImport } from "~/programme/interchange/plan-import.server";
import { foundIn, readUpload } from "~/programme/interchange/read-upload.server";
import { readWorkbook } from "~/programme/interchange/read-workbook.server";
import { type TableKind, tableColumns, tableKindOf } from "~/programme/interchange/table-columns";
import { templateSheets } from "~/programme/interchange/table-template";
import { unpack } from "~/programme/interchange/unpack.server";
import { writeWorkbook } from "~/programme/interchange/write-workbook.server";
import { aSymposium } from "../../support/programme";

test.each<TableKind>(["sessions", "speakers"])("the template for %s, read in as it is, would make one row", async (kind) => {
  const { house, event } = await aSymposium();
  const bytes = writeWorkbook(templateSheets(kind, await findTemplateEvent(house.reads, event)));
  const read = await readUpload(kind, new File([bytes], `${kind}.xlsx`));
  if (typeof read === "string") throw new Error(read);
  const of = (await findEvent(house.reads, event.id))!;
  const found = foundIn({ kind, ...read } as ProgrammeImport, event.days, of.timeZone);
  const plan = planImport(await findExisting(house.reads, of), found);
  const made = plan.rows.filter(({ row }) => row > 0);
  expect(made.filter(({ verdict }) => verdict === "skipped")).toEqual([]);
  expect(made[0]).toMatchObject({ verdict: "made", reasons: [] });
  expect((kind === "sessions" ? found.sessions : found.speakers).length).toBe(1);
  expect(plan.rooms).toEqual([]);
});

test("the second sheet explains every column, and names the days of the event", async () => {
  const { house, event } = await aSymposium();
  const [, help] = templateSheets("sessions", await findTemplateEvent(house.reads, event));
  expect(help!.name).toBe("How to fill this in");
  expect(help!.rows.slice(1, 14).map(([name]) => name)).toEqual(Object.values(tableColumns.sessions).map(([name]) => name));
  expect(help!.rows.every((row) => row.length === 3)).toBe(true);
  expect(help!.rows[2]![2]).toContain("This event has 2026-11-25 (Wed 25 Nov)");
  expect(tableKindOf("speakers")).toBe("speakers");
  expect(tableKindOf("anything")).toBe("sessions");
});

test("whatever texts a sheet holds are read back, and none of them is a formula", async () => {
  const texts = fc.stringMatching(/^[ -~é–中]{1,30}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(texts, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }), async (rows) => {
      const bytes = writeWorkbook([{ name: "A & B", rows, widths: [12] }]);
      expect(await readWorkbook(bytes)).toEqual(rows);
      expect((await unpack(bytes)).get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    }),
    { numRuns: 30 },
  );
  const same = () => writeWorkbook([{ name: "One", rows: [["=1+1", "a\u0000b\u202e"]], widths: [] }]);
  expect(same()).toEqual(same());
  expect(await readWorkbook(same())).toEqual([["=1+1", "ab"]]);
});
