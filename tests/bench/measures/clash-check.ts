import { usualChecks } from "~/programme/checks/clash";
import { indexClashes } from "~/programme/checks/clash-index";
import type { ClashFacts } from "~/programme/checks/slot";
import { changeSession } from "~/sessions/change-session.server";
import { blankSession, type Session } from "~/sessions/session";
import { findAllSessions, findSession } from "~/sessions/sessions-queries.server";
import { addDays, type LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../../support/house";
import { figure, type Measure, reported, valueAtMost } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { planted } from "../frame/planted";
import { millisecondsOf, percentile } from "../frame/rounds";

const [full, incremental, saving] = [
  "clash check of 3,000 sessions",
  "clash check of one move among 3,000 sessions",
  "saving one move among 3,000 sessions, p99",
];
const sessions = 3_000;

/** Floors: sorting the sessions by time for the check, a whole check for the one move, reading the session for its saving. */
export default {
  names: [full, incremental, saving],
  async take() {
    const { draft, facts } = aDraft();
    const whole = await millisecondsOf(() => indexClashes(draft, facts).all());
    const sorting = await millisecondsOf(() => [...draft].sort((a, b) => ((a.start ?? "") < (b.start ?? "") ? -1 : 1)));
    const index = indexClashes(draft, facts);
    let turn = 0;
    const move = await millisecondsOf(() => {
      const session = draft[(turn++ * 7919) % sessions]!;
      index.put({ ...session, start: clockAt(turn % 9, (turn * 5) % 60), roomId: `room ${turn % 12}` });
    });
    const saved = await savingOneMove();
    return [
      figure(full, "ms", { value: whole, floor: sorting, ratio: whole / sorting }, valueAtMost(50)),
      figure(incremental, "ms", { value: move, floor: whole, ratio: move / whole }, reported),
      figure(saving, "ms", { value: saved.value, floor: saved.floor, ratio: saved.value / saved.floor }, valueAtMost(15)),
    ];
  },
} satisfies Measure;

const clockAt = (hour: number, minute: number) => `${String(8 + hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` as ClockTime;

/** Twenty-five days of twelve rooms, ten sessions a day in each, 1,500 speakers; one in fifty stands where another does. */
function aDraft(): { draft: Session[]; facts: ClashFacts } {
  const days = Array.from({ length: 25 }, (_, index) => addDays("2036-11-01" as LocalDate, index)).map((date) => ({
    ...{ id: date, date, heading: {} },
  }));
  const rooms = Array.from({ length: 12 }, (_, index) => ({ id: `room ${index}`, seats: 60 }));
  const draft = Array.from({ length: sessions }, (_, index): Session => {
    const [day, room, hour] = [Math.floor(index / 120), Math.floor(index / 10) % 12, index % 10];
    const people = [0, 1, 2].map((seat) => ({
      ...{ role: "panellist" as const, speakerId: `speaker ${(index * 3 + seat) % 1500}`, toBeAnnounced: null },
    }));
    const identity = { id: `session ${index}`, uid: "", code: "", number: index, guid: "", sequence: 0, changedAt: null, revision: 1 };
    const start = clockAt(index % 50 === 0 && hour > 0 ? hour - 1 : hour, 0);
    return {
      ...blankSession,
      ...identity,
      parts: [],
      kind: "panel",
      dayId: days[day]!.id,
      start,
      minutes: 45,
      roomId: rooms[room]!.id,
      people,
    };
  });
  const facts: ClashFacts = {
    ...{ days, zone: "Asia/Hong_Kong" as TimeZoneId, rooms, availability: [], places: [], roomBlocks: [] },
    roomHours: rooms.flatMap(({ id }) => days.map((day) => ({ roomId: id, dayId: day.id, opens: clockAt(0, 0), closes: clockAt(10, 0) }))),
    checks: usualChecks,
  };
  return { draft, facts };
}

/** By the editor's own deed, in process, over a database on disk. */
async function savingOneMove(): Promise<{ value: number; floor: number }> {
  const times: number[] = [];
  const reading: number[] = [];
  const data = await planted(async (house) => {
    const { event, editor, days } = await aLargeProgramme(house, "moves", sessions);
    const all = await findAllSessions(house.reads, event);
    for (let round = -20; round < 400; round++) {
      const { id } = all[((round + 20) * 7919) % sessions]!;
      const begun = performance.now();
      const { revision } = (await findSession(house.reads, event, id))!;
      const read = performance.now();
      const to = { dayId: days[(round + 20) % days.length]!, start: clockAt((round + 20) % 10, ((round + 20) * 5) % 60) };
      const moved = await house.write((tx) => changeSession(tx, editor, id, to, revision, noon));
      if (!moved.ok) throw new Error(moved.why);
      if (round < 0) continue;
      reading.push(read - begun);
      times.push(performance.now() - read);
    }
  });
  data.remove();
  return { value: percentile(times, 0.99), floor: percentile(reading, 0.99) };
}
