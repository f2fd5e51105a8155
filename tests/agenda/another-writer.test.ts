import fc from "fast-check";
import ical from "ical-generator";
import { expect, test } from "vitest";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { cleanText } from "~/agenda/calendar/calendar-text";
import { calendar, entry, timed } from "./calendars";
import { readByIcalJs } from "./readers";

const text = fc.string({ unit: "grapheme", maxLength: 120 }).map((each) => `x${cleanText(each)}`);

test("what another writer makes of an entry, a reader takes for the same", () => {
  const check = fc.property(text, text, text, fc.integer({ min: 1, max: 600 }), (summary, location, description, minutes) => {
    const one = entry({ summary, location, description, joinUrl: undefined, when: timed("2026-09-14T09:00", minutes, "UTC") });
    const start = new Date("2026-09-14T09:00:00Z");
    const end = new Date(start.getTime() + minutes * 60_000);
    const other = ical({ name: "x" });
    other.createEvent({ id: one.uid, start, end, summary, location, description });

    const [ours] = readByIcalJs(writeCalendar(calendar([one]))).events;
    const [theirs] = readByIcalJs(other.toString()).events;
    const said = ({ uid, summary, location, description, start, end }: NonNullable<typeof ours>) => [
      uid,
      summary,
      location,
      description,
      start,
      end,
    ];
    expect(said(ours!)).toEqual(said(theirs!));
  });
  fc.assert(check, { numRuns: 200 });
});
