import { newId } from "db/identity.server";
import { no } from "db/outcome";
import { expect, test } from "vitest";
import { writeWorkbook } from "~/programme/interchange/write-workbook.server";
import { addPasted } from "~/registration/paste/add-pasted.server";
import { checkPasted } from "~/registration/paste/check-pasted.server";
import { correctedTable, pastePeopleForm } from "~/registration/paste/paste-form";
import { pasteProgressOf, tellingProgress } from "~/registration/paste/paste-progress.server";
import { pastedPeople } from "~/registration/paste/pasted-people";
import { mostShown, recogniseColumns, shownRows } from "~/registration/paste/pasted-table";
import { readList, readSent } from "~/registration/paste/read-list.server";
import { archive } from "../programme/interchange/workbooks";
import { organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aConfirmed, entry, openSymposium, registrationsAt, taken } from "../support/registrations";

const officers = [
  ["Inspector", "CHAN Tai-man", "chan@police.example", "Cyber Crime"],
  ["Sergeant", "O'Brien", "obrien@garda.example", "Garda"],
];
const csv = officers.map((row) => row.join(",")).join("\n");
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const nothing = { category: "", another: [] };

test.each([
  ["a paste from Excel", officers.map((row) => row.join("\t")).join("\r\n")],
  ["a file with a byte order mark", bytes(`\uFEFF${csv}`, "utf8")],
  ["UTF-16, as Excel calls Unicode text", bytes(`\uFEFF${officers.map((row) => row.join("\t")).join("\r\n")}`, "utf16le")],
  ["semicolons", bytes(csv.replaceAll(",", ";"), "utf8")],
  ["lines that end in CR alone", bytes(csv.replaceAll("\n", "\r"), "utf8")],
  ["blank rows and spaces", ` \n${csv.replaceAll(",", " , ")}\n,,,\n`],
])("%s is read", (_, content) => {
  expect(readList(content)).toEqual({ rows: officers });
});

test("Latin-1 is read as what it is, and UTF-8 as what it is", () => {
  expect(readList(bytes("Müller,Straße", "latin1"))).toEqual({ rows: [["Müller", "Straße"]] });
  expect(readList(bytes("陳大文,Straße", "utf8"))).toEqual({ rows: [["陳大文", "Straße"]] });
});

test("what is no list, or too long a one, is refused and never slow", () => {
  expect(readList(" \n\n")).toEqual({ fault: "nothing" });
  expect(readList("a,b\n".repeat(2_100))).toEqual({ fault: "too-many" });
  expect(readList(`"${"x".repeat(1_000_000)}`)).toMatchObject({ fault: "unreadable" });
  expect(readList("PK\u0003\u0004\u0000\u0000")).toMatchObject({ fault: "unreadable" });
});

test("a workbook is read as a paste is, and one that cannot be read says why", async () => {
  const sheet = { name: "People", widths: [], rows: [["Rank", "Name", "E-mail", "Dept"], [], ...officers] };
  const list = await readSent({ file: new File([writeWorkbook([sheet])], "people.xlsx") });
  expect(list).toEqual({ rows: [sheet.rows[0], ...officers] });
  const long = { name: "A", widths: [], rows: Array.from({ length: 2_100 }, () => ["a", "b"]) };
  expect(await readSent({ file: new File([writeWorkbook([long])], "long.xlsx") })).toEqual({
    sentence: expect.stringContaining("longer than"),
  });
  const macro = archive([{ name: "xl/vbaProject.xml", text: "" }]);
  expect(await readSent({ file: new File([Buffer.from(macro)], "macro.xlsx") })).toEqual({ sentence: expect.stringContaining("macros") });
  expect(await readSent({ file: new File(["PK not an archive"], "x.xlsx") })).toEqual({
    sentence: expect.stringContaining("not a workbook"),
  });
  expect(await readSent({ file: new File([csv], "people.csv") })).toEqual({ rows: officers });
});

test("columns are told by their headings, else by what they hold", () => {
  expect(
    recogniseColumns(
      [
        ["Dept", "Full name", "E-mail", "Shoe size"],
        ["Cyber", "Chan", "c@x.example", "42"],
      ],
      pastedPeople,
    ),
  ).toEqual({
    columns: ["organisation", "name", "mailAddress", ""],
    rows: [["Cyber", "Chan", "c@x.example", "42"]],
  });
  expect(recogniseColumns(officers, pastedPeople).columns).toEqual(["rankOrTitle", "name", "mailAddress", "organisation"]);
  expect(
    recogniseColumns(
      officers.map(([, ...row]) => row),
      pastedPeople,
    ).columns,
  ).toEqual(["name", "mailAddress", "organisation"]);
  expect(recogniseColumns([["Insp.", "Chan", "Cyber"]], pastedPeople).columns).toEqual(["rankOrTitle", "name", "organisation"]);
  expect(recogniseColumns([["Chan"]], pastedPeople).columns).toEqual(["name"]);
  expect(
    recogniseColumns(
      [
        ["__proto__", "name", "constructor"],
        ["a", "Chan", "b"],
      ],
      pastedPeople,
    ).columns,
  ).toEqual(["", "name", ""]);
  expect(Object.prototype).not.toHaveProperty("a");
});

