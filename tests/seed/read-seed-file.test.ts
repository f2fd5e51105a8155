import { readFileSync } from "node:fs";
import { readSeedFile, sentenceOf } from "db/seed/read-seed-file";
import { expect, test } from "vitest";

const symposium = readFileSync("db/seed/iscp-2023.json", "utf8");

test("the symposium's file is read whole", () => {
  const read = readSeedFile(symposium);
  expect(read).toMatchObject({ ok: true, file: { event: { slug: "iscp-2023" } } });
  if (read.ok) expect(read.file).toMatchObject({ sessions: { length: 14 }, speakers: { length: 6 }, days: { length: 3 } });
});

test("kinds and roles may be written as people write them", () => {
  const read = readSeedFile(
    changed((file) =>
      Object.assign(file.sessions[3], { kind: "Round table", people: [{ toBeAnnounced: "INTERPOL", role: "keynote speaker" }] }),
    ),
  );
  expect(read).toMatchObject({ ok: true });
  if (read.ok) expect(read.file.sessions[3]).toMatchObject({ kind: "round-table", people: [{ role: "keynote-speaker" }] });
});

test.each<[string, (file: Draft) => unknown, string]>([
  [
    "a time that is none",
    (file) => {
      file.sessions[3].start = "9 o'clock";
    },
    `sessions[3].start is "9 o'clock": a time is written "09:30"`,
  ],
  ["a time that is missing", (file) => delete file.sessions[3].start, "sessions[3].start is missing"],
  [
    "a date that never was",
    (file) => {
      file.days[1].date = "2023-02-30";
    },
    'days[1].date is "2023-02-30"',
  ],
  [
    "a day outside the event",
    (file) => {
      file.days.push({ date: "2023-09-16" });
    },
    "days[3].date is 2023-09-16: the event lasts from 2023-09-13 to 2023-09-15",
  ],
  [
    "a session on a day nobody named",
    (file) => {
      file.sessions[0].date = "2023-09-12";
    },
    "sessions[0].date is 2023-09-12, which is not among days",
  ],
  [
    "a room nobody named",
    (file) => {
      file.sessions[1].room = "Salon 9";
    },
    'sessions[1].room is "Salon 9", which is not among rooms',
  ],
  [
    "a track nobody named",
    (file) => {
      file.sessions[1].track = "Gardening";
    },
    'sessions[1].track is "Gardening", which is not among tracks',
  ],
  [
    "a speaker nobody named",
    (file) => {
      file.sessions[3].people[0].speaker = "Nobody";
    },
    'sessions[3].people[0].speaker is "Nobody", who is not among speakers',
  ],
  [
    "a category nobody named",
    (file) => {
      file.sessions[8].access = "Media only";
    },
    'sessions[8].access is "Media only", and "Media" is not among',
  ],
  [
    "an access that is none",
    (file) => {
      file.sessions[8].access = "perhaps";
    },
    'sessions[8].access is "perhaps"',
  ],
  [
    "a kind that is none",
    (file) => {
      file.sessions[2].kind = "nap";
    },
    'sessions[2].kind is "nap": it must be one of "keynote"',
  ],
  [
    "minutes as text",
    (file) => {
      file.sessions[2].minutes = "30";
    },
    'sessions[2].minutes is "30": a whole number from 1 to 1440 is needed',
  ],
  [
    "a zone that is none",
    (file) => {
      file.event.timeZone = "HKT";
    },
    'event.timeZone is "HKT"',
  ],
  [
    "a key nobody knows",
    (file) => {
      file.sessions[2].trak = "Cooperation";
    },
    "sessions[2].trak is not known here",
  ],
  ["two rooms of one name", (file) => file.rooms.push({ name: "Salon 1" }), 'rooms[3] is the second room called "Salon 1"'],
  [
    "a text that is too long",
    (file) => {
      file.sessions[4].title = "a".repeat(301);
    },
    "sessions[4].title is longer than 300 characters",
  ],
  [
    "a text with a NUL",
    (file) => {
      file.agency.name = "Police\u0000";
    },
    "agency.name holds characters that cannot be printed",
  ],
  [
    "a number for a text",
    (file) => {
      file.sessions[4].title = 5;
    },
    "sessions[4].title must be a text, or one text per language",
  ],
  [
    "a language the event does not speak",
    (file) => {
      file.days[0].heading = { en: "Opening", fr: "Ouverture" };
    },
    "days[0].heading.fr is not one of event.languages",
  ],
  [
    "a text that lacks the first language",
    (file) => {
      file.days[0].heading = { "zh-Hant": "開幕" };
    },
    "days[0].heading has no text in en",
  ],
  ["no sessions at all", (file) => delete file.sessions, "sessions is missing"],
])("%s is named by its path and the reason", (_what, spoil, sentence) => {
  expect(faultsIn(changed(spoil))).toEqual([expect.stringContaining(sentence)]);
});

test("every fault of a file is told, not only the first", () => {
  const text = changed((file) => {
    delete file.sessions[3].start;
    file.event.kind = "party";
  });
  expect(faultsIn(text)).toHaveLength(2);
});

test.each([
  ["", "The file is not JSON"],
  ["{", "The file is not JSON"],
  ["[]", "The file must be an object"],
  ["null", "The file must be an object"],
])("what is no data file says so: %j", (text, sentence) => {
  expect(faultsIn(text)).toEqual([expect.stringContaining(sentence)]);
});

// biome-ignore lint/suspicious/noExplicitAny: a test spoils the file wherever it likes
type Draft = any;

function changed(change: (file: Draft) => unknown): string {
  const file = JSON.parse(symposium);
  change(file);
  return JSON.stringify(file);
}

function faultsIn(text: string): string[] {
  const read = readSeedFile(text);
  return read.ok ? [] : read.faults.map(sentenceOf);
}
