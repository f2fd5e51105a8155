import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { findAllRooms } from "~/events/plan-queries.server";
import { findExisting, importProgramme } from "~/programme/interchange/import-programme.server";
import type { ProgrammeImport } from "~/programme/interchange/interchange-queries.server";
import { planImport } from "~/programme/interchange/plan-import.server";
import { readTableFile } from "~/programme/interchange/read-table-file.server";
import { foundIn, readUpload } from "~/programme/interchange/read-upload.server";
import { guessColumns, templateOf } from "~/programme/interchange/table-columns";
import { toCsv } from "~/registration/csv";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findAllProfiles } from "~/speakers/speakers-queries.server";
import { organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { aSymposium } from "../../support/programme";
import { bytesOf } from "../../support/schedules";
import { archive, cell, text, workbook } from "./workbooks";

const utf16 = (content: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(content, "utf16le")]);
const latin = (content: string) => new Uint8Array(Buffer.from(content, "latin1"));

test.each([
  ["UTF-8 with its mark", bytesOf("\uFEFFTitle,Room\nCafé,Salon\n")],
  ["UTF-16", utf16("Title;Room\r\nCafé;Salon")],
  ["Latin-1 with semicolons", latin("Title;Room\r\nCafé;Salon\r\n")],
  ["tabs, and lines ended as of old", bytesOf("Title\tRoom\rCafé\tSalon")],
])("a table in %s is read", async (_, bytes) => {
  expect(await readTableFile(bytes, "t.csv")).toEqual([
    ["Title", "Room"],
    ["Café", "Salon"],
  ]);
});

test("a workbook's cells are what they show: texts, dates, times, what a formula came to", async () => {
  const sheet = `<row>${cell("A1", "0", 't="s"')}${text("B1", "Date")}${text("C1", "Start")}${text("E1", "Minutes")}</row><row>${cell("A2", "1", 't="s"')}${cell("B2", "46351", 's="1"')}${cell("C2", "0.375", 's="2"')}<c r="E2"><f>15+15</f><v>30</v></c></row><row>${text("A3", "Never was")}${cell("B3", "60", 's="1"')}</row>`;
  expect(await readTableFile(workbook(sheet), "t.xlsx")).toEqual([
    ["Title", "Date", "Start", "", "Minutes"],
    ["Opening ceremony", "2026-11-25", "09:00", "", "30"],
    ["Never was", "", "", "", ""],
  ]);
});

const row = `<row>${text("A1", "Title")}</row><row>${text("A2", "x")}</row>`;
test.each<[string, Uint8Array, string, RegExp]>([
  ["with macros by its name", workbook(row), "t.xlsm", /macros/],
  ["with macros inside", workbook(row, [{ name: "xl/vbaProject.bin", text: "x" }]), "t.xlsx", /macros/],
  ["that refers to other files", workbook(row, [{ name: "xl/externalLinks/externalLink1.xml", text: "<x/>" }]), "t.xlsx", /other files/],
  ["with a DTD", workbook(row, [], '<!DOCTYPE x [<!ENTITY a "b">]>'), "t.xlsx", /DTD/],
  ["that unpacks to 200 MB", workbook(row, [{ name: "xl/media.xml", text: " ".repeat(200 * 1024 * 1024) }]), "t.xlsx", /too large/],
  [
    "that lies about its size",
    workbook(row, [{ name: "xl/media.xml", text: " ".repeat(70 * 1024 * 1024), declared: 100 }]),
    "t.xlsx",
    /cannot|can be read|too large/,
  ],
  [
    "with 600 files",
    workbook(
      row,
      Array.from({ length: 600 }, (_, at) => ({ name: `xl/${at}.xml`, text: "<x/>" })),
    ),
    "t.xlsx",
    /too large/,
  ],
  ["with another archive inside", workbook(row, [{ name: "inner.zip", text: "PK" }]), "t.xlsx", /does not belong/],
  ["with a link for a file", workbook(row, [{ name: "xl/link.xml", text: "/etc/passwd", mode: 0o120777 }]), "t.xlsx", /does not belong/],
  ["whose files climb out", archive([{ name: "../../x.xml", text: "<x/>" }]), "t.xlsx", /can be read/],
  ["that is cut off", workbook(row).slice(0, 300), "t.xlsx", /can be read/],
])("a workbook %s is refused", async (_, bytes, name, sentence) => {
  expect(await readTableFile(bytes, name)).toMatch(sentence);
});