test("every fault stands at its row and column, and the good rows are ready", async () => {
  const stage = await openSymposium();
  await aConfirmed(stage, { name: "Lee Ka-shing", mailAddress: null });
  await aConfirmed(stage);
  const table = {
    columns: ["name" as const, "mailAddress" as const, "jurisdiction" as const],
    rows: [
      ["Good Officer", "good@police.example", "hong kong, china"],
      ["", "nobody@police.example", ""],
      ["Bad Address", "a@b@c", "HK"],
      ["Far Away", "", "Atlantis"],
      ["Chan Tai-man", "chan@police.example", ""],
      ["LEE KA SHING", "", ""],
      ["good officer", "GOOD@police.example", ""],
    ],
  };
  const checked = await checkPasted(stage.house.reads, stage.event, table, nothing);
  expect(checked.map(({ faults }) => faults.map(({ column }) => column).join())).toEqual([
    "",
    "name",
    "mailAddress",
    "jurisdiction",
    "name",
    "name",
    "name",
  ]);
  expect(checked[0]!.entry).toMatchObject({ name: "Good Officer", jurisdiction: "HK" });
  const ticked = await checkPasted(stage.house.reads, stage.event, table, { category: "", another: [5] });
  expect(ticked[5]).toMatchObject({ faults: [], entry: { anotherOfThisName: true } });
});

test("a box on the page wins over the list, an emptied one too, and hostile ones change nothing", () => {
  const form = pastePeopleForm.parse({
    step: "check",
    formKey: newId(),
    table: JSON.stringify([
      ["a", "b"],
      ["c", "d"],
    ]),
    shown: "1,7",
    columns: { c0: "name", c1: "nonsense" },
    cells: { r1c0: " Chan ", r0c0: "not shown", r9c9: "nowhere" },
  });
  expect(correctedTable(form, pastedPeople)).toEqual({
    columns: ["name", ""],
    rows: [
      ["a", "b"],
      ["Chan", ""],
    ],
  });
  expect(correctedTable({ ...form, table: "{" }, pastedPeople)).toBeUndefined();
  expect(correctedTable({ ...form, table: '{"__proto__":1}' }, pastedPeople)).toBeUndefined();
});

test("forty officers are added at once, all confirmed and nobody told", async () => {
  const stage = await openSymposium({ places: 40 });
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const entries = Array.from({ length: 40 }, (_, index) => entry({ name: `Officer ${index}`, mailAddress: null }));
  expect(await stage.house.write((tx) => addPasted(tx, organiser, entries, "en", noon))).toEqual({ ok: true, value: 40 });
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 40 });
  expect(await stage.house.reads.selectFrom("message").select("id").execute()).toEqual([]);
});

test("a long list tells how far it has come, and others get their turn meanwhile", async () => {
  const stage = await openSymposium();
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const entries = Array.from({ length: 60 }, (_, index) => entry({ name: `Officer ${index}`, mailAddress: null }));
  const heard: (number | string | null)[] = [];
  const added = await tellingProgress("key", (telling) =>
    stage.house.write((tx) =>
      addPasted(tx, organiser, entries, "en", noon, (done) => {
        telling(done);
        heard.push(pasteProgressOf("key"));
        setImmediate(() => heard.push(`somebody else after ${done}`));
      }),
    ),
  );
  expect(added).toEqual({ ok: true, value: 60 });
  expect(heard).toEqual([25, "somebody else after 25", 50, "somebody else after 50"]);
  expect(pasteProgressOf("key")).toBeNull();
});

test("where places run out nobody of the list is added", async () => {
  const stage = await openSymposium({ places: 2 });
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const entries = ["A", "B", "C"].map((name) => entry({ name, mailAddress: null }));
  expect(await stage.house.write((tx) => addPasted(tx, organiser, entries, "en", noon))).toEqual({ ...no("full"), at: 2 });
  expect(await registrationsAt(stage)).toEqual([]);
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 0 });
  expect(await stage.house.reads.selectFrom("person").select("id").execute()).toEqual([]);
});

test("of a long list the page shows what is wrong, then what there is something to say of, in the order of the list", () => {
  const rows = Array.from({ length: mostShown + 50 }, (_, at) => ({
    faults: at === mostShown + 49 ? ["wrong"] : [],
    note: at === mostShown + 9 ? "odd" : "",
  }));
  const shown = shownRows(rows);
  expect(shown).toHaveLength(mostShown);
  expect(shown.slice(-3)).toEqual([mostShown - 3, mostShown + 9, mostShown + 49]);
  expect(shownRows(rows.slice(0, 3))).toEqual([0, 1, 2]);
});
