import { expect, test } from "vitest";
import { initialsOf, printItem, rowsOfDay } from "~/programme/printed-item";
import { programmeFor } from "~/programme/programme-for";
import type { PrintedSession } from "~/programme/version";
import { asTimeZoneId } from "~/time/time-zone";
import { aContent, aPrinted } from "./printed";

const reading = { language: "en", languages: ["en", "zh-Hant"] };

const print = (sessions: PrintedSession[], how: Partial<typeof reading> & { readerZone?: ReturnType<typeof asTimeZoneId> } = {}) => {
  const view = programmeFor(aContent(sessions), "stranger");
  return view.sessions.map((session) => printItem(view, session, { ...reading, ...how }));
};

test("times stand in the event's zone, with their end, past midnight too", () => {
  const [item] = print([aPrinted({ start: "23:30", minutes: 90 })]);
  expect(item!.time).toEqual({
    start: "23:30",
    end: "01:00",
    startsAt: "2026-11-25T15:30:00.000Z",
    endsAt: "2026-11-25T17:00:00.000Z",
    elsewhere: null,
  });
});

test("the reader's zone names the day where it is another", () => {
  const lisbon = print([aPrinted({ start: "15:00" }), aPrinted({ start: "07:00" })], { readerZone: asTimeZoneId("Europe/Lisbon") });
  expect(lisbon.map(({ time }) => time.elsewhere)).toEqual(["07:00–08:00", "Tue 24 Nov 23:00–00:00"]);
});

test("the event's own zone is not shown twice", () => {
  expect(print([aPrinted()], { readerZone: asTimeZoneId("Asia/Hong_Kong") })[0]!.time.elsewhere).toBeNull();
});

test("a text that is missing in the reader's language says which language it is in", () => {
  const [item] = print([aPrinted({ title: { en: "Opening" }, abstract: { en: "About", "zh-Hant": "簡介" } })], { language: "zh-Hant" });
  expect(item).toMatchObject({ title: "Opening", titleLanguage: "en", abstract: "簡介", abstractLanguage: undefined, kind: "主題演講" });
});

test("languages are a list that reads as one", () => {
  expect(print([aPrinted({ spoken: ["en"], interpreted: ["zh", "ar"] })])[0]!.languages).toBe(
    "In English, interpreted into Chinese and Arabic",
  );
});

test("a closed session has no code, no title of its own, and says to whom it is open", () => {
  const categories = [{ id: "police", name: { en: "Law enforcement" } }];
  const [item] = print([aPrinted({ title: { en: "Tracing" }, access: "categories", categories, joinLink: "https://meet.example" })]);
  expect(item).toMatchObject({ code: null, title: "Closed session", tags: [{ text: "Law enforcement only" }] });
  expect(JSON.stringify(item)).not.toMatch(/Tracing|meet/);
});

test("what begins together stands in one row, as long as the longest of it", () => {
  const items = print([
    aPrinted({ start: "14:00", minutes: 60 }),
    aPrinted({ start: "14:00", minutes: 90 }),
    aPrinted({ start: "14:30", minutes: 30 }),
  ]);
  expect(rowsOfDay(items).map(({ time, items }) => [time.start, time.end, items.length])).toEqual([
    ["14:00", "15:30", 2],
    ["14:30", "15:00", 1],
  ]);
});

test("a day without sessions has no rows", () => {
  expect(rowsOfDay([])).toEqual([]);
});

test.each([
  ["Nils Andersen-Röed", "NA"],
  ["Siu Chak-yee", "SC"],
  ["陳大文", "陳"],
  ["김민준", "김"],
  ["نورة القحطاني", "ن"],
  ["Анна Ковалёва", "АК"],
  ["Madonna", "M"],
  ["  Ada   Chan ", "AC"],
  ["é\u0301lise", "é\u0301"],
  ["", ""],
])("the face of %s without a photo shows %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
