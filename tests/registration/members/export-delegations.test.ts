import { expect, test } from "vitest";
import { inviteDelegation } from "~/delegations/invited/write-to-delegation.server";
import { readWorkbook } from "~/programme/interchange/read-workbook.server";
import { exportDelegations } from "~/registration/members/export-delegations.server";
import { readList } from "~/registration/paste/read-list.server";
import { organiserOf } from "../../support/cast";
import { aDelegation, anAssembly, doing, focalHand, named } from "../../support/delegations";
import { noon } from "../../support/house";

test("the board is exported in protocol order, the same as CSV and as workbook, harmless to a spreadsheet, and written down", async () => {
  const assembly = await anAssembly();
  const { house, event } = assembly;
  const id = await aDelegation(assembly);
  await named(assembly, await focalHand(assembly, id), { name: "=HYPERLINK(1)", role: "head" });
  await aDelegation(assembly, { jurisdiction: "", organisation: "@Zeta Council", places: "", focalName: "", focalMail: "" });
  await aDelegation(assembly, { jurisdiction: "AU", focalName: "陳大文", focalMail: "chan@au.example" });
  const organiser = await organiserOf(house, event, "edit-people");
  await house.write((tx) => inviteDelegation(tx, organiser, id, noon));

  const csv = (await doing(assembly, (tx) => exportDelegations(tx, organiser, event, "csv", noon))) as string;
  const list = readList(csv) as { rows: string[][] };
  const cell = (row: number, heading: string) => list.rows[row]![list.rows[0]!.indexOf(heading)];
  expect(list.rows.slice(1).map(([, name]) => name)).toEqual(["Australia", "Singapore", "'@Zeta Council"]);
  expect([1, 2, 3].map((row) => cell(row, "Places"))).toEqual(["3", "3", ""]);
  expect(["Head", "Invitation", "Invited on", "Mail address", "Named"].map((heading) => cell(2, heading))).toEqual([
    ...["'=HYPERLINK(1)", "1", "2026-11-02", "lim@sg.example", "1"],
  ]);

  const bytes = (await doing(assembly, (tx) => exportDelegations(tx, organiser, event, "xlsx", noon))) as Uint8Array;
  const sheet = (await readWorkbook(bytes)) as string[][];
  const width = list.rows[0]!.length;
  const square = sheet.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  expect(square).toEqual(list.rows.map((row) => row.map((text) => text.replace(/^'(?=[=@])/, ""))));

  const lines = await house.reads
    .selectFrom("audit_entry")
    .select("facts")
    .where("verb", "=", "delegations.exported")
    .orderBy("id")
    .execute();
  expect(lines.map(({ facts }) => JSON.parse(facts!))).toEqual([
    { delegations: 3, as: "csv" },
    { delegations: 3, as: "xlsx" },
  ]);
});
