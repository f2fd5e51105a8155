import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { findExisting } from "~/programme/interchange/import-programme.server";
import { planImport } from "~/programme/interchange/plan-import.server";
import { readScheduleFile } from "~/programme/interchange/read-schedule-file.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import { aHost, anEvent } from "../../support/cast";
import { openTestHouse } from "../../support/house";
import { bytesOf, read, takeIn } from "../../support/schedules";

type Raw = Record<string, unknown>;
const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** As frab writes it: persons by number and public name. */
const talk = (number: number, more: Raw = {}): Raw => ({
  id: number,
  guid: guid(number),
  date: "2027-03-27T10:00:00+01:00",
  start: "10:00",
  duration: "00:45",
  title: `Talk ${number}`,
  type: "lecture",
  track: "Security",
  persons: [{ id: 7, public_name: "schneider" }],
  ...more,
});

const file = (events: unknown[], more: Raw = {}) =>
  JSON.stringify({
    schedule: {
      conference: {
        acronym: "camp",
        title: "Camp",
        time_zone_name: "Europe/Berlin",
        days: [{ date: "2027-03-27", rooms: { Curie: events } }],
        ...more,
      },
    },
  });

const xml = (inside: string, head = '<?xml version="1.0"?>') =>
  `${head}<schedule><conference><title>Camp</title></conference>${inside}</schedule>`;

async function berlin() {
  const house = await openTestHouse();
  const event = await anEvent(house, await aHost(house), { time_zone: "Europe/Berlin", starts_on: "2027-03-27", ends_on: "2027-03-28" });
  return { house, event };
}

const latin1 = new Uint8Array([...bytesOf('{"schedule":"'), 0xe9, ...bytesOf('"}')]);

test.each<[string, string | Uint8Array, RegExp]>([
  ["what is not UTF-8", latin1, /not UTF-8/],
  ["an empty file", "", /empty/],
  ["what is neither", "hello", /neither/],
  ["broken JSON", '{"schedule":', /not JSON/],
  ["other JSON", "{}", /not a schedule/],
  ["JSON a hundred thousand deep", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, /not a schedule|not JSON/],
  ["100,000 sessions", file(Array.from({ length: 100_000 }, () => ({}))), /100,000 sessions; 5,000 is the most/],
  ["XML with a DTD", xml("", '<?xml version="1.0"?><!DOCTYPE schedule [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), /has a DTD/],
  ["XML that says it is something else", xml("", '<?xml version="1.0" encoding="ISO-8859-1"?>'), /says that it is ISO-8859-1/],
  ["broken XML", "<schedule><day></schedule>", /not XML/],
  ["XML of something else", "<html></html>", /not a schedule/],
  ["XML nested too deeply", `<schedule>${"<a>".repeat(20)}`, /nested too deeply/],
])("%s is refused with a sentence", (_, content, sentence) => {
  expect(readScheduleFile(typeof content === "string" ? bytesOf(content) : content)).toMatch(sentence);
});

test("keys that are not known are named and left out, even those that name an object's own workings", () => {
  const text = file([talk(1, { colour: "red" })], { weather: "fine" }).replace('"colour"', '"__proto__"');
  expect(read(text).notes).toEqual([expect.stringContaining("weather, __proto__")]);
  expect(({} as Raw).colour).toBeUndefined();
});

test("each row that cannot be taken over says why, and the others come in", async () => {
  const { house, event } = await berlin();
  const rows: [Raw, RegExp][] = [
    [talk(2, { guid: guid(1) }), /same identifier as session 1/],
    [talk(3, { persons: [{ id: 9, public_name: " " }] }), /no name/],
    [talk(4, { date: "2027-03-28T02:30:00" }), /clocks of Europe\/Berlin skip it/],
    [talk(5, { date: "2027-03-28T02:30:00+01:00" }), /clocks of Europe\/Berlin skip it/],
    [talk(6, { end: "2027-03-27T09:00:00+01:00" }), /ends before it starts/],
    [talk(7, { duration: "00:00" }), /duration/],
    [talk(8, { date: "2027-13-99T10:00:00+01:00" }), /date cannot be read/],
    [talk(9, { date: "2027-04-27T10:00:00+02:00" }), /not a day of this event/],
    [talk(10, { title: " " }), /no title/],
    [talk(11, { guid: "1' or 1=1" }), /guid/],
    [talk(12, { title: "x".repeat(301) }), /longer than 300/],
  ];
  const text = file([talk(1), ...rows.map(([row]) => row)]);
  const existing = await findExisting(house.reads, (await findEvent(house.reads, event.id))!);
  const plan = planImport(existing, read(text));
  for (const [index, [, reason]] of rows.entries())
    expect(plan.rows[index + 1]).toMatchObject({ verdict: "skipped", reasons: [expect.stringMatching(reason)] });
  expect(await takeIn(house, event, text)).toEqual({ made: 1, changed: 0, skipped: rows.length, speakers: 1 });
  expect((await findAllSessions(house.reads, event)).map(({ title }) => title.en)).toEqual(["Talk 1"]);
});

test("a session that is left out brings no person and no track along", async () => {
  const { house, event } = await berlin();
  const outside = talk(2, { date: "2027-04-27T10:00:00+02:00", track: "Elsewhere", persons: [{ id: 99, public_name: "Nobody Here" }] });
  const plan = planImport(await findExisting(house.reads, (await findEvent(house.reads, event.id))!), read(file([talk(1), outside])));
  expect(plan.newSpeakers.map(({ person }) => person.name)).not.toContain("Nobody Here");
  expect(plan.tracks.flatMap(({ name }) => Object.values(name))).not.toContain("Elsewhere");
});

test("persons are the same by number, never by name; without any identifier nobody is taken for another", async () => {
  const { house, event } = await berlin();
  const text = file([
    talk(1, {
      persons: [
        { id: 7, public_name: "Chan" },
        { id: 8, public_name: "Chan" },
      ],
    }),
    talk(2, { persons: [{ id: 7, public_name: "Chan" }, { name: "Nobody Known" }] }),
    talk(3, { persons: [{ name: "Nobody Known" }] }),
  ]);
  await takeIn(house, event, text);
  expect((await findAllSpeakers(house.reads, event)).map(({ name }) => name)).toEqual(["Chan", "Chan", "Nobody Known", "Nobody Known"]);
  expect(await takeIn(house, event, text)).toEqual({ made: 0, changed: 0, skipped: 0, speakers: 0 });
});

test("a deed that fails at its end leaves nothing behind", async () => {
  const { house, event } = await berlin();
  const broken = {
    ...house,
    write: (async (deed) =>
      house.write(async (tx) => {
        await deed(tx);
        throw new Error("power cut");
      })) as typeof house.write,
  };
  await expect(takeIn(broken, event, file([talk(1)]))).rejects.toThrow("power cut");
  expect(await findAllSessions(house.reads, event)).toEqual([]);
  expect(await findAllSpeakers(house.reads, event)).toEqual([]);
});
