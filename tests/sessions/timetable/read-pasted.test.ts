import { expect, test } from "vitest";
import { isTable } from "~/sessions/timetable/pasted-rows";
import { readPasted } from "~/sessions/timetable/read-pasted.server";
import type { Timetable } from "~/sessions/timetable/read-row";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";

const table: Timetable = {
  days: ["2026-11-25", "2026-11-26"].map((date) => ({ id: date, date: date as LocalDate, heading: {} })),
  rooms: [{ id: "ballroom", name: { en: "Grand Ballroom", "zh-Hant": "大禮堂" }, seats: null, position: 0 }],
  speakers: [],
  zone: "Asia/Hong_Kong" as TimeZoneId,
  language: "en",
};

const read = (...lines: string[]) => readPasted(lines.join("\n"), table);
const seen = (pasted: ReturnType<typeof read>) =>
  pasted.rows.map(({ day, time, kind, title, room, people }) => [day, time, kind, title, room, people]);

test("a header says which column holds what, in any order", () => {
  const pasted = read(
    "Venue\tStart\tEnd\tDate\tSession\tSpeakers",
    "Grand Ballroom\t09:00\t09:30\t25 Nov 2026\tOpening ceremony\tAda Chan",
    "大禮堂\t9.30\t1030\t25/11/2026\tKeynote: Web3\t",
    "\t0900\t1000\tThu 26 Nov\tPanel on DeFi\tMei Wong; Ana Reis",
  );
  expect(pasted.notes).toEqual([]);
  expect(seen(pasted)).toEqual([
    ["2026-11-25", "09:00–09:30", "ceremony", "Opening ceremony", "ballroom", "Ada Chan"],
    ["2026-11-25", "9.30–1030", "keynote", "Keynote: Web3", "ballroom", ""],
    ["2026-11-26", "0900–1000", "panel", "Panel on DeFi", "", "Mei Wong; Ana Reis"],
  ]);
});

test("without a header the cells tell, and a line with a day alone begins it", () => {
  const pasted = read("Day 1", "0900-0930\tOpening\tGrand Ballroom\tAda Chan", "Day 2", "0900-1200\tVisit to the laboratory\t\t");
  expect(seen(pasted)).toEqual([
    ["2026-11-25", "0900-0930", "other", "Opening", "ballroom", "Ada Chan"],
    ["2026-11-26", "0900-1200", "visit", "Visit to the laboratory", "", ""],
  ]);
});

test("a day counts for the rows below it until another is named", () => {
  const pasted = read("Day 1", "Date\tTime\tItem", "2026-11-26\t9:00\tOne", "\t10:00\tTwo");
  expect(pasted.rows.map(({ day }) => day)).toEqual(["2026-11-26", "2026-11-26"]);
});

test("plain lines that begin with a time are read", () => {
  expect(seen(read("09:00-09:30 Opening ceremony", "9.30 – 10.30 Keynote", "12:00 Lunch", "2 pm Workshop", "Closing"))).toEqual([
    ["2026-11-25", "09:00-09:30", "ceremony", "Opening ceremony", "", ""],
    ["2026-11-25", "9.30 – 10.30", "keynote", "Keynote", "", ""],
    ["2026-11-25", "12:00", "break", "Lunch", "", ""],
    ["2026-11-25", "2 pm", "workshop", "Workshop", "", ""],
    ["2026-11-25", "", "other", "Closing", "", ""],
  ]);
});

test("cells with several lines, as Excel quotes them, keep their people apart", () => {
  const pasted = read("Time\tItem\tSpeakers", '9:00\t"Panel on\nWeb3"\t"Moderator: Mei Wong\n• Ana Reis"');
  expect(pasted.rows).toMatchObject([{ title: "Panel on Web3", people: "Moderator: Mei Wong; Ana Reis" }]);
});

