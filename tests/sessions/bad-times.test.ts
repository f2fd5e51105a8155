import { no } from "db/outcome";
import { expect, test } from "vitest";
import { removeSession } from "~/sessions/remove-session.server";
import type { Session } from "~/sessions/session";
import { formOf } from "~/sessions/session-page/form-of";
import { saveSessionForm } from "~/sessions/session-page/save-session-form.server";
import { sessionForm } from "~/sessions/session-page/session-form";
import { findAllSessions, findSession } from "~/sessions/sessions-queries.server";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { rowOf } from "~/sessions/timetable/read-row";
import { saveTimetable, withDigest } from "~/sessions/timetable/save-timetable.server";
import { blankRow, type TimetableRow } from "~/sessions/timetable/timetable-row";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../support/house";
import { aSession, aSymposium } from "../support/programme";

const spring = { time_zone: "Europe/Lisbon", starts_on: "2026-03-28", ends_on: "2026-03-30" };
const autumn = { time_zone: "Europe/Lisbon", starts_on: "2026-10-24", ends_on: "2026-10-26" };

type Stage = Awaited<ReturnType<typeof aSymposium>>;

const save = ({ house, editor }: Stage, ...rows: TimetableRow[]) => house.write((tx) => saveTimetable(tx, editor, rows, noon));
const row = (day: string, time: string, more: Partial<TimetableRow> = {}) => ({ ...blankRow(day), title: "Night shift", time, ...more });

async function saveForm(stage: Stage, session: Session, typed: Record<string, unknown>) {
  const table = await findTimetable(stage.house.reads, stage.event);
  const { boxes } = formOf(session, rowOf(session, table), table.speakers, []);
  const input = sessionForm(["en"]).parse({ ...boxes, joinLink: undefined, revision: session.revision, ...typed });
  return stage.house.write((tx) => saveSessionForm(tx, stage.editor, session.id, { ...input, guestIds: [] }, noon));
}

test("a time that the clocks skip is refused in the table and on the item's page", async () => {
  const stage = await aSymposium(spring);
  const [, sunday] = stage.days;
  expect(await save(stage, row(sunday!, "1:30–3:00"))).toMatchObject({ problems: [{ row: 0, cell: "time", why: "time-skipped" }] });
  const session = await aSession(stage.house, stage.editor, { dayId: sunday, start: "09:00" as ClockTime });
  expect(await saveForm(stage, session, { time: "01:30–03:00" })).toEqual(no("time-skipped"));
});

test("an hour that comes twice asks which, and takes the answer, in the table and on the item's page", async () => {
  const stage = await aSymposium(autumn);
  const [, sunday] = stage.days;
  expect(await save(stage, row(sunday!, "1:30 30"))).toMatchObject({ problems: [{ row: 0, cell: "time", why: "time-twice" }] });
  expect(await save(stage, row(sunday!, "1:30 30", { fold: "1" }))).toMatchObject({ ok: true });
  const [first] = await findAllSessions(stage.house.reads, stage.event);
  expect(first).toMatchObject({ start: "01:30", fold: 1, minutes: 30 });
  const session = await aSession(stage.house, stage.editor, { dayId: sunday, start: "09:00" as ClockTime });
  expect(await saveForm(stage, session, { time: "1:30 30" })).toEqual(no("time-twice"));
  expect(await saveForm(stage, session, { time: "1:30 30", fold: "1" })).toMatchObject({ value: { start: "01:30", fold: 1 } });
});

test("an end before the start, and a length no item has, are refused by name", async () => {
  const stage = await aSymposium();
  const [day] = stage.days;
  expect(await save(stage, row(day!, "10:30–9:00"), row(day!, "9:00 1441"))).toMatchObject({
    problems: [
      { row: 0, why: "slip" },
      { row: 1, why: "too-long" },
    ],
  });
  const session = await aSession(stage.house, stage.editor, { dayId: day, start: "09:00" as ClockTime });
  expect(await saveForm(stage, session, { time: "10:30–9:00" })).toEqual(no("slip"));
});

test("a day the event has not, or no longer, is refused", async () => {
  const stage = await aSymposium();
  const session = await aSession(stage.house, stage.editor);
  expect(await saveForm(stage, session, { day: "no-such-day", time: "9:00" })).toEqual(no("gone"));
  expect(await save(stage, row("no-such-day", "9:00"))).toMatchObject({ problems: [{ row: 0, why: "gone" }] });
});

test("a change to a removed item says so and keeps what was typed; saved again it is a new item", async () => {
  const stage = await aSymposium();
  const session = await aSession(stage.house, stage.editor, { dayId: stage.days[0], start: "09:00" as ClockTime });
  const table = await findTimetable(stage.house.reads, stage.event);
  const shown = withDigest(rowOf(session, table));
  await stage.house.write((tx) => removeSession(tx, stage.editor, session.id, 1, noon));
  const refused = await save(stage, { ...shown, time: "11:00–12:00" });
  expect(refused).toMatchObject({ problems: [{ row: 0, cell: null, why: "removed" }], rows: [{ time: "11:00–12:00", title: "Keynote" }] });
  if (refused.ok) throw new Error("not refused");
  expect(await save(stage, ...refused.rows)).toMatchObject({ ok: true, value: { added: 1 } });

  expect(await saveForm(stage, session, { time: "14:00–15:00" })).toEqual(no("removed"));
  const anew = await saveForm(stage, session, { time: "14:00–15:00", anew: "on" });
  if (!anew.ok) throw new Error(anew.why);
  expect(anew.value).toMatchObject({ start: "14:00", title: { en: "Keynote" } });
  expect([anew.value.id === session.id, anew.value.uid === session.uid, anew.value.code === session.code]).toEqual([false, false, false]);
  expect(await findSession(stage.house.reads, stage.event, session.id)).toBeUndefined();
});
