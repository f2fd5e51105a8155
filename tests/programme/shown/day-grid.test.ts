import { expect, test } from "vitest";
import { programmeFor } from "~/programme/programme-for";
import { dayGrid } from "~/programme/shown/day-grid";
import { showItem } from "~/programme/shown/shown-item";
import type { PrintedSession } from "~/programme/version";
import { aContent, aPrinted } from "../printed";

const rooms = [
  { id: "ballroom", name: "Grand Ballroom" },
  { id: "salon", name: "Salon 1" },
  { id: "annex", name: "Annex" },
];

function gridOf(...sessions: PrintedSession[]) {
  const view = programmeFor(aContent(sessions, { rooms: rooms.map(({ id, name }) => ({ id, name: { en: name } })) }), "stranger");
  const reading = { language: "en", languages: ["en"] };
  const placed = view.sessions.map((session) => ({ item: showItem(view, session, reading, { words: [] }), roomId: session.roomId }));
  return dayGrid(placed, rooms, "Elsewhere");
}

const at = (start: string, minutes: number, roomId: string | null, title = start) =>
  aPrinted({ start, minutes, roomId, title: { en: title } });

test("rooms stand in the order of the plan, and those in which nothing happens are left out", () => {
  const { rooms: shown, rows, cells } = gridOf(at("09:00", 60, "annex"), at("09:00", 90, "ballroom"));
  expect(shown).toEqual([
    { name: "Grand Ballroom", lanes: 1 },
    { name: "Annex", lanes: 1 },
  ]);
  expect(rows.map(({ clock, minutes, begins }) => [clock, minutes, begins])).toEqual([
    ["09:00", 60, true],
    ["10:00", 30, false],
  ]);
  expect(cells.map(({ columns, rows: lines }) => [...columns, ...lines])).toEqual([
    [1, 2, 1, 3],
    [2, 3, 1, 2],
  ]);
});

test("a break without a room goes across all rooms; beside something else it has a column of its own", () => {
  const coffee = gridOf(at("09:00", 60, "ballroom"), at("09:00", 60, "salon"), at("10:00", 30, null, "Coffee"));
  expect(coffee.cells.at(-1)).toMatchObject({ columns: [1, 3], rows: [2, 3] });
  const beside = gridOf(at("09:00", 60, "ballroom"), at("09:30", 60, null, "Coffee"));
  expect(beside.rooms.map(({ name }) => name)).toEqual(["Grand Ballroom", "Elsewhere"]);
});

test("no item stands on another: a room with two things at once is two lanes wide", () => {
  const { rooms: shown, cells } = gridOf(at("09:00", 60, "ballroom"), at("09:30", 60, "ballroom"), at("10:00", 30, "ballroom"));
  expect(shown).toEqual([{ name: "Grand Ballroom", lanes: 2 }]);
  for (const one of cells)
    for (const other of cells)
      if (one !== other && one.columns[0] === other.columns[0])
        expect(one.rows[1] <= other.rows[0] || other.rows[1] <= one.rows[0], `${one.item.title} ${other.item.title}`).toBe(true);
});

test("hours in which nothing happens are known as such", () => {
  expect(gridOf(at("09:00", 60, "salon"), at("14:00", 60, "salon")).rows.map(({ empty }) => empty)).toEqual([false, true, false]);
});
