import { no } from "db/outcome";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCanonicalText } from "~/programme/canonical";
import { carryOver } from "~/programme/carry-over";
import { changesBetween } from "~/programme/changes";
import { draftMark } from "~/programme/draft-mark.server";
import { holdBack } from "~/programme/hold-back";
import { printProgramme } from "~/programme/print-programme";
import { findAllVersions, findVersionChanges } from "~/programme/programme-queries.server";
import { aSession } from "../../support/programme";
import { anyContent, before, later } from "../contents";
import { aPublishedStage, change, draftOf, latestOf, nine, publish, remove, ten } from "./stage";

test("what has no tick stays in the draft, and is told again before the next version", async () => {
  const { stage, keynote, panel } = await aPublishedStage();
  await change(stage, keynote.id, { start: ten });
  await change(stage, panel.id, { title: { en: "Another panel" } });
  const added = await aSession(stage.house, stage.editor, { title: { en: "Added" }, dayId: stage.days[1], start: nine });

  const outcome = await publish(stage, { ticked: [keynote.id] });
  expect(outcome).toMatchObject({ ok: true, value: { number: 2, changes: [{ what: "moved" }] } });
  const latest = await latestOf(stage);
  expect(latest.content.sessions.map(({ title, start }) => [title.en, start])).toEqual([
    ["Panel", nine],
    ["Keynote", ten],
  ]);
  const draft = await draftOf(stage);
  expect(draft.sessions.map(({ title }) => title.en)).toEqual(["Another panel", "Keynote", "Added"]);
  const left = changesBetween(latest.content, printProgramme(draft, latest.content, stage.clock));
  expect(left.map(({ what, after }) => [what, after?.id])).toEqual([
    ["renamed", panel.id],
    ["added", added.id],
  ]);
});

test("a removal without a tick leaves the session as it was in public", async () => {
  const { stage, keynote, panel } = await aPublishedStage();
  await remove(stage, keynote.id);
  await change(stage, panel.id, { minutes: 30 });
  await publish(stage, { ticked: [panel.id] });
  expect((await latestOf(stage)).content.sessions.find(({ id }) => id === keynote.id)).toMatchObject({ state: "planned", sequence: 0 });
  await publish(stage);
  expect((await latestOf(stage)).content.sessions.find(({ id }) => id === keynote.id)).toMatchObject({ state: "cancelled", sequence: 1 });
});

test("a session held back keeps its room and its day, though both have left the plan", async () => {
  const { stage, keynote, panel } = await aPublishedStage();
  await change(stage, keynote.id, { roomId: null, dayId: stage.days[1] });
  await change(stage, panel.id, { roomId: null, dayId: stage.days[1] });
  await stage.house.write(async (tx) => {
    await tx.deleteFrom("room").where("event_id", "=", stage.event.id).execute();
    await tx.deleteFrom("day").where("id", "=", stage.days[0]!).execute();
  });
  const first = await latestOf(stage);
  await publish(stage, { ticked: [panel.id] });
  const { content } = await latestOf(stage);
  expect(content.rooms).toEqual([{ id: stage.ballroom, name: { en: "Grand Ballroom" } }]);
  expect(content.days).toEqual(first.content.days);
});

test("with no tick at all there is nothing to publish", async () => {
  const { stage, keynote } = await aPublishedStage();
  await change(stage, keynote.id, { minutes: 30 });
  expect(await publish(stage, { ticked: [] })).toEqual(no("nothing-changed"));
});

test("a draft that a colleague changed after the ticks were set is not published", async () => {
  const { stage, keynote, panel } = await aPublishedStage();
  await change(stage, keynote.id, { minutes: 30 });
  const latest = await latestOf(stage);
  const seen = draftMark(printProgramme(await draftOf(stage), latest.content, stage.clock));
  await change(stage, panel.id, { minutes: 45 });
  expect(await publish(stage, { ticked: [keynote.id], seen })).toEqual(no("draft-changed-meanwhile"));
});

test("the version's row says its note and whether it corrects a misprint, and its changes are written down", async () => {
  const { stage, keynote } = await aPublishedStage();
  await change(stage, keynote.id, { title: { en: "Keynotes" }, minutes: 30, abstract: { en: "About." } });
  await publish(stage, { note: "A letter was missing.", misprint: true });
  expect((await findAllVersions(stage.house.reads, stage.event))[0]).toMatchObject({ note: "A letter was missing.", misprint: true });
  expect(await findVersionChanges(stage.house.reads, stage.event, 2)).toEqual(
    ["shortened", "renamed", "abstract"].map((what) => ({ sessionId: keynote.id, what })),
  );
});

test("whatever is held back, the version is made of whole sessions of the draft and of the version before", () => {
  fc.assert(
    fc.property(anyContent, anyContent, fc.func(fc.boolean()), (one, other, isHeld) => {
      const first = carryOver(undefined, one, before);
      const composed = holdBack(carryOver(first, other, later), first, isHeld);
      const texts = new Set([...first.sessions, ...carryOver(first, other, later).sessions].map(toCanonicalText));
      for (const session of composed.sessions) {
        expect(texts).toContain(toCanonicalText(session));
        const known = [...one.rooms, ...other.rooms].some(({ id }) => id === session.roomId);
        if (known) expect(composed.rooms.map(({ id }) => id)).toContain(session.roomId);
      }
      for (const session of first.sessions.filter(({ id }) => isHeld(id) && other.sessions.some((each) => each.id === id)))
        expect(composed.sessions).toContainEqual(session);
    }),
  );
});
