import { expectGolden } from "tests/support/golden";
import { onMachinesEverywhere } from "tests/time/times";
import { describe, expect, test } from "vitest";
import { checkCalendar } from "~/agenda/calendar/calendar-check";
import { type CalendarEntry, type CalendarFile, writeCalendar } from "~/agenda/calendar/calendar-file";
import { cleanText } from "~/agenda/calendar/calendar-text";
import { plusMinutes } from "~/time/instant";
import { addDays } from "~/time/local-date";
import { toInstant } from "~/time/time-zone";
import { attacks, clockChanges, empty, scripts, symposium } from "./calendars";
import { type CalendarRead, pythonIsHere, readByIcalJs, readByPython } from "./readers";

const calendars: [string, CalendarFile][] = Object.entries({ symposium, "clock-changes": clockChanges, scripts, attacks, empty });

describe.each(calendars)("the calendar %s", (name, calendar) => {
  const text = writeCalendar(calendar);

  test("is written as before, to the byte, on machines in three zones", () => {
    onMachinesEverywhere(() => expect(writeCalendar(structuredClone(calendar))).toBe(text));
    expectGolden(`calendar/${name}.ics`, text);
  });

  test("has no fault that the strict check knows", () => {
    expect(checkCalendar(text, calendar.entries.length)).toEqual([]);
  });

  test("is understood by ical.js as it was meant", () => {
    expectUnderstood(readByIcalJs(text), calendar);
  });

  test.skipIf(!pythonIsHere)("is understood by python3-icalendar as it was meant (needs the Debian package)", () => {
    expectUnderstood(readByPython(text)!, calendar);
  });
});

test("where the checks run for everybody, python3-icalendar is installed", () => {
  if (process.env.CI === "true") expect(pythonIsHere).toBe(true);
});

function expectUnderstood(read: CalendarRead, calendar: CalendarFile) {
  expect(read.problems).toEqual([]);
  expect(read.name).toBe(cleanText(calendar.name));
  expect(read.components.filter((name) => name !== "VTIMEZONE")).toEqual(calendar.entries.map(() => "VEVENT"));
  expect(read.events.map(({ uid, summary, sequence, status }) => ({ uid, summary, sequence, status }))).toEqual(
    calendar.entries.map(({ uid, summary, sequence, status }) => ({ uid, summary: cleanText(summary), sequence, status })),
  );
  expect(read.events.map(({ location }) => location ?? "")).toEqual(calendar.entries.map(({ location }) => cleanText(location ?? "")));
  // python3-icalendar splits a category at its own commas, so only the commas and words in their order can be compared
  expect(read.events.map(({ categories }) => categories.join(","))).toEqual(
    calendar.entries.map(({ categories = [] }) => categories.map(cleanText).join(",")),
  );
  expect(read.events.map(({ start, end }) => [start, end])).toEqual(calendar.entries.map(moments));
  for (const [index, { description = "" }] of calendar.entries.entries()) {
    expect(read.events[index]!.description ?? "").toContain(cleanText(description));
  }
}

function moments({ when }: CalendarEntry) {
  if (when.kind === "all-day") return [when.from, addDays(when.to, 1)];
  const start = toInstant(when.start, when.zone, when.fold);
  return [start, when.minutes ? plusMinutes(start, when.minutes) : null];
}
