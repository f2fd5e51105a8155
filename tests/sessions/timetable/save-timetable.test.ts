import { expect, test } from "vitest";
import { changeSession } from "~/sessions/change-session.server";
import { removeSession } from "~/sessions/remove-session.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { rowOf } from "~/sessions/timetable/read-row";
import { saveTimetable, withDigest } from "~/sessions/timetable/save-timetable.server";
import { blankRow, type TimetableRow } from "~/sessions/timetable/timetable-row";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import { noon } from "../../support/house";
import { aSymposium } from "../../support/programme";

type Stage = Awaited<ReturnType<typeof aSymposium>>;

const save = ({ house, editor }: Stage, rows: TimetableRow[]) => house.write((tx) => saveTimetable(tx, editor, rows, noon));
const rowFor = ({ days }: Stage, cells: Partial<TimetableRow>): TimetableRow => ({ ...blankRow(days[0]!), title: "Item", ...cells });

async function shown({ house, event }: Stage): Promise<TimetableRow[]> {
  const table = await findTimetable(house.reads, event);
  return (await findAllSessions(house.reads, event)).map((session) => withDigest(rowOf(session, table)));
}

test("rows become sessions, and names nobody has become speakers, each once", async () => {
  const stage = await aSymposium();
  const rows = [
    rowFor(stage, { time: "9:00-9:30", title: "Opening", people: "Ada Chan" }),
    rowFor(stage, { time: "930", title: "Panel", kind: "panel", people: "ada  chan (moderator); Mei Wong", room: stage.ballroom }),
    rowFor(stage, { title: "" }),
  ];
  expect(await save(stage, rows)).toEqual({ ok: true, value: { added: 2, changed: 0, newSpeakers: 2 } });
  expect((await findAllSpeakers(stage.house.reads, stage.event)).map(({ name }) => name)).toEqual(["Ada Chan", "Mei Wong"]);
  expect((await shown(stage)).map(({ time, people }) => [time, people])).toEqual([
    ["09:00–09:30", "Ada Chan"],
    ["09:30–10:30", "Ada Chan (moderator); Mei Wong"],
  ]);
});

test("one row that does not fit holds back all, each cell is named, and what was typed comes back", async () => {
  const stage = await aSymposium();
  const rows = [
    rowFor(stage, { time: "9" }),
    rowFor(stage, { time: "soon", title: "", people: "Somebody New" }),
    rowFor(stage, { time: "10:30-9" }),
  ];
  expect(await save(stage, rows)).toMatchObject({
    ok: false,
    rows,
    problems: [
      { row: 1, cell: "time", why: "no-time" },
      { row: 1, cell: "title", why: "no-title" },
      { row: 2, cell: "time", why: "slip" },
    ],
  });
  expect(await findAllSessions(stage.house.reads, stage.event)).toEqual([]);
  expect(await findAllSpeakers(stage.house.reads, stage.event)).toEqual([]);
});

test("rows that still say what they showed are left alone, whatever a colleague did meanwhile", async () => {
  const stage = await aSymposium();
  await save(stage, [rowFor(stage, { time: "9", title: "One" }), rowFor(stage, { time: "10", title: "Two" })]);
  const [one, two] = await shown(stage);
  await stage.house.write((tx) => changeSession(tx, stage.editor, one!.id, { title: { en: "Theirs" } }, 1, noon));
  expect(await save(stage, [one!, { ...two!, title: "Mine" }])).toEqual({ ok: true, value: { added: 0, changed: 1, newSpeakers: 0 } });
  expect((await shown(stage)).map(({ title }) => title)).toEqual(["Theirs", "Mine"]);
});

test("the second of two editors of one row is told, sees both, and may then replace", async () => {
  const stage = await aSymposium();
  await save(stage, [rowFor(stage, { time: "9", title: "One" })]);
  const [one] = await shown(stage);
  await stage.house.write((tx) => changeSession(tx, stage.editor, one!.id, { title: { en: "Theirs" } }, 1, noon));
  const refused = await save(stage, [{ ...one!, title: "Mine" }]);
  expect(refused).toMatchObject({ problems: [{ row: 0, cell: null, why: "changed-meanwhile" }], theirs: [{ title: "Theirs" }] });
  if (refused.ok) throw new Error("not refused");
  expect((await save(stage, refused.rows)).ok).toBe(true);
  expect((await shown(stage)).map(({ title }) => title)).toEqual(["Mine"]);
});

test("a row keeps what its cells do not show", async () => {
  const stage = await aSymposium({ languages: '["en","pt"]' });
  await save(stage, [rowFor(stage, { time: "9:00 25", title: "One" })]);
  const [one] = await shown(stage);
  const more = { title: { en: "One", pt: "Um" }, teamRemarks: "Ask the minister", joinLink: "https://meet.example/1" };
  await stage.house.write((tx) => changeSession(tx, stage.editor, one!.id, more, 1, noon));
  await save(
    stage,
    (await shown(stage)).map((row) => ({ ...row, title: "First", time: "14" })),
  );
  expect(await findAllSessions(stage.house.reads, stage.event)).toMatchObject([
    { ...more, title: { en: "First", pt: "Um" }, start: "14:00", minutes: 25 },
  ]);
});

test("an item without a time waits for one", async () => {
  const stage = await aSymposium();
  await save(stage, [rowFor(stage, { title: "Closing remarks" })]);
  expect(await findAllSessions(stage.house.reads, stage.event)).toMatchObject([{ dayId: stage.days[0], start: null }]);
});

test("a row whose item a colleague removed, saved once more, is a new item that is open to nobody else than the old one was", async () => {
  const stage = await aSymposium();
  await save(stage, [rowFor(stage, { time: "9", title: "Heads only" })]);
  const [row] = await shown(stage);
  const closed = { access: "closed", othersSee: "nothing", parts: [{ title: { en: "Part" }, minutes: 10, people: [] }] } as const;
  await stage.house.write((tx) => changeSession(tx, stage.editor, row!.id, { ...closed, parts: [...closed.parts] } as never, 1, noon));
  const [seen] = await shown(stage);
  await stage.house.write((tx) => removeSession(tx, stage.editor, row!.id, 2, noon));

  const refused = await save(stage, [{ ...seen!, title: "Heads of delegation" }]);
  expect(refused).toMatchObject({ problems: [{ row: 0, cell: null, why: "removed" }] });
  if (refused.ok) throw new Error("not refused");
  expect(await save(stage, refused.rows)).toMatchObject({ ok: true, value: { added: 1, changed: 0 } });
  const all = await findAllSessions(stage.house.reads, stage.event);
  expect(all).toMatchObject([{ title: { en: "Heads of delegation" }, access: "closed", othersSee: "nothing", start: "09:00" }]);
  expect(all[0]!.id).not.toBe(row!.id);
  expect(all[0]!.parts).toMatchObject([{ title: { en: "Part" }, minutes: 10 }]);
});
