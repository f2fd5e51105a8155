import { date, instant, zone } from "tests/time/times";
import { describe, expect, test } from "vitest";
import { eventCalendar, feedCalendar, linksAt, sessionCalendar } from "~/agenda/agenda-calendar";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { composeAgenda } from "~/agenda/compose-agenda";
import type { Event } from "~/events/event";
import { programmeFor, type Viewer } from "~/programme/programme-for";
import type { PrintedSession, ProgrammeContent } from "~/programme/version";
import { expectGolden } from "../support/golden";
import { at } from "./published-symposium";
import { pythonIsHere, readByIcalJs, readByPython } from "./readers";

const changedAt = instant("2026-08-20T10:00:00.000Z");
const links = linksAt("https://plenary.example");
const uid = (number: number) => `01898f4e-7c00-7000-8000-${String(number).padStart(12, "0")}`;

const event = {
  id: uid(0),
  address: "iscp-2026",
  title: { en: "International Symposium on Cyber Policing", "zh-Hant": "國際網絡警政研討會" },
  shortTitle: { en: "ISCP 2026" },
  theme: {},
  format: "in-person",
  state: "published",
  startsOn: date("2026-11-25"),
  endsOn: date("2026-11-26"),
  timeZone: zone("Asia/Hong_Kong"),
  languages: ["en", "zh-Hant"],
  venueName: { en: "Police Headquarters" },
  venueAddress: { en: "1 Arsenal Street; Wan Chai" },
  revision: 3,
  changedAt,
  cancelledShownDays: 30,
  calendarTurns: 0,
  turnedAt: null,
  hostName: "Cyber Security Bureau",
  senderName: "Conference Secretariat",
  secretariatMail: "secretariat@bureau.example",
  secretariatPhone: "",
} as unknown as Event;

const ada = {
  role: "moderator",
  speakerId: "s1",
  personId: "ada",
  code: "ADA222",
  name: "Ada Chan",
  position: "Director",
  organisation: "",
};

const session = (number: number, title: PrintedSession["title"], overrides: Partial<PrintedSession> = {}): PrintedSession => ({
  ...{ id: uid(number), uid: uid(number), guid: uid(number), code: `CODE2${number}`, number, kind: "panel", title, abstract: {} },
  ...{ date: date("2026-11-25"), start: at("09:00"), fold: 0, minutes: 60, roomId: "r1", trackId: null, state: "planned" },
  ...{ access: "everyone", categories: [], othersSee: "block", seats: null, spoken: [], interpreted: [], dress: {}, beThereAt: null },
  ...{ joinLink: null, remarks: {}, people: [], parts: [], sequence: 0, changedAt },
  ...overrides,
});

const content: ProgrammeContent = {
  languages: event.languages,
  timeZone: event.timeZone,
  venueName: event.venueName,
  venueAddress: event.venueAddress,
  days: [{ id: "d1", date: date("2026-11-25"), heading: { en: "Web3" } }],
  rooms: [{ id: "r1", name: { en: "Grand Ballroom" } }],
  tracks: [],
  sessions: [
    session(1, { en: "Opening; a welcome", "zh-Hant": "開幕典禮" }, { kind: "ceremony", dress: { en: "Uniform" } }),
    session(2, { en: "Collective security" }, { start: at("10:15"), access: "closed", beThereAt: at("10:00"), people: [ada] }),
    session(3, { en: "Tracing virtual assets" }, { start: at("14:00"), sequence: 2, state: "cancelled" }),
    session(4, { en: "Online briefing" }, { date: date("2026-11-26"), access: "registered", joinLink: "https://meet.example/a?b=1,2" }),
    session(5, { en: "Past midnight" }, { date: date("2026-11-26"), start: at("23:30"), minutes: 120, state: "tentative" }),
  ],
};

const agenda = (viewer: Viewer, language = "en") =>
  composeAgenda(
    event,
    { number: 4, publishedAt: changedAt, shown: programmeFor(content, viewer) },
    {
      language,
      personId: typeof viewer === "object" ? viewer.personId : undefined,
    },
  );

const speaker: Viewer = { registered: true, categoryIds: [], personId: "ada" };
const calendars = {
  programme: eventCalendar(agenda("stranger"), links),
  speaker: feedCalendar([agenda(speaker)], links, "https://plenary.example/calendar/secret.ics"),
  "in-chinese": eventCalendar(agenda(speaker, "zh-Hant"), links),
  follows: eventCalendar(composeAgenda(event, undefined, { language: "en", personId: "ada" }), links),
};

describe.each(Object.entries(calendars))("the agenda %s", (name, calendar) => {
  const text = writeCalendar(calendar);
  const meant = calendar.entries.map(({ uid, summary, sequence, status }) => ({ uid, summary, sequence, status }));

  test("is the same bytes as ever", () => expectGolden(`agenda/${name}.ics`, text));

  test("is understood by ical.js as it was meant", () => expect(readByIcalJs(text).events).toMatchObject(meant));

  test.runIf(pythonIsHere)("is understood by python3-icalendar as it was meant (needs the Debian package)", () => {
    const read = readByPython(text)!;
    expect(read.problems).toEqual([]);
    expect(read.events).toMatchObject(meant);
  });
});

test("an entry says who one is in it, when to be there, where it is and where to read more", () => {
  const panel = calendars.speaker.entries.find((entry) => entry.uid === uid(2));
  expect(panel).toMatchObject({
    location: "Grand Ballroom, Police Headquarters, 1 Arsenal Street; Wan Chai",
    description:
      "You are in it as: Moderator.\nPlease be there at 10:00.\n\nPanel · By invitation\n\nModerator: Ada Chan, Director\n\nMore: https://plenary.example/iscp-2026/programme",
  });
});

test("a stranger's calendar holds neither what is closed nor a link to join", () => {
  const text = writeCalendar(calendars.programme);
  expect(calendars.programme.entries.map(({ uid }) => uid)).toEqual([0, 1, 3, 5].map(uid));
  expect(text).not.toMatch(/meet\.example|Collective|Ada/);
});

test("one session alone, and none for a code that is not there", () => {
  expect(sessionCalendar(agenda("stranger"), "CODE21", links)?.entries.map(({ uid }) => uid)).toEqual([uid(1)]);
  expect(sessionCalendar(agenda("stranger"), "CODE22", links)).toBeUndefined();
});
