import { no } from "db/outcome";
import { expect, test } from "vitest";
import { findVersion } from "~/programme/programme-queries.server";
import { bringBackVersion, findRecall } from "~/programme/versions/bring-back-version.server";
import { noon } from "../../support/house";
import { aCategory, aSession, aSpeaker } from "../../support/programme";
import { aPublishedStage, bringBack, change, draftOf, latestOf, nine, publish, remove, ten } from "./stage";

/** All but what publishing sets. */
const printed = ({ sessions, ...frame }: Awaited<ReturnType<typeof latestOf>>["content"]) => ({
  ...frame,
  sessions: sessions.map(({ sequence: _, changedAt: __, ...session }) => session),
});

test("a version comes back whole: what was moved, renamed, re-peopled or removed is as it was, and the same session", async () => {
  const { stage, keynote, panel } = await aPublishedStage();
  const [ada, police] = [await aSpeaker(stage.house, stage.event, "Ada Chan"), await aCategory(stage.house, stage.event, "Police")];
  await change(stage, panel.id, {
    people: [{ role: "chair", speakerId: ada.id, toBeAnnounced: null }],
    parts: [{ title: { en: "Questions" }, minutes: 20, people: [{ role: "speaker", speakerId: null, toBeAnnounced: "INTERPOL" }] }],
    access: "categories",
    categoryIds: [police],
    teamRemarks: "Ask the minister",
  });
  await publish(stage);
  await change(stage, panel.id, { start: ten, roomId: stage.ballroom, people: [], parts: [], access: "everyone", title: { en: "Other" } });
  await remove(stage, keynote.id);
  await publish(stage);

  expect(await bringBack(stage, 2)).toEqual({ ok: true, value: { sessions: 2 } });
  const draft = await draftOf(stage);
  expect(draft.sessions.map(({ id, uid, code }) => ({ id, uid, code }))).toEqual(
    [keynote, panel].map(({ id, uid, code }) => ({ id, uid, code })),
  );
  expect(draft.sessions[1]).toMatchObject({ teamRemarks: "Ask the minister" });
  await publish(stage);
  const [second, fourth] = [(await findVersion(stage.house.reads, stage.event, 2))!, await latestOf(stage)];
  const withoutPartIds = (content: typeof second.content) =>
    JSON.parse(
      JSON.stringify(printed(content), (key, value) => (key === "parts" ? value.map(({ id: _, ...part }: { id: string }) => part) : value)),
    );
  expect(withoutPartIds(fourth.content)).toEqual(withoutPartIds(second.content));
  expect(fourth.content.sessions.map(({ sequence }) => sequence)).toEqual([2, 2]);
});

test("what was added since leaves the timetable and waits in the draft", async () => {
  const { stage } = await aPublishedStage();
  const added = await aSession(stage.house, stage.editor, { title: { en: "Added" }, dayId: stage.days[1], start: nine });
  await publish(stage);
  await bringBack(stage, 1);
  expect((await draftOf(stage)).sessions.find(({ id }) => id === added.id)).toMatchObject({
    dayId: null,
    start: null,
    title: { en: "Added" },
  });
  await publish(stage);
  expect((await latestOf(stage)).content.sessions.find(({ id }) => id === added.id)).toMatchObject({ state: "cancelled", sequence: 1 });
});

test("a room, a day or a speaker that is gone does not come back, and that is said first", async () => {
  const { stage, keynote, panel } = await aPublishedStage();
  await change(stage, keynote.id, { roomId: null });
  await change(stage, panel.id, { dayId: null, start: null });
  await stage.house.write(async (tx) => {
    await tx.updateTable("session").set({ day_id: null, start: null }).where("event_id", "=", stage.event.id).execute();
    await tx.deleteFrom("room").where("id", "=", stage.ballroom).execute();
    await tx.deleteFrom("day").where("id", "=", stage.days[0]!).execute();
  });
  const found = (await findRecall(stage.house.reads, stage.event, 1))!;
  expect(found.recall.lost).toEqual([
    { sessionId: keynote.id, what: "day" },
    { sessionId: keynote.id, what: "room" },
    { sessionId: panel.id, what: "day" },
  ]);
});

test("a draft that changed after the effect was listed is left alone", async () => {
  const { stage, keynote } = await aPublishedStage();
  await change(stage, keynote.id, { minutes: 30 });
  const { seen } = (await findRecall(stage.house.reads, stage.event, 1))!;
  await change(stage, keynote.id, { minutes: 20 });
  expect(await stage.house.write((tx) => bringBackVersion(tx, stage.editor, 1, seen, noon))).toEqual(no("changed-meanwhile"));
  expect((await draftOf(stage)).sessions[0]).toMatchObject({ minutes: 20 });
});

test("a draft that is as the version was has nothing to bring back, and no version is no version", async () => {
  const { stage } = await aPublishedStage();
  expect(await bringBack(stage, 1)).toEqual(no("nothing-to-bring-back"));
  expect(await bringBack(stage, 7)).toEqual(no("gone"));
});

test("a version freezes rooms, tracks, people and words, whatever becomes of them", async () => {
  const { stage, panel } = await aPublishedStage();
  const ada = await aSpeaker(stage.house, stage.event, "Ada Chan");
  await change(stage, panel.id, { people: [{ role: "chair", speakerId: ada.id, toBeAnnounced: null }], abstract: { en: "About." } });
  await publish(stage);
  const before = JSON.stringify((await latestOf(stage)).content);
  await change(stage, panel.id, { abstract: { en: "Else." }, people: [] });
  await stage.house.write(async (tx) => {
    await tx.updateTable("room").set({ name: '{"en":"Renamed"}' }).where("event_id", "=", stage.event.id).execute();
    await tx.updateTable("speaker").set({ name: "Ada Wong" }).where("id", "=", ada.id).execute();
    await tx.updateTable("day").set({ heading: '{"en":"Else"}' }).where("event_id", "=", stage.event.id).execute();
  });
  expect(JSON.stringify((await latestOf(stage)).content)).toBe(before);
});
