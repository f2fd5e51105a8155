import { existsSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { findAllDays, findAllRooms, findAllTracks } from "~/events/plan-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import { type TimeZoneId, toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { aHost, anEvent, organiserOf } from "../../support/cast";
import { noon, openTestHouse } from "../../support/house";
import { aSession, aSpeaker, aSymposium } from "../../support/programme";
import { read, sent, takeIn } from "../../support/schedules";

const jsonSchema = JSON.parse(readFileSync("tests/data/c3voc-schedule.schema.json", "utf8"));
const xsd = readFileSync("tests/data/c3voc-schedule.xsd", "utf8");

/** The schema is of JSON Schema's draft 6, which Ajv reads with the meta-schema it brings along. */
function faultsOfJson(text: string) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat("color", /^#[0-9a-f]{6}$/i);
  ajv.addMetaSchema(JSON.parse(readFileSync("node_modules/ajv/dist/refs/json-schema-draft-06.json", "utf8")));
  const check = ajv.compile(jsonSchema);
  return check(JSON.parse(text)) ? [] : check.errors;
}

async function faultsOfXml(text: string) {
  const { errors } = await validateXML({
    xml: { fileName: "schedule.xml", contents: text },
    schema: { fileName: "schedule.xsd", contents: xsd },
  });
  return errors.map(({ message }) => message);
}

const at = (clock: string) => clock as ClockTime;

const lisbon = { time_zone: "Europe/Lisbon", starts_on: "2026-10-24", ends_on: "2026-10-26", address: "lisbon-2026" };

/** Two days in Lisbon, the second of them the day the clocks go back: with everything that must not get out, and everything odd that must. */
async function aVariedProgramme() {
  const stage = await aSymposium(lisbon);
  const { house, event, editor, days, ballroom, salon } = stage;
  const ana = await aSpeaker(house, event, "Ana Reis");
  const mei = await aSpeaker(house, event, "Mei <Wong> & Co");
  const session = (input: Parameters<typeof aSession>[2]) => aSession(house, editor, input);
  const person = (speakerId: string) => ({ role: "panellist" as const, speakerId, toBeAnnounced: null });
  await session({ title: { en: "Opening" }, kind: "ceremony", dayId: days[0], start: at("09:00"), minutes: 30, roomId: ballroom });
  await session({
    title: { en: 'Panel "Web3" & <finance>' },
    kind: "panel",
    dayId: days[0],
    start: at("09:30"),
    roomId: ballroom,
    people: [person(ana.id), person(mei.id)],
    spoken: ["pt"],
    abstract: { en: "One.\n\nTwo & three." },
  });
  await session({ title: { en: "Break" }, kind: "break", dayId: days[0], start: at("10:30"), minutes: 15 });
  await session({ title: { en: "Night owls" }, dayId: days[1], start: at("01:30"), fold: 1, minutes: 45, roomId: salon });
  await session({ title: { en: "Early birds" }, dayId: days[1], start: at("01:30"), fold: 0, minutes: 45, roomId: ballroom });
  await session({
    title: { en: "Secret ledger" },
    access: "closed",
    dayId: days[1],
    start: at("11:00"),
    roomId: salon,
    people: [{ role: "speaker", speakerId: null, toBeAnnounced: "INTERPOL" }],
  });
  await session({ title: { en: "Called off" }, state: "cancelled", dayId: days[1], start: at("12:00"), roomId: salon });
  await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  return stage;
}

test("both formats are valid against their schema files, with programme and without", async () => {
  const { house, event } = await aVariedProgramme();
  const full = await sent(house, event);
  const empty = await sent(house, await anEvent(house, { id: event.hostId }, { address: "quiet-day" }));
  for (const { json, xml } of [full, empty]) {
    expect(faultsOfJson(json)).toEqual([]);
    expect(await faultsOfXml(xml)).toEqual([]);
  }
  expect(faultsOfJson(full.json.replace(/"guid": "[^"]+"/, '"guid": "no"'))).not.toEqual([]);
  expect(await faultsOfXml(full.xml.replace(/<title>Opening<\/title>/, ""))).not.toEqual([]);
});

test("a stranger gets nothing that is closed, cancelled or nobody yet, and every instant with the offset it has", async () => {
  const { house, event } = await aVariedProgramme();
  const { json, xml } = await sent(house, event);
  for (const text of [json, xml]) expect(text).not.toMatch(/Secret ledger|INTERPOL|Called off/);
  const slots = read(json).sessions;
  expect(slots.map(({ title, at }) => [title, at?.instant]).sort((a, b) => (a[1]! < b[1]! ? -1 : 1))).toEqual([
    ["Opening", "2026-10-24T08:00:00.000Z"],
    ['Panel "Web3" & <finance>', "2026-10-24T08:30:00.000Z"],
    ["Break", "2026-10-24T09:30:00.000Z"],
    ["Early birds", "2026-10-25T00:30:00.000Z"],
    ["Night owls", "2026-10-25T01:30:00.000Z"],
  ]);
  expect(json).toContain('"date": "2026-10-25T01:30:00+01:00"');
  expect(json).toContain('"date": "2026-10-25T01:30:00+00:00"');
  expect(new Set(slots.map(({ number }) => number)).size).toBe(slots.length);
});

test.each(["json", "xml"] as const)("export, import into another house and export again are the same bytes (%s)", async (format) => {
  const { house, event } = await aVariedProgramme();
  const first = (await sent(house, event))[format];
  const elsewhere = await openTestHouse();
  const there = await anEvent(elsewhere, await aHost(elsewhere), lisbon);
  await takeIn(elsewhere, there, first);
  const editor = await organiserOf(elsewhere, there, "edit-programme");
  await elsewhere.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  expect((await sent(elsewhere, there))[format]).toBe(first);
});

test("guids stay over versions, and the same file again changes nothing", async () => {
  const { house, event, editor } = await aVariedProgramme();
  const { json } = await sent(house, event);
  expect(await takeIn(house, event, json)).toEqual({ made: 0, changed: 0, skipped: 0, speakers: 0 });
  const moved = json.replace(/"title": "Opening"/, '"title": "Grand opening"');
  expect(await takeIn(house, event, moved)).toEqual({ made: 0, changed: 1, skipped: 0, speakers: 0 });
  await house.write((tx) => publishProgramme(tx, editor, { after: 1 }, noon));
  const second = (await sent(house, event)).json;
  const guids = (text: string) => [...text.matchAll(/"guid": "([^"]+)"/g)].map(([, guid]) => guid);
  expect(guids(second)).toEqual(guids(json));
  expect(second).toContain("Grand opening");
});

const camp = "../shared/data/real-schedule-camp2019.json";

test.skipIf(!existsSync(camp))(
  "a real schedule of a camp comes in whole: every instant, person, room and track; a second time it changes nothing",
  async () => {
    const { house } = await aSymposium();
    const host = await aHost(house, {
      name: "Club",
      shortName: "Club",
      secretariatMail: "club@club.example",
      owner: { name: "Bo", mailAddress: "bo@club.example" },
    });
    const event = await anEvent(house, host, {
      address: "camp2019",
      time_zone: "Europe/Berlin",
      starts_on: "2019-08-21",
      ends_on: "2019-08-25",
    });
    const text = readFileSync(camp, "utf8");
    expect(await takeIn(house, event, text)).toEqual({ made: 79, changed: 0, skipped: 0, speakers: 90 });

    const [sessions, days, rooms, tracks, speakers] = await Promise.all([
      findAllSessions(house.reads, event),
      findAllDays(house.reads, event),
      findAllRooms(house.reads, event),
      findAllTracks(house.reads, event),
      findAllSpeakers(house.reads, event),
    ]);
    const named = (list: { id: string; name: Readonly<Record<string, string>> }[], id: string | null) =>
      list.find((each) => each.id === id)?.name.en ?? "";
    const zone = "Europe/Berlin" as TimeZoneId;
    const here = sessions.map(({ guid, title, dayId, start, fold, minutes, roomId, trackId, people }) => ({
      guid,
      title: title.en,
      instant: toInstant(wallTime(days.find(({ id }) => id === dayId)!.date, start!), zone, fold),
      minutes,
      room: named(rooms, roomId),
      track: named(tracks, trackId),
      people: people.map(({ speakerId }) => speakers.find(({ id }) => id === speakerId)!.name),
    }));
    type Raw = {
      guid: string;
      title: string;
      date: string;
      duration: string;
      room: string;
      track: string;
      persons: { public_name: string }[];
    };
    const raw = (JSON.parse(text).schedule.conference.days as { rooms: Record<string, Raw[]> }[]).flatMap(({ rooms }) =>
      Object.values(rooms).flat(),
    );
    const there = raw.map(({ guid, title, date, duration, room, track, persons }) => ({
      guid,
      title,
      instant: `${date.slice(0, 10)}T${String(Number(date.slice(11, 13)) - 2).padStart(2, "0")}${date.slice(13, 16)}:00.000Z`,
      minutes: Number(duration.slice(0, 2)) * 60 + Number(duration.slice(3)),
      room,
      track,
      people: persons.map(({ public_name }) => public_name),
    }));
    const byGuid = (a: { guid: string }, b: { guid: string }) => (a.guid < b.guid ? -1 : 1);
    expect(here.sort(byGuid)).toEqual(there.sort(byGuid));
    expect(await takeIn(house, event, text)).toEqual({ made: 0, changed: 0, skipped: 0, speakers: 0 });
  },
);
