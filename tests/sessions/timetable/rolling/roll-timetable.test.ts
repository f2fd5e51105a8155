import { expect, test } from "vitest";
import { changeSession } from "~/sessions/change-session.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { rowOf } from "~/sessions/timetable/read-row";
import { rollTimetable } from "~/sessions/timetable/rolling/roll-timetable.server";
import { saveTimetable, withDigest } from "~/sessions/timetable/save-timetable.server";
import type { TimetableRow } from "~/sessions/timetable/timetable-row";
import { noon } from "../../../support/house";
import { aSession, aSymposium } from "../../../support/programme";

type Stage = Awaited<ReturnType<typeof aSymposium>>;

async function aMorning(overrides: Parameters<typeof aSymposium>[0] = {}) {
  const stage = await aSymposium(overrides);
  const dayId = stage.days[0]!;
  const at = (title: string, start: string, minutes: number, more = {}) =>
    aSession(stage.house, stage.editor, { title: { en: title }, dayId, start: start as never, minutes, ...more });
  await at("Opening", "09:00", 30);
  await at("Keynote", "09:30", 45, { roomId: stage.ballroom });
  await at("Workshop", "09:30", 30, { roomId: stage.salon });
  await at("Tea", "10:30", 30, { anchored: true });
  await at("Panel", "11:00", 60);
  return stage;
}

async function shown({ house, event }: Stage): Promise<TimetableRow[]> {
  const table = await findTimetable(house.reads, event);
  return (await findAllSessions(house.reads, event)).map((session) => withDigest(rowOf(session, table)));
}

const typed = (rows: TimetableRow[], times: Record<string, string>) => rows.map((row) => ({ ...row, time: times[row.title] ?? row.time }));
const roll = ({ house, editor }: Stage, rows: TimetableRow[]) => house.write((tx) => rollTimetable(tx, editor, rows, noon));
const timesOf = async (stage: Stage) => Object.fromEntries((await shown(stage)).map(({ title, time }) => [title, time]));

test("what follows a changed item moves along on the server too, and tea stays at 10:30", async () => {
  const stage = await aMorning();
  const outcome = await roll(stage, typed(await shown(stage), { Opening: "9:00-9:50" }));
  expect(outcome).toEqual({ ok: true, value: { added: 0, changed: 3, newSpeakers: 0, moved: 2, late: undefined } });
  expect(await timesOf(stage)).toEqual({
    ...{ Opening: "09:00–09:50", Keynote: "09:50–10:35", Workshop: "09:50–10:20" },
    ...{ Tea: "10:30–11:00", Panel: "11:00–12:00" },
  });
});

test("a row saves alone where nobody asks for more, and each row changed by hand is what was typed", async () => {
  const stage = await aMorning();
  const rows = typed(await shown(stage), { Opening: "9:00-9:10" });
  await stage.house.write((tx) => saveTimetable(tx, stage.editor, rows, noon));
  expect(await timesOf(stage)).toMatchObject({ Opening: "09:00–09:10", Keynote: "09:30–10:15" });
  await roll(stage, typed(await shown(stage), { Opening: "9:00-9:20", Keynote: "9:25-10:00" }));
  expect(await timesOf(stage)).toMatchObject({ Opening: "09:00–09:20", Keynote: "09:25–10:00", Workshop: "09:40–10:10" });
});

test("on a night whose clocks go back lengths are kept, and the hour that comes twice is said", async () => {
  const stage = await aSymposium({ starts_on: "2026-10-25", ends_on: "2026-10-25", time_zone: "Europe/Lisbon" });
  const dayId = stage.days[0]!;
  await aSession(stage.house, stage.editor, { title: { en: "Watch" }, dayId, start: "00:30" as never, minutes: 30 });
  await aSession(stage.house, stage.editor, { title: { en: "Relief" }, dayId, start: "01:00" as never, fold: 0, minutes: 45 });
  await roll(stage, typed(await shown(stage), { Watch: "0:30 90" }));
  expect(await findAllSessions(stage.house.reads, stage.event)).toMatchObject([
    { start: "00:30", minutes: 90 },
    { start: "01:00", fold: 1, minutes: 45 },
  ]);
});

test("an anchor is set and released in the row; a colleague's change of a row that would follow is not written over", async () => {
  const stage = await aMorning();
  const released = (await shown(stage)).map((row) => ({ ...row, anchored: row.title === "Keynote" ? ("on" as const) : ("" as const) }));
  await stage.house.write((tx) => saveTimetable(tx, stage.editor, released, noon));
  expect((await findAllSessions(stage.house.reads, stage.event)).filter(({ anchored }) => anchored)).toMatchObject([
    { title: { en: "Keynote" } },
  ]);
  const rows = typed(await shown(stage), { Opening: "9:00-9:40" });
  const panel = (await findAllSessions(stage.house.reads, stage.event)).find(({ title }) => title.en === "Panel")!;
  await stage.house.write((tx) => changeSession(tx, stage.editor, panel.id, { title: { en: "Theirs" } }, panel.revision, noon));
  expect(await roll(stage, rows)).toMatchObject({ ok: false, problems: [{ why: "changed-meanwhile" }], theirs: [{ title: "Theirs" }] });
  expect(await timesOf(stage)).toMatchObject({ Opening: "09:00–09:30", Keynote: "09:30–10:15" });
});

test("where the last item would begin after midnight nothing else moves, and that is said", async () => {
  const stage = await aMorning();
  await aSession(stage.house, stage.editor, { title: { en: "Drinks" }, dayId: stage.days[0]!, start: "23:30" as never, minutes: 20 });
  expect(await roll(stage, typed(await shown(stage), { Panel: "11:00-13:00" }))).toMatchObject({
    ok: true,
    value: { changed: 1, late: "Drinks" },
  });
});
