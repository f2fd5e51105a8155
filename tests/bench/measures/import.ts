import { findEvent } from "~/events/events-queries.server";
import { importProgramme } from "~/programme/interchange/import-programme.server";
import { readScheduleFile } from "~/programme/interchange/read-schedule-file.server";
import { aHost, anEvent, organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { figure, type Measure, valueAtMost } from "../frame/figure";
import { planted } from "../frame/planted";

const name = "import of 3,000 sessions";
const sessions = 3_000;

/** A schedule.json read, compared and written in one deed, beside reading it alone. */
export default {
  names: [name],
  async take() {
    const bytes = new TextEncoder().encode(schedule());
    let [floor, value] = [0, 0];
    const data = await planted(async (house) => {
      const event = await anEvent(house, await aHost(house), {
        time_zone: "Europe/Berlin",
        starts_on: "2027-06-01",
        ends_on: "2027-06-10",
      });
      const organiser = await organiserOf(house, event, "edit-event");
      const of = (await findEvent(house.reads, event.id))!;
      const start = performance.now();
      const found = readScheduleFile(bytes);
      floor = (performance.now() - start) / 1000;
      if (typeof found === "string") throw new Error(found);
      const outcome = await house.write((tx) => importProgramme(tx, organiser, of, { found, seen: null }, noon));
      value = (performance.now() - start) / 1000;
      if (!outcome.ok || outcome.value.made !== sessions) throw new Error("Not all of it came in.");
    });
    data.remove();
    return [figure(name, "s", { value, floor, ratio: value / floor }, valueAtMost(5))];
  },
} satisfies Measure;

/** Ten days of twelve rooms, two of a thousand people in each session. */
function schedule(): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const days = Array.from({ length: 10 }, (_, day) => {
    const date = `2027-06-${two(day + 1)}`;
    const rooms = Array.from({ length: 12 }, (_, room) => {
      const events = Array.from({ length: 25 }, (_, slot) => {
        const id = day * 300 + room * 25 + slot + 1;
        const start = `${two(8 + Math.floor(slot / 2))}:${slot % 2 ? "30" : "00"}`;
        return {
          ...{
            id,
            guid: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
            date: `${date}T${start}:00+02:00`,
            start,
            duration: "00:30",
          },
          ...{ title: `Session ${id}`, track: `Track ${id % 8}`, type: "talk", language: "en", abstract: "What it is about. ".repeat(20) },
          persons: [0, 1].map((other) => ({ id: (id * 7 + other * 13) % 1000, name: `Person ${(id * 7 + other * 13) % 1000}` })),
        };
      });
      return [`Room ${room + 1}`, events];
    });
    return { index: day + 1, date, rooms: Object.fromEntries(rooms) };
  });
  return JSON.stringify({
    schedule: { version: "1", conference: { acronym: "large", title: "Large", time_zone_name: "Europe/Berlin", days } },
  });
}