test("a table without rows, too long, or no text at all says so", async () => {
  expect(await readTableFile(bytesOf("Title\n"), "t.csv")).toMatch(/nothing in this file/);
  expect(await readTableFile(bytesOf(`Title\n${"x\n".repeat(5_001)}`), "t.csv")).toMatch(/more than 5,000 rows/);
  expect(await readTableFile(bytesOf("a\u0000b\nc"), "t.csv")).toMatch(/not a table/);
});

test("the templates are understood by their own headings; others by what they are usually called", () => {
  for (const kind of ["sessions", "speakers"] as const) expect(guessColumns(kind, templateOf(kind)[0]!)).not.toContain("");
  expect(guessColumns("sessions", ["Topic", "Day", "From", "Hall", "__proto__", "title"])).toEqual([
    "title",
    "date",
    "start",
    "room",
    "",
    "",
  ]);
});

async function kept(kind: "sessions" | "speakers", csv: string): Promise<ProgrammeImport> {
  const read = await readUpload(kind, new File([csv], "t.csv"));
  if (typeof read === "string") throw new Error(read);
  return { ...read, kind, id: "", hostId: "", eventId: null, accountId: "", name: "t.csv", startedAt: null, doneAt: null, outcome: "" };
}

test("speakers and sessions come from tables; a second time nothing changes, and each row that is wrong says why", async () => {
  const { house, event } = await aSymposium();
  const organiser = await organiserOf(house, event, "edit-event");
  const of = (await findEvent(house.reads, event.id))!;
  const take = async (kind: "sessions" | "speakers", csv: string) => {
    const found = foundIn(await kept(kind, csv), event.days, of.timeZone);
    const plan = planImport(await findExisting(house.reads, of), found);
    const outcome = await house.write((tx) => importProgramme(tx, organiser, of, { found, seen: null }, noon));
    return { outcome: outcome.ok && outcome.value, reasons: plan.rows.flatMap(({ reasons }) => reasons) };
  };
  const speakers = "Name;Position;Biography\nMei Wong;Chief;Leads.\n;Nobody;\n";
  expect(await take("speakers", speakers)).toEqual({
    outcome: { made: 1, changed: 0, skipped: 1, speakers: 1 },
    reasons: ["There is no name."],
  });
  expect((await take("speakers", speakers)).outcome).toEqual({ made: 0, changed: 0, skipped: 1, speakers: 0 });
  expect(await findAllProfiles(house.reads, event)).toMatchObject([{ name: "Mei Wong", position: "Chief", bio: { en: "Leads." } }]);

  const sessions = `Title,Date,Start,End,Minutes,Room,Speakers\nOpening,25 Nov,9.00,0930hrs,,Hall B,Mei Wong; Ana Reis\nPanel,2026-11-26,2 pm,,45,Hall B,Ana Reis\nWrong,2026-12-01,9,10,,,\nLate,26 Nov,10:00,09:00,,,\n`;
  const first = await take("sessions", sessions);
  expect(first.outcome).toEqual({ made: 2, changed: 0, skipped: 2, speakers: 1 });
  expect(first.reasons).toEqual([expect.stringMatching(/is not a day/), "It ends before it starts."]);
  expect((await take("sessions", sessions)).outcome).toEqual({ made: 0, changed: 0, skipped: 2, speakers: 0 });
  expect(
    (await findAllSessions(house.reads, event)).map(({ title, start, minutes, people }) => [title.en, start, minutes, people.length]),
  ).toEqual([
    ["Opening", "09:00", 30, 2],
    ["Panel", "14:00", 45, 1],
  ]);
  expect((await findAllRooms(house.reads, event)).map(({ name }) => name.en)).toContain("Hall B");
  expect((await take("sessions", toCsv(templateOf("sessions")))).outcome).toMatchObject({ made: 1, skipped: 0 });
});
