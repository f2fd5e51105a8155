import { no } from "db/outcome";
import { expect, test } from "vitest";
import { formOf } from "~/sessions/session-page/form-of";
import { saveSessionForm } from "~/sessions/session-page/save-session-form.server";
import { sessionForm } from "~/sessions/session-page/session-form";
import { findSession } from "~/sessions/sessions-queries.server";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { rowOf } from "~/sessions/timetable/read-row";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../support/house";
import { aCategory, aSession, aSpeaker, aSymposium } from "../support/programme";

type Stage = Awaited<ReturnType<typeof aSymposium>>;

/** What the form sends when nothing is touched. */
async function boxesOf({ house, event }: Stage, id: string) {
  const table = await findTimetable(house.reads, event);
  const session = (await findSession(house.reads, event, id))!;
  const { boxes } = formOf(session, rowOf(session, table), table.speakers, []);
  const parts = boxes.parts.map((part) => ({ ...part, minutes: part.minutes ? Number(part.minutes) : undefined }));
  const joinLink = boxes.joinLink || undefined;
  return { ...boxes, parts, joinLink, revision: session.revision };
}

const save = ({ house, editor }: Stage, id: string, boxes: object, guestIds: string[] = []) =>
  house.write((tx) => saveSessionForm(tx, editor, id, { ...sessionForm(["en"]).parse(boxes), guestIds }, noon));

async function aPanel(stage: Stage) {
  const { house, editor, event, days, ballroom } = stage;
  const [mei, ana] = [await aSpeaker(house, event, "Mei Wong"), await aSpeaker(house, event, "Ana Reis")];
  const police = await aCategory(house, event, "Law enforcement");
  return aSession(house, editor, {
    title: { en: "Panel" },
    kind: "panel",
    dayId: days[0],
    start: "09:10" as ClockTime,
    minutes: 50,
    roomId: ballroom,
    access: "categories",
    categoryIds: [police],
    joinLink: "https://meet.example/1",
    people: [
      { role: "moderator", speakerId: mei.id, toBeAnnounced: null },
      { role: "panellist", speakerId: null, toBeAnnounced: "INTERPOL" },
    ],
    parts: [{ title: { en: "Discussion" }, minutes: 30, people: [{ role: "panellist", speakerId: ana.id, toBeAnnounced: null }] }],
    teamRemarks: "Two microphones",
  });
}

test("a form sent back untouched changes nothing but the revision", async () => {
  const stage = await aSymposium();
  const panel = await aPanel(stage);
  const saved = await save(stage, panel.id, await boxesOf(stage, panel.id));
  expect(saved).toEqual({ ok: true, value: { ...panel, revision: 2 } });
});

test("parts follow their numbers, empty ones leave, and an emptied name takes somebody out", async () => {
  const stage = await aSymposium();
  const panel = await aPanel(stage);
  const boxes = await boxesOf(stage, panel.id);
  const parts = [
    { ...boxes.parts[0], order: 2 },
    { order: 1, title: { en: "Introduction" }, people: "Jo Berg (chair)" },
    { order: 3, title: {}, people: "" },
  ];
  const people = [{ role: "moderator", name: "" }, boxes.people[1]];
  const saved = await save(stage, panel.id, { ...boxes, parts, people });
  expect(saved).toMatchObject({
    ok: true,
    value: { people: [{ toBeAnnounced: "INTERPOL" }], parts: [{ title: { en: "Introduction" } }, { id: panel.parts[0]?.id }] },
  });
  expect(saved.ok && saved.value.parts[0]?.people).toMatchObject([{ role: "chair", toBeAnnounced: null }]);
});

test("the second of two editors is told", async () => {
  const stage = await aSymposium();
  const panel = await aPanel(stage);
  const boxes = await boxesOf(stage, panel.id);
  await save(stage, panel.id, { ...boxes, title: { en: "Theirs" } });
  expect(await save(stage, panel.id, { ...boxes, title: { en: "Mine" } })).toEqual(no("changed-meanwhile"));
});

test.each(["http://meet.example", "javascript:alert(1)", "meet.example", "https://"])("%s is no link to join by", (joinLink) => {
  const sent = { revision: 1, kind: "panel", access: "everyone", title: { en: "Panel" }, abstract: {}, dress: {}, remarks: {} };
  expect(sessionForm(["en"]).safeParse({ ...sent, joinLink: "https://meet.example/1?pwd=x" }).success).toBe(true);
  expect(sessionForm(["en"]).safeParse({ ...sent, joinLink }).success).toBe(false);
});