test("a stray quotation mark breaks nothing", () => {
  expect(read("Time\tItem", '9:00\t"Web3', '10:00\tThe "dark" web').rows.map(({ title }) => title)).toContainEqual(
    expect.stringContaining("dark"),
  );
});

test("a room or a day the event does not know is said, not guessed", () => {
  const pasted = read("Date\tTime\tItem\tRoom", "25 Nov\t9:00\tOne\tSalon 9", "30 Nov\t9:00\tTwo\t", "\t10:00\tThree\t");
  expect(pasted.rows.map(({ day }) => day)).toEqual(["2026-11-25", "", ""]);
  expect(pasted.rows.map(({ room }) => room)).toEqual(["", "", ""]);
  expect(pasted.notes).toEqual([
    { row: 0, sentence: "The text says “Salon 9”, and no room has this name." },
    { row: 1, sentence: "The text says “30 Nov”, which is no day of this event." },
  ]);
});

test("more rows than fit are counted, not dropped in silence", () => {
  const pasted = read(...Array.from({ length: 510 }, (_, index) => `9:00\tItem ${index}`));
  expect([pasted.rows.length, pasted.leftOut]).toEqual([500, 10]);
});

test("an empty text is no row", () => {
  expect(read("", "  ", "\t\t")).toEqual({ rows: [], notes: [], leftOut: 0 });
});

test("where cells are merged downwards, a row takes the time above it and says so", () => {
  const pasted = read("Time\tItem\tRoom", "9.00 – 9.45\tPanel on Web3\tGrand Ballroom", "\tWorkshop on tracing\t", "10:00\tTea\t");
  expect(pasted.rows.map(({ time, title }) => [time, title])).toEqual([
    ["9.00 – 9.45", "Panel on Web3"],
    ["9.00 – 9.45", "Workshop on tracing"],
    ["10:00", "Tea"],
  ]);
  expect(pasted.notes).toEqual([
    { row: 1, sentence: "No time stands in this row: 9.00 – 9.45 is taken from the row above, as where cells are merged." },
  ]);
});

test("rows with people alone belong to the item above them", () => {
  const pasted = read(
    "Time\tItem\tSpeakers",
    "9:00\tPanel on Web3\tModerator: Mei Wong",
    "\t\tAna Reis",
    "\t\t• Nils Berg",
    "10:00\tTea\t",
  );
  expect(pasted.rows.map(({ title, people }) => [title, people])).toEqual([
    ["Panel on Web3", "Moderator: Mei Wong; Ana Reis; Nils Berg"],
    ["Tea", ""],
  ]);
});

test("a row merged from edge to edge is a time and an item, in whichever column it comes", () => {
  const pasted = read("Room\tTime\tItem", "Grand Ballroom\t9:00\tOpening", "10:30 – 11:00 Coffee break\t\t", "\t\t2–2.45pm Visit");
  expect(seen(pasted)).toMatchObject([
    ["2026-11-25", "9:00", "other", "Opening", "ballroom", ""],
    ["2026-11-25", "10:30 – 11:00", "break", "Coffee break", "", ""],
    ["2026-11-25", "2–2.45pm", "visit", "Visit", "", ""],
  ]);
});

test("a table pasted into the table of a day is of that day, where it names none", () => {
  const second = table.days[1]!.id;
  expect(readPasted("9:00\tOpening\n9:30\tPanel", table, second).rows.map(({ day }) => day)).toEqual([second, second]);
  expect(readPasted("25 Nov\t9:00\tOpening\n25 Nov\t9:30\tPanel", table, second).rows.map(({ day }) => day)).toEqual([
    table.days[0]!.id,
    table.days[0]!.id,
  ]);
});

test.each([
  ["9:00\tOpening\n9:30\tPanel", true],
  ["9:00 Opening\n9:30 Panel", true],
  ["A title\nof two lines", false],
  ["9:00\tOpening", false],
])("%j pasted into a cell is a table: %s", (text, is) => {
  expect(isTable(text)).toBe(is);
});
