import { readFileSync } from "node:fs";
import type { Database } from "db/database.server";
import { readSeedFile } from "db/seed/read-seed-file";
import type { SeedFile } from "db/seed/seed-file";
import { beforeEach, expect, test } from "vitest";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { auditing } from "~/audit/record.server";
import { findBrokenLink } from "~/audit/verify-history-queries.server";
import { plantFile } from "~/commands/seed/plant-event.server";
import { findEventByAddress } from "~/events/events-queries.server";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { emptyDatabase } from "../support/databases";
import { noon } from "../support/house";

const own = "events@police.example";
let database: Database;

beforeEach(async () => {
  database = await emptyDatabase(auditing);
});

test("the symposium stands as its file tells it, with version 1 public", async () => {
  const planted = await plant(symposium());
  expect(planted.ok).toBe(true);

  const event = await findEventByAddress(database.reads, "iscp-2023");
  expect(event).toMatchObject({ state: "published", kind: "symposium", languages: ["en", "zh-Hant"], hostName: "Hong Kong Police Force" });
  const version = await findLatestVersion(database.reads, event!);
  expect(version?.number).toBe(1);
  expect(version?.content.sessions).toHaveLength(14);
  expect(version?.content.days.map(({ heading }) => heading["zh-Hant"])).toEqual([
    "開幕；變動中的網絡空間",
    "Web3與數碼金融",
    "智慧警務；國家策略；閉幕",
  ]);
  const [workshop, meeting, panel] = ["Tracing virtual assets", "Bilateral meetings", "Collective security"].map(
    (title) => version!.content.sessions.find((session) => session.title.en?.startsWith(title))!,
  );
  expect(workshop).toMatchObject({ access: "categories", categories: [{ name: { en: "Law enforcement" } }], seats: 60 });
  expect(meeting).toMatchObject({ access: "closed", kind: "closed-meeting" });
  expect(panel?.people).toMatchObject([{ name: "Chua Kuan Seah", role: "panellist", organisation: "Cyber Security Agency of Singapore" }]);
});

test("a second file of the same agency joins its host; the same address is refused by its path", async () => {
  await plant(symposium());
  expect(await plant(symposium({ slug: "iscp-2024" }))).toMatchObject({ ok: true });
  expect(await findAllHosts(database.reads)).toHaveLength(1);
  expect(await plant(symposium())).toEqual({ ok: false, why: 'event.slug is "iscp-2023", which is not available' });
});

test.each<[string, (file: SeedFile) => void, string]>([
  ["an address of Plenary's own", (file) => Object.assign(file.event, { slug: "sign-in" }), "event.slug"],
  ["a language nobody speaks here", (file) => Object.assign(file.event, { languages: ["en", "zh-Hant", "tlh"] }), "event.languages[2]"],
  ["a mail address that is none", (file) => Object.assign(file.agency, { secretariatMail: "nowhere" }), "agency.secretariatMail"],
  ["an hour that the clocks skip", (file) => skipAnHour(file), "sessions[0].start"],
])("%s is refused by its path, and nothing is left of the file", async (_what, spoil, path) => {
  const file = symposium();
  spoil(file);
  expect(await plant(file)).toMatchObject({ ok: false, why: expect.stringContaining(path) });
  for (const table of ["host", "account", "event", "session", "speaker", "person", "audit_entry", "version"] as const)
    expect(await database.reads.selectFrom(table).selectAll().execute(), table).toEqual([]);
});

test("what was planted is sound: places counted, history whole, no message to anybody", async () => {
  await plant(symposium());
  expect(await findMiscounts(database.reads)).toEqual([]);
  const [host] = await findAllHosts(database.reads);
  expect(await findBrokenLink(database.reads, host!.id)).toBeUndefined();
  expect(await database.reads.selectFrom("message").selectAll().execute()).toEqual([]);
});

const plant = (file: SeedFile) => database.write((tx) => plantFile(tx, file, own, noon));

function symposium(event: Partial<SeedFile["event"]> = {}): SeedFile {
  const read = readSeedFile(readFileSync("db/seed/iscp-2023.json", "utf8"));
  if (!read.ok) throw new Error("The symposium's file is wrong");
  return { ...read.file, event: { ...read.file.event, ...event } };
}

/** In Lisbon the clocks went from 01:00 to 02:00 on 26 March 2023. */
function skipAnHour(file: SeedFile) {
  const date = "2023-03-26" as SeedFile["event"]["startsOn"];
  Object.assign(file.event, { timeZone: "Europe/Lisbon", startsOn: date });
  file.days.push({ date });
  Object.assign(file.sessions[0]!, { date, start: "01:30" });
}
