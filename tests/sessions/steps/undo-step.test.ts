import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import { addSession } from "~/sessions/add-session.server";
import { cancelSession } from "~/sessions/cancel-session.server";
import { changeSession } from "~/sessions/change-session.server";
import { removeSession } from "~/sessions/remove-session.server";
import { findAllSessions, findSession } from "~/sessions/sessions-queries.server";
import { findLastStep, findLastUndone, forgetSteps } from "~/sessions/steps/steps-queries.server";
import { redoStep, undoStep } from "~/sessions/steps/undo-step.server";
import { saveTimetable } from "~/sessions/timetable/save-timetable.server";
import { blankRow } from "~/sessions/timetable/timetable-row";
import { plusDays, plusMinutes } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { aColleague, organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { aSession, aSpeaker, aSymposium } from "../../support/programme";

const at = (time: string) => time as ClockTime;

type Plan = Awaited<ReturnType<typeof aSymposium>>;

const undo = async ({ house }: Plan, by: Plan["editor"], now = noon) => {
  const step = await findLastStep(house.reads, by, now);
  return house.write((tx) => undoStep(tx, by, step?.id ?? "", now));
};
const redo = async ({ house }: Plan, by: Plan["editor"], now = noon) => {
  const step = await findLastUndone(house.reads, by, now);
  return house.write((tx) => redoStep(tx, by, step?.id ?? "", now));
};

async function withColleague() {
  const plan = await aSymposium();
  const account = await aColleague(plan.house, { id: plan.event.hostId }, "programme-editor");
  return { ...plan, account, colleague: await organiserOf(plan.house, plan.event, "edit-programme", account) };
}

/** The draft without what only grows. */
const draft = async ({ house, event }: Plan) => (await findAllSessions(house.reads, event)).map(({ revision: _, ...session }) => session);

test("a move is undone and done again, in words that say which", async () => {
  const plan = await aSymposium();
  const { house, editor, days, ballroom } = plan;
  const session = await aSession(house, editor, { title: { en: "Opening" }, dayId: days[0], start: at("09:00") });
  await house.write((tx) => changeSession(tx, editor, session.id, { start: at("10:00"), roomId: ballroom }, 1, noon));

  expect(await undo(plan, editor)).toMatchObject(yes({ words: "moved “Opening” to 10:00, Grand Ballroom" }));
  expect(await findSession(house.reads, editor.event, session.id)).toMatchObject({ start: "09:00", roomId: null, revision: 3 });
  expect(await redo(plan, editor)).toMatchObject({ ok: true });
  expect(await findSession(house.reads, editor.event, session.id)).toMatchObject({ start: "10:00", roomId: ballroom, revision: 4 });
  const verbs = (await findHistoryOfEvent(house.reads, editor.event, { limit: 2 })).map(({ verb }) => verb);
  expect(verbs).toEqual(["session.redone", "session.undone"]);
});

test("whatever was done, undoing all of it and doing it again leads over the same drafts", async () => {
  const plan = await aSymposium();
  const { house, editor, event, days, ballroom } = plan;
  const chair = await aSpeaker(house, event, "Mei Wong");
  const people = [{ role: "moderator" as const, speakerId: chair.id, toBeAnnounced: null }];
  const first = await aSession(house, editor, { title: { en: "Opening" }, dayId: days[0], start: at("09:00"), people });
  const drafts = [await draft(plan)];
  const revisionOf = async (id: string) => (await findSession(house.reads, event, id))!.revision;
  const change = async (id: string, changes: Parameters<typeof changeSession>[3]) => {
    const revision = await revisionOf(id);
    expect(await house.write((tx) => changeSession(tx, editor, id, changes, revision, noon))).toMatchObject({ ok: true });
    drafts.push(await draft(plan));
  };
  await change(first.id, { parts: [{ title: { en: "Welcome" }, minutes: 5, people }], people: [] });
  await change(first.id, { parts: [], roomId: ballroom });
  const second = await aSession(house, editor, { title: { en: "Keynote" }, dayId: days[1], start: at("11:00") });
  drafts.push(await draft(plan));
  await change(second.id, { title: { en: "Address" } });
  await change(first.id, { dayId: null, start: null });
  const left = await revisionOf(second.id);
  await house.write((tx) => removeSession(tx, editor, second.id, left, noon));
  drafts.push(await draft(plan));
  const cancelled = await revisionOf(first.id);
  await house.write((tx) => cancelSession(tx, editor, first.id, cancelled, noon));
  drafts.push(await draft(plan));

  for (let round = 0; round < 2; round++) {
    for (const before of drafts.slice(0, -1).reverse()) {
      expect(await undo(plan, editor)).toMatchObject({ ok: true });
      expect(await draft(plan)).toEqual(before);
    }
    for (const after of drafts.slice(1)) {
      expect(await redo(plan, editor)).toMatchObject({ ok: true });
      expect(await draft(plan)).toEqual(after);
    }
    expect(await redo(plan, editor)).toEqual(no("nothing-there"));
  }
});

test("nothing of a colleague’s is overwritten, and the refusal says whose it is", async () => {
  const plan = await withColleague();
  const { house, editor, colleague, account, event } = plan;
  const session = await aSession(house, editor, { title: { en: "Opening" } });
  await house.write((tx) => changeSession(tx, editor, session.id, { minutes: 30 }, 1, noon));
  await house.write((tx) => changeSession(tx, colleague, session.id, { minutes: 90 }, 2, noon));

  const refused = { ok: false, why: "changed-meanwhile", title: "Opening", by: account.name };
  expect(await undo(plan, editor)).toEqual(refused);
  expect(await findSession(house.reads, event, session.id)).toMatchObject({ minutes: 90, revision: 3 });

  expect(await undo(plan, colleague)).toMatchObject({ ok: true });
  expect(await undo(plan, editor)).toMatchObject({ ok: true });
  expect(await findSession(house.reads, event, session.id)).toMatchObject({ minutes: 60 });
  await house.write((tx) => changeSession(tx, colleague, session.id, { minutes: 45 }, 5, noon));
  expect(await redo(plan, editor)).toEqual(refused);
});

test("of a step that touched many, one that a colleague changed keeps all as they are", async () => {
  const plan = await withColleague();
  const { house, editor, colleague, days } = plan;
  const row = (time: string, title: string) => ({ ...blankRow(days[0]!), time, title });
  await house.write((tx) => saveTimetable(tx, editor, [row("9", "Opening"), row("10", "Keynote"), row("11", "Panel")], noon));
  expect(await findLastStep(house.reads, editor, noon)).toMatchObject({ words: "added 3 items" });
  const [, keynote] = await findAllSessions(house.reads, editor.event);
  await house.write((tx) => changeSession(tx, colleague, keynote!.id, { minutes: 20 }, 1, noon));
  expect(await undo(plan, editor)).toMatchObject({ ok: false, why: "changed-meanwhile", title: "Keynote" });
  expect(await draft(plan)).toHaveLength(3);

  await undo(plan, colleague);
  expect(await undo(plan, editor)).toMatchObject({ ok: true });
  expect(await draft(plan)).toEqual([]);
});

test("a removed session comes back as the one it was", async () => {
  const plan = await aSymposium();
  const { house, editor, event } = plan;
  const session = await aSession(house, editor);
  await house.write((tx) => removeSession(tx, editor, session.id, 1, noon));
  expect(await undo(plan, editor)).toMatchObject(yes({ words: "removed “Keynote”" }));
  const { id, uid, code, number } = session;
  expect(await findSession(house.reads, event, id)).toMatchObject({ id, uid, code, number, revision: 3 });
});

test("the same step asked for twice at once is undone once", async () => {
  const plan = await aSymposium();
  const { house, editor } = plan;
  await aSession(house, editor);
  const session = await aSession(house, editor);
  await house.write((tx) => changeSession(tx, editor, session.id, { minutes: 30 }, 1, noon));
  const { id } = (await findLastStep(house.reads, editor, noon))!;
  const both = await Promise.all([1, 2].map(() => house.write((tx) => undoStep(tx, editor, id, noon))));
  expect(both).toEqual([expect.objectContaining({ ok: true }), no("not-the-last")]);
  expect(await draft(plan)).toHaveLength(2);
});

test("something new can be undone, and what was undone before it not redone", async () => {
  const plan = await aSymposium();
  const { house, editor } = plan;
  await aSession(house, editor);
  await undo(plan, editor);
  await aSession(house, editor, { title: { en: "Panel" } });
  expect(await redo(plan, editor)).toEqual(no("nothing-there"));
  expect(await undo(plan, editor)).toMatchObject(yes({ words: "added “Panel”" }));
});

test("a step belongs to a visit, and is forgotten after two days", async () => {
  const plan = await withColleague();
  const { house, editor, colleague } = plan;
  await aSession(house, editor);
  expect(await findLastStep(house.reads, colleague, noon)).toBeUndefined();
  expect(await findLastStep(house.reads, editor, plusMinutes(noon, 719))).toBeDefined();
  expect(await undo(plan, editor, plusMinutes(noon, 720))).toEqual(no("nothing-there"));
  await house.write((tx) => forgetSteps(tx, plusDays(noon, 2)));
  expect(await findLastStep(house.reads, editor, noon)).toBeDefined();
  await house.write((tx) => forgetSteps(tx, plusMinutes(plusDays(noon, 2), 1)));
  expect(await findLastStep(house.reads, editor, noon)).toBeUndefined();
});

test("what a session would name again must still be there", async () => {
  const plan = await aSymposium();
  const { house, editor, salon } = plan;
  const session = await aSession(house, editor, { roomId: salon });
  await house.write((tx) => changeSession(tx, editor, session.id, { roomId: null }, 1, noon));
  await house.write((tx) => tx.deleteFrom("room").where("id", "=", salon).execute());
  expect(await undo(plan, editor)).toEqual({ ok: false, why: "gone", title: "Keynote" });
});

test("a refused deed leaves no step", async () => {
  const { house, editor } = await aSymposium();
  await house.write((tx) => addSession(tx, editor, { title: {} }, noon));
  expect(await findLastStep(house.reads, editor, noon)).toBeUndefined();
});
