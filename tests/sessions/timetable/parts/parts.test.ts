import { expect, test } from "vitest";
import type { Part } from "~/sessions/session";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { partTimes, sayTooLong } from "~/sessions/timetable/parts/part-times";
import { rowOf } from "~/sessions/timetable/read-row";
import { refusedAnswer, typedTimetable } from "~/sessions/timetable/refused-timetable";
import { saveTimetable, withDigest } from "~/sessions/timetable/save-timetable.server";
import { blankRow, type TimetablePart, type TimetableRow } from "~/sessions/timetable/timetable-row";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import { noon } from "../../../support/house";
import { aSession, aSpeaker, aSymposium } from "../../../support/programme";

type Stage = Awaited<ReturnType<typeof aSymposium>>;

const part = (title: string, more: Partial<TimetablePart> = {}): TimetablePart => ({
  ...{ id: "new", minutes: "", people: "" },
  title,
  ...more,
});
const save = ({ house, editor }: Stage, rows: TimetableRow[]) => house.write((tx) => saveTimetable(tx, editor, rows, noon));

async function shown({ house, event }: Stage): Promise<TimetableRow[]> {
  const table = await findTimetable(house.reads, event);
  return (await findAllSessions(house.reads, event)).map((session) => withDigest(rowOf(session, table)));
}

const partsIn = async ({ house, event }: Stage) =>
  (await findAllSessions(house.reads, event))[0]!.parts.map(({ title, minutes, people }) => [title.en, minutes, people.length]);

test("parts are saved with their row, in their order; names nobody has become speakers; one without a word is left out", async () => {
  const stage = await aSymposium();
  const parts = [part("Speech", { minutes: "20 min", people: "Ada Chan" }), part(""), part("Questions", { minutes: "10" })];
  await save(stage, [{ ...blankRow(stage.days[0]!), time: "9-9:30", title: "Keynote", people: "Ada Chan", parts }]);
  expect(await partsIn(stage)).toEqual([
    ["Speech", 20, 1],
    ["Questions", 10, 0],
  ]);
  expect(await findAllSpeakers(stage.house.reads, stage.event)).toHaveLength(1);

  const [row] = await shown(stage);
  const ids = row!.parts!.map(({ id }) => id);
  await save(stage, [{ ...row!, parts: row!.parts!.toReversed() }]);
  expect((await shown(stage))[0]!.parts).toMatchObject([
    { id: ids[1], title: "Questions" },
    { id: ids[0], title: "Speech", people: "Ada Chan" },
  ]);
});

test("a row whose parts are not shown keeps them, and one that says nothing any more has none", async () => {
  const stage = await aSymposium();
  await aSession(stage.house, stage.editor, { parts: [{ title: { en: "Speech" }, minutes: null, people: [] }] });
  const [row] = await shown(stage);
  const { parts: _, ...bare } = row!;
  await save(stage, [{ ...bare, title: "Renamed" }]);
  expect(await partsIn(stage)).toEqual([["Speech", null, 0]]);
  await save(stage, [{ ...(await shown(stage))[0]!, parts: [part("")] }]);
  expect(await partsIn(stage)).toEqual([]);
});

test("a title keeps its other languages, and one that only another language has is no empty part", async () => {
  const stage = await aSymposium({ languages: '["en","pt"]' });
  const two: Part[] = [
    { title: { en: "Speech", pt: "Discurso" }, minutes: 20, people: [] },
    { title: { pt: "Perguntas" }, minutes: null, people: [] },
  ];
  await aSession(stage.house, stage.editor, { parts: two });
  const [row] = await shown(stage);
  await save(stage, [{ ...row!, parts: [{ ...row!.parts![0]!, title: "Address" }, row!.parts![1]!] }]);
  const [session] = await findAllSessions(stage.house.reads, stage.event);
  expect(session!.parts.map(({ title }) => title)).toMatchObject([{ en: "Address", pt: "Discurso" }, { pt: "Perguntas" }]);
});

test("a part that does not fit holds back its row, and comes back as typed", async () => {
  const stage = await aSymposium();
  await aSpeaker(stage.house, stage.event, "Mei Wong");
  await aSpeaker(stage.house, stage.event, "Mei Wong");
  const refusedFor = async (parts: TimetablePart[]) => {
    const refused = await save(stage, [{ ...blankRow(stage.days[0]!), title: "Keynote", parts }]);
    if (refused.ok) throw new Error("not refused");
    expect(typedTimetable(refusedAnswer(refused)).rows[0]!.parts).toEqual(parts);
    return refused.problems.map(({ cell, why }) => [cell, why]);
  };
  expect(await refusedFor([part("Speech", { minutes: "soon" })])).toEqual([["parts[0].minutes", "part-minutes"]]);
  expect(await refusedFor([part("Speech", { people: "Mei Wong" })])).toEqual([["parts[0].people", "ambiguous"]]);
});

test("the times of parts follow from the item's, as far as lengths are known", () => {
  expect(partTimes(540, ["20", "10 min", "", "5"])).toEqual({ starts: [540, 560, 570, undefined], total: undefined });
  expect(partTimes(undefined, ["20"])).toEqual({ starts: [undefined], total: 20 });
  expect(sayTooLong(70, 60)).toBe("The parts take 70 minutes, the item 60.");
  expect(sayTooLong(60, 60)).toBe(undefined);
});
