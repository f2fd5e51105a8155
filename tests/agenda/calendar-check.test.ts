import { expect, test } from "vitest";
import { checkCalendar } from "~/agenda/calendar/calendar-check";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { symposium } from "./calendars";

const good = writeCalendar(symposium);

const spoilt: [string, (text: string) => string, string][] = [
  ["a missing last line end", (text) => text.slice(0, -2), "it does not end with END:VCALENDAR and CRLF"],
  ["a byte order mark", (text) => `\ufeff${text}`, "it does not start with BEGIN:VCALENDAR"],
  ["a bare line feed", (text) => text.replace("\r\nSUMMARY", "\nSUMMARY"), "a bare CR or LF"],
  ["a bare carriage return", (text) => text.replace("SUMMARY:", "SUMMARY:\r"), "a bare CR or LF"],
  ["a control character", (text) => text.replace("SUMMARY:", "SUMMARY:\u0007"), "a control character"],
  ["half a character", (text) => text.replace("SUMMARY:", "SUMMARY:\ud800"), "half a character"],
  [
    "a long line",
    (text) => text.replace("SUMMARY:", `SUMMARY:${"開".repeat(30)}`),
    "a line over 75 octets: SUMMARY:開開開開開開開開開開開開",
  ],
  ["a line that is no property", (text) => text.replace("SUMMARY:", "SUM MARY:"), "unexpected in VEVENT: SUM MARY:Internation"],
  ["a property that we never write", (text) => text.replace("SUMMARY:", "ATTENDEE:a\r\nSUMMARY:"), "unexpected in VEVENT: ATTENDEE:a"],
  ["a component that is not closed", (text) => text.replace("END:VEVENT\r\n", ""), "VEVENT inside VEVENT"],
  ["a component too many", (text) => text.replace("END:VEVENT", "END:VEVENT\r\nEND:VEVENT"), "END:VEVENT closes nothing"],
  ["a property behind the components", (text) => text.replace("END:VCALENDAR", "NAME:x\r\nEND:VCALENDAR"), "NAME behind a component"],
  ["a second calendar", (text) => text + text, "it is not one closed calendar"],
  ["a second version", (text) => text.replace("METHOD", "VERSION:2.0\r\nMETHOD"), "VCALENDAR says something twice"],
  ["an event without identity", (text) => text.replace(/UID:.*\r\n/, ""), "an event without UID"],
  ["an event with two titles", (text) => text.replace("SUMMARY:", "SUMMARY:x\r\nSUMMARY:"), "VEVENT says something twice"],
  [
    "one identity for two events",
    (text) => text.replace(/000000000002\r/, "000000000001\r"),
    "UID:01898f4e-7c00-7000-8000-000000000001 twice",
  ],
  ["a stamp in local time", (text) => text.replace(/DTSTAMP:(\w+)Z/, "DTSTAMP:$1"), "not in UTC: DTSTAMP:20230820T100000"],
  ["a floating time", (text) => text.replace("DTEND;TZID=Asia/Hong_Kong:", "DTEND:"), "a time without a zone: DTEND:20230913T094500"],
  [
    "a zone beside a Z",
    (text) => text.replace("20230913T094500", "20230913T094500Z"),
    "a time without a zone: DTEND;TZID=Asia/Hong_Kong:20230913T094500Z",
  ],
  [
    "a zone that is not defined",
    (text) => text.replace("TZID:Asia/Hong_Kong", "TZID:Asia/Taipei"),
    "Asia/Hong_Kong is used and not defined",
  ],
  [
    "a zone that is not used",
    (text) => text.replaceAll(";TZID=Asia/Hong_Kong", ";TZID=Asia/Taipei"),
    "Asia/Hong_Kong is defined and not used",
  ],
];

test("a calendar as we write it has no fault", () => {
  expect(checkCalendar(good, 5)).toEqual([]);
});

test.each(spoilt)("%s is found", (_, spoil, fault) => {
  expect(spoil(good)).not.toBe(good);
  expect(checkCalendar(spoil(good), 5)).toContain(fault);
});

test("an event that is missing or came from elsewhere is found", () => {
  expect(checkCalendar(good, 6)).toEqual(["5 events instead of 6"]);
  expect(checkCalendar("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n", 0)).toEqual(["no component"]);
});
