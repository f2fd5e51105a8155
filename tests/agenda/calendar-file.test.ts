import { instant, onMachinesEverywhere, zone } from "tests/time/times";
import { expect, test } from "vitest";
import { type CalendarEntry, writeCalendar } from "~/agenda/calendar/calendar-file";
import { unfold } from "~/agenda/calendar/calendar-lines";
import { allDay, calendar, clockChanges, entry, symposium, timed } from "./calendars";
import { readByIcalJs } from "./readers";

const linesOf = (overrides: Partial<CalendarEntry>) => unfold(writeCalendar(calendar([entry(overrides)])));

test("the calendar says what it is, where it comes from and how often to ask", () => {
  const lines = unfold(writeCalendar(symposium));
  expect(lines.slice(0, 12)).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Plenary//Plenary//EN",
    "URL:https://plenary.example/iscp-2023/programme",
    "SOURCE;VALUE=URI:https://plenary.example/iscp-2023/programme.ics",
    "METHOD:PUBLISH",
    "NAME:ISCP 2023",
    "X-WR-CALNAME:ISCP 2023",
    "X-WR-CALDESC:Programme of 13–15 September 2023",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    "X-WR-TIMEZONE:Asia/Hong_Kong",
  ]);
});

test("an empty agenda still holds the component that a calendar must have", () => {
  expect(unfold(writeCalendar(calendar([])))).toContain("TZID:Asia/Hong_Kong");
  expect(unfold(writeCalendar(calendar([], { zone: zone("UTC") })))).toContain("TZID:UTC");
});

test("a session of 09:00 is at 09:00 wherever the server stands", () => {
  onMachinesEverywhere(() => {
    const lines = linesOf({ when: timed("2026-03-08T02:30", 45, "Asia/Hong_Kong") });
    expect(lines).toContain("DTSTART;TZID=Asia/Hong_Kong:20260308T023000");
    expect(lines).toContain("DTEND;TZID=Asia/Hong_Kong:20260308T031500");
  });
});

test("the length in the file is the real length, over every change of clocks", () => {
  const read = readByIcalJs(writeCalendar(clockChanges));
  const minutes = read.events.map(({ start, end }) => (end ? (Date.parse(end) - Date.parse(start)) / 60_000 : 0));
  expect(minutes).toEqual(clockChanges.entries.map(({ when }) => (when.kind === "timed" ? when.minutes : 0)));
});

test("the zone UTC is written as UTC and never as a zone", () => {
  const lines = linesOf({ when: timed("2026-03-01T09:00", 60, "UTC") });
  expect(lines).toContain("DTSTART:20260301T090000Z");
  expect(lines.join("\n")).not.toMatch(/TZID[=:]/);
});

test("whole days end on the day after, have no zone and block nobody's time", () => {
  const lines = linesOf({ when: allDay("2027-03-27", "2027-03-29") });
  for (const line of ["DTSTART;VALUE=DATE:20270327", "DTEND;VALUE=DATE:20270330", "TRANSP:TRANSPARENT"]) expect(lines).toContain(line);
  expect(lines.join("\n")).not.toContain("TZID");
  expect(() => linesOf({ when: allDay("2027-03-29", "2027-03-27") })).toThrow(RangeError);
});

test("the stamp is that of the last change, so the same state is the same file", () => {
  expect(linesOf({})).toEqual(linesOf({}));
  const [before, after] = [linesOf({}), linesOf({ changedAt: instant("2023-08-21T10:00:00.999Z"), sequence: 1 })];
  expect(after.filter((line) => !before.includes(line))).toEqual([
    "SEQUENCE:1",
    "DTSTAMP:20230821T100000Z",
    "LAST-MODIFIED:20230821T100000Z",
  ]);
});

test("a moved session keeps its identity", () => {
  const uidOf = (overrides: Partial<CalendarEntry>) => linesOf(overrides).filter((line) => line.startsWith("UID"));
  expect(uidOf({ when: timed("2023-09-14T09:00", 30), location: "Room 2", sequence: 3 })).toEqual(uidOf({}));
});

test("an identity that is not a stored one, or stands for two sessions, is refused aloud", () => {
  expect(() => linesOf({ uid: "x\r\nSUMMARY:y" })).toThrow("stored one");
  expect(() => writeCalendar(calendar([entry(), entry()]))).toThrow("twice");
});

test("states are the three words of the standard", () => {
  expect(
    (["TENTATIVE", "CONFIRMED", "CANCELLED"] as const).map((status) => linesOf({ status }).find((line) => line.startsWith("STATUS"))),
  ).toEqual(["STATUS:TENTATIVE", "STATUS:CONFIRMED", "STATUS:CANCELLED"]);
});

test("the join link stands as a conference and in the text", () => {
  const lines = linesOf({ joinUrl: "https://meet.example/a,b", joinLabel: "Join", description: "Bring your laptop" });
  expect(lines).toContain('CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Join":https://meet.example/a%2Cb');
  expect(lines).toContain("DESCRIPTION:Bring your laptop\\n\\nhttps://meet.example/a%2Cb");
  expect(linesOf({ joinUrl: "tel:+85212345678" })).toContain("CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+85212345678");
  expect(linesOf({ joinUrl: "javascript:alert(1)" }).join("\n")).not.toMatch(/CONFERENCE|DESCRIPTION|javascript/);
});

test("nobody is invited and nothing rings", () => {
  const text = writeCalendar(symposium);
  expect(text).not.toMatch(/ATTENDEE|VALARM|RSVP/);
  expect(text).toContain('ORGANIZER;CN="Conference Secretariat":mailto:secretariat@iscp.example');
});

test("an organiser without a name is shown by the address", () => {
  expect(linesOf({ organiser: { name: " \r\n", address: "desk@x.example" } })).toContain(
    'ORGANIZER;CN="desk@x.example":mailto:desk@x.example',
  );
});

test("a programme of 300 sessions in eight zones is one sound calendar", () => {
  const zones = [
    "Asia/Hong_Kong",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Africa/Cairo",
    "America/Sao_Paulo",
    "UTC",
  ];
  const entries = Array.from({ length: 300 }, (_, index) =>
    entry({ uid: `session-${index}`, when: timed("2026-09-14T09:00", 45, zones[index % 8]) }),
  );
  const read = readByIcalJs(writeCalendar(calendar(entries)));
  expect(read.events).toHaveLength(300);
  expect(read.components.filter((name) => name === "VTIMEZONE")).toHaveLength(7);
});
