import { no } from "db/outcome";
import { expect, test } from "vitest";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import { addSession } from "~/sessions/add-session.server";
import { cancelSession, reinstateSession } from "~/sessions/cancel-session.server";
import { changeSession } from "~/sessions/change-session.server";
import { removeSession } from "~/sessions/remove-session.server";
import { findAllSessions, findSession } from "~/sessions/sessions-queries.server";
import type { ClockTime } from "~/time/wall-time";
import { anEvent, organiserOf, otherHost } from "../support/cast";
import { noon } from "../support/house";
import { aCategory, aSession, aSpeaker, aSymposium } from "../support/programme";

const at = (time: string) => time as ClockTime;

test("a session gets an identity of its own that outlives every change", async () => {
  const { house, editor, event, days } = await aSymposium();
  const first = await aSession(house, editor, { title: { en: "Opening" }, dayId: days[0], start: at("09:00") });
  const second = await aSession(house, editor);
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(first.code).toMatch(/^[A-Z2-9]{6}$/);

  const changed = await house.write((tx) => changeSession(tx, editor, first.id, { title: { en: "Welcome" }, start: at("10:00") }, 1, noon));
  expect(changed).toMatchObject({ ok: true, value: { uid: first.uid, code: first.code, number: 1, start: "10:00", revision: 2 } });
  expect((await findAllSessions(house.reads, event)).map(({ title }) => title.en)).toEqual(["Welcome", "Keynote"]);
});

test("a number is not given twice, even after the session that had it was removed", async () => {
  const { house, editor } = await aSymposium();
  const first = await aSession(house, editor);
  await house.write((tx) => removeSession(tx, editor, first.id, 1, noon));
  expect((await aSession(house, editor)).number).toBe(2);
});

test("the second of two editors is told, and nothing of the first is overwritten", async () => {
  const { house, editor, event } = await aSymposium();
  const session = await aSession(house, editor);
  await house.write((tx) => changeSession(tx, editor, session.id, { minutes: 30 }, 1, noon));
  expect(await house.write((tx) => changeSession(tx, editor, session.id, { minutes: 90 }, 1, noon))).toEqual(no("changed-meanwhile"));
  expect(await house.write((tx) => removeSession(tx, editor, session.id, 1, noon))).toEqual(no("changed-meanwhile"));
  expect(await findSession(house.reads, event, session.id)).toMatchObject({ minutes: 30 });
});

test("people and parts keep their order, and a part its identity", async () => {
  const { house, editor, event } = await aSymposium();
  const [chair, guest] = [await aSpeaker(house, event, "Mei Wong"), await aSpeaker(house, event, "Ana Reis")];
  const session = await aSession(house, editor, {
    kind: "panel",
    people: [
      { role: "moderator", speakerId: chair.id, toBeAnnounced: null },
      { role: "panellist", speakerId: null, toBeAnnounced: "INTERPOL" },
    ],
    parts: [{ title: { en: "Discussion" }, minutes: 40, people: [{ role: "panellist", speakerId: guest.id, toBeAnnounced: null }] }],
  });
  expect(session.people.map(({ role, toBeAnnounced }) => [role, toBeAnnounced])).toEqual([
    ["moderator", null],
    ["panellist", "INTERPOL"],
  ]);

  const parts = [{ title: { en: "Introduction" }, minutes: 5, people: [] }, ...session.parts];
  const changed = await house.write((tx) => changeSession(tx, editor, session.id, { parts }, 1, noon));
  expect(changed.ok && changed.value.parts.map(({ id, title }) => [id === session.parts[0]?.id, title.en])).toEqual([
    [false, "Introduction"],
    [true, "Discussion"],
  ]);
});

test("a session for chosen categories names at least one", async () => {
  const { house, editor } = await aSymposium();
  const police = await aCategory(house, editor.event, "Law enforcement");
  expect(await house.write((tx) => addSession(tx, editor, { title: { en: "Tracing" }, access: "categories" }, noon))).toEqual(
    no("no-categories"),
  );
  expect((await aSession(house, editor, { access: "categories", categoryIds: [police] })).categoryIds).toEqual([police]);
});

test("what belongs to another event cannot be named", async () => {
  const { house, editor } = await aSymposium();
  const other = await anEvent(house, await otherHost(house));
  const dayId = other.days[0]!.id;
  const stranger = await aSpeaker(house, other, "Somebody Else");
  const add = (input: object) => house.write((tx) => addSession(tx, editor, { title: { en: "Keynote" }, ...input }, noon));
  expect(await add({ dayId })).toEqual(no("gone"));
  expect(await add({ people: [{ role: "speaker", speakerId: stranger.id, toBeAnnounced: null }] })).toEqual(no("gone"));

  const session = await aSession(house, await organiserOf(house, other, "edit-programme"));
  expect(await house.write((tx) => changeSession(tx, editor, session.id, { minutes: 5 }, 1, noon))).toEqual(no("removed"));
});

test("a skipped hour is refused, and a repeated one asks which is meant", async () => {
  const { house, days, editor } = await aSymposium({ time_zone: "Europe/Lisbon", starts_on: "2026-03-29", ends_on: "2026-10-25" });
  const [spring, autumn] = [days[0]!, days.at(-1)!];
  const add = (input: object) => house.write((tx) => addSession(tx, editor, { title: { en: "Night shift" }, ...input }, noon));
  expect(await add({ dayId: spring, start: "01:30" })).toEqual(no("time-skipped"));
  expect(await add({ dayId: autumn, start: "01:30" })).toEqual(no("time-twice"));
  expect(await add({ dayId: autumn, start: "01:30", fold: 1 })).toMatchObject({ ok: true, value: { fold: 1 } });
  expect(await add({ dayId: autumn, start: "09:00", fold: 1 })).toMatchObject({ ok: true, value: { fold: 0 } });
});

test("a cancellation can be taken back", async () => {
  const { house, editor } = await aSymposium();
  const session = await aSession(house, editor);
  expect(await house.write((tx) => cancelSession(tx, editor, session.id, 1, noon))).toMatchObject({ value: { state: "cancelled" } });
  expect(await house.write((tx) => reinstateSession(tx, editor, session.id, 2, noon))).toMatchObject({ value: { state: "planned" } });
});

test("every write stands in the history of the event", async () => {
  const { house, editor, event } = await aSymposium();
  const session = await aSession(house, editor);
  await house.write((tx) => cancelSession(tx, editor, session.id, 1, noon));
  await house.write((tx) => removeSession(tx, editor, session.id, 2, noon));
  const history = await findHistoryOfEvent(house.reads, event, { limit: 10 });
  expect(history.map(({ verb }) => verb)).toEqual(["session.removed", "session.cancelled", "session.added", "event.created"]);
});
