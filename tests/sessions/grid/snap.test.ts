import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, hoursOf, layOut } from "~/sessions/grid/grid-layout";
import { endOf, type Placement, placementText, swapped } from "~/sessions/grid/placement";
import { type Board, landing, longer, minuteHeight, resized, stepped } from "~/sessions/grid/snap";
import { type ClockTime, minuteOfDay } from "~/time/wall-time";

const at = (clock: string) => clock as ClockTime;
const board: Board = {
  dayId: "one",
  left: 100,
  top: 200,
  width: 300,
  height: 600 * minuteHeight,
  rooms: ["hall", "salon", "library"],
  opens: 480,
};
const boxAt = (column: number, minute: number) => ({ left: 100 + column * 100, top: 200 + (minute - 480) * minuteHeight, width: 96 });

test("an item lands in the room under its middle, at the nearest five minutes", () => {
  expect(landing(boxAt(1, 547), board, 60)).toEqual({ dayId: "one", start: "09:05", roomId: "salon", minutes: 60 });
  expect(landing({ ...boxAt(0, 600), left: 155 }, board, 30)).toMatchObject({ roomId: "salon" });
  expect(landing(boxAt(2, 478), board, 30)).toMatchObject({ roomId: "library", start: "08:00" });
});

test("beside the board it lands nowhere", () => {
  expect(landing({ ...boxAt(0, 600), left: -60 }, board, 30)).toBeUndefined();
  expect(landing({ ...boxAt(0, 600), left: 420 }, board, 30)).toBeUndefined();
  expect(landing(boxAt(0, 400), board, 30)).toBeUndefined();
  expect(landing(boxAt(0, 1200), board, 30)).toBeUndefined();
});

test("wherever it is let go: a start on a step, within the day, in a room of the board; its length is its own", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -500, max: 900, noNaN: true }),
      fc.double({ min: -500, max: 2_000, noNaN: true }),
      fc.integer({ min: 1, max: 1440 }),
      (left, top, minutes) => {
        const landed = landing({ left, top, width: 90 }, board, minutes);
        if (!landed) return;
        expect(minuteOfDay(landed.start!) % 5).toBe(0);
        expect(board.rooms).toContain(landed.roomId);
        expect(landed.minutes).toBe(minutes);
      },
    ),
  );
});

const nine: Placement = { dayId: "one", start: at("09:00"), roomId: "hall", minutes: 45 };

test("by keyboard it goes by rooms and steps, and stays within both", () => {
  expect(stepped(nine, 1, 0, board.rooms)).toEqual({ ...nine, roomId: "salon" });
  expect(stepped(nine, -1, 0, board.rooms)).toEqual(nine);
  expect(stepped({ ...nine, roomId: "library" }, 1, 0, board.rooms)).toEqual({ ...nine, roomId: "library" });
  expect(stepped(nine, 0, -1, board.rooms)).toEqual({ ...nine, start: "08:55" });
  expect(stepped({ ...nine, start: at("00:00") }, 0, -1, board.rooms).start).toBe("00:00");
  expect(stepped({ ...nine, start: at("23:55") }, 0, 1, board.rooms).start).toBe("23:55");
  expect(stepped({ ...nine, roomId: null }, 1, 0, board.rooms).roomId).toBe("hall");
});

test("its end goes to a step, whatever its start; it is never shorter than one", () => {
  expect(resized({ ...nine, start: at("09:02"), minutes: 30 }, 0)).toMatchObject({ minutes: 28 });
  expect(resized(nine, 13 * minuteHeight)).toMatchObject({ minutes: 60 });
  expect(longer(nine, -400)).toMatchObject({ minutes: 5 });
  expect(longer(nine, 4000)).toMatchObject({ minutes: 1440 });
});

test("two change places and keep their lengths", () => {
  const tea: Placement = { dayId: "two", start: at("10:30"), roomId: null, minutes: 15 };
  expect(swapped(nine, tea)).toEqual([
    { ...tea, minutes: 45 },
    { ...nine, minutes: 15 },
  ]);
});

test("a placement is told in words, with its day where it is another", () => {
  const names = { rooms: [{ id: "hall", name: "Hall" }], days: [{ id: "one", name: "Monday" }], shown: "one" };
  expect(placementText(nine, names)).toBe("09:00–09:45, Hall");
  expect(placementText(nine, { ...names, shown: "two" })).toBe("Monday, 09:00–09:45, Hall");
  expect(placementText({ ...nine, start: null }, names)).toBe("not placed yet");
  expect(endOf(at("23:30"), 60)).toBe("00:30");
});

const item = (id: string, start: string, minutes: number, roomId: string | null = "hall", kind: "other" | "break" = "other") => ({
  id,
  kind,
  placement: { dayId: "one", start: at(start), roomId, minutes },
});

test("what overlaps in a room stands side by side; a break without a room goes across", () => {
  const placed = [
    item("a", "09:00", 60),
    item("b", "09:30", 60),
    item("c", "10:00", 30),
    item("d", "11:00", 30),
    item("tea", "10:30", 30, null, "break"),
  ];
  const columns = columnsOf(placed, [{ id: "hall" }, { id: "salon" }]);
  expect(columns).toEqual(["hall", "salon"]);
  const laidOut = layOut(placed, columns);
  expect(["a", "b", "c"].map((id) => laidOut.get(id)!.lane)).toEqual([0, 1, 0]);
  expect(laidOut.get("c")!.lanes).toBe(2);
  expect(laidOut.get("d")).toEqual({ column: 0, columns: 1, lane: 0, lanes: 1 });
  expect(laidOut.get("tea")).toEqual({ column: 0, columns: 2, lane: 0, lanes: 1 });
});

test("what has no room yet, or one that is gone, has a column of its own", () => {
  const placed = [item("a", "09:00", 60, null), item("b", "09:00", 60, "gone")];
  const columns = columnsOf(placed, [{ id: "hall" }]);
  expect(columns).toEqual([null, "hall"]);
  expect([...layOut(placed, columns).values()].map(({ column, lanes }) => [column, lanes])).toEqual([
    [0, 2],
    [0, 2],
  ]);
});

test("no two that overlap in a room stand one on the other, and everything is laid out", () => {
  const some = fc.array(fc.record({ start: fc.integer({ min: 0, max: 1435 }), minutes: fc.integer({ min: 1, max: 300 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(some, (spans) => {
      const placed = spans.map(({ start, minutes }, index) =>
        item(String(index), `${String(Math.floor(start / 60)).padStart(2, "0")}:${String(start % 60).padStart(2, "0")}`, minutes),
      );
      const laidOut = layOut(placed, ["hall"]);
      expect(laidOut.size).toBe(spans.length);
      for (const [one, { start, minutes }] of spans.entries())
        for (const [other, { start: otherStart }] of spans.entries())
          if (one !== other && start <= otherStart && otherStart < start + minutes)
            expect(laidOut.get(String(one))!.lane).not.toBe(laidOut.get(String(other))!.lane);
      for (const { lane, lanes } of laidOut.values()) expect(lane).toBeLessThan(lanes);
    }),
  );
});

test("the day is shown from eight to six, and as far as anything goes", () => {
  expect(hoursOf([])).toEqual({ opens: 480, closes: 1080 });
  expect(hoursOf([{ from: 415, to: 1500 }])).toEqual({ opens: 360, closes: 1500 });
});
