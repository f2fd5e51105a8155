import { newId } from "db/identity.server";
import { beforeEach, expect, test } from "vitest";
import { changeSession } from "~/sessions/change-session.server";
import { moveSessions, swapSessions } from "~/sessions/grid/move-sessions.server";
import { placementOf } from "~/sessions/grid/placement";
import type { Session } from "~/sessions/session";
import { findSession } from "~/sessions/sessions-queries.server";
import type { ClockTime } from "~/time/wall-time";
import { aHost, anEvent, organiserOf } from "../../support/cast";
import { noon, openTestHouse } from "../../support/house";
import { aRoom, aSession } from "../../support/programme";

const at = (clock: string) => clock as ClockTime;

let stage: Awaited<ReturnType<typeof set>>;
beforeEach(async () => {
  stage = await set();
});

async function set() {
  const house = await openTestHouse();
  const host = await aHost(house);
  const event = await anEvent(house, host, { time_zone: "Europe/Lisbon", starts_on: "2026-10-24", ends_on: "2026-10-26" });
  const editor = await organiserOf(house, event, "edit-programme");
  const room = await aRoom(house, event, "Hall");
  const placed = { dayId: event.days[0]!.id, roomId: room };
  const opening = await aSession(house, editor, { ...placed, title: { en: "Opening" }, start: at("09:00"), minutes: 60 });
  const panel = await aSession(house, editor, { ...placed, title: { en: "Panel" }, start: at("10:00"), minutes: 90 });
  const moved = (session: Session, to: Partial<Session>) => ({
    id: session.id,
    revision: session.revision,
    ...placementOf(session),
    ...to,
  });
  const again = async (session: Session) => placementOf((await findSession(house.reads, event, session.id))!);
  return { house, event, editor, opening, panel, moved, again };
}

test("they stand where they were put, each a revision further", async () => {
  const { house, event, editor, opening, panel, moved, again } = stage;
  const moves = [moved(opening, { start: at("10:30") }), moved(panel, { dayId: null })];
  expect(await house.write((tx) => moveSessions(tx, editor, moves, noon))).toMatchObject({ ok: true });
  expect(await again(opening)).toEqual({ ...placementOf(opening), start: "10:30" });
  expect(await again(panel)).toEqual({ ...placementOf(panel), dayId: null, start: null });
  expect((await findSession(house.reads, event, opening.id))!.revision).toBe(opening.revision + 1);
});

test("where a colleague was faster with one, none is moved, and it is told where that one stands", async () => {
  const { house, editor, opening, panel, moved, again } = stage;
  await house.write((tx) => changeSession(tx, editor, panel.id, { start: at("11:00") }, panel.revision, noon));
  const moves = [moved(opening, { start: at("10:30") }), moved(panel, { start: at("12:00") })];
  const refused = await house.write((tx) => moveSessions(tx, editor, moves, noon));
  expect(refused).toMatchObject({
    ok: false,
    why: "changed-meanwhile",
    session: { id: panel.id, start: "11:00" },
    wanted: { start: "12:00" },
  });
  expect(await again(opening)).toEqual(placementOf(opening));
});

test("what is removed, a room of nowhere and a time the clocks jump over are refused", async () => {
  const { house, event, editor, opening, moved, again } = stage;
  const tried = (move: ReturnType<typeof moved>) => house.write((tx) => moveSessions(tx, editor, [move], noon));
  expect(await tried({ ...moved(opening, {}), id: newId() })).toMatchObject({ ok: false, why: "removed", session: undefined });
  expect(await tried(moved(opening, { roomId: newId() }))).toMatchObject({ ok: false, why: "gone" });
  expect(await tried(moved(opening, { dayId: newId() }))).toMatchObject({ ok: false, why: "gone" });
  expect(await tried(moved(opening, { dayId: event.days[1]!.id, start: at("01:30") }))).toMatchObject({ ok: false, why: "time-twice" });
  expect(await again(opening)).toEqual(placementOf(opening));
});

test("two change places, lengths their own; an item that has changed since holds both", async () => {
  const { house, editor, opening, panel, again } = stage;
  const seen = { one: `${opening.id} ${opening.revision}`, other: `${panel.id} ${panel.revision}` };
  expect(await house.write((tx) => swapSessions(tx, editor, seen, noon))).toMatchObject({ ok: true });
  expect([await again(opening), await again(panel)]).toMatchObject([
    { start: "10:00", minutes: 60 },
    { start: "09:00", minutes: 90 },
  ]);
  expect(await house.write((tx) => swapSessions(tx, editor, seen, noon))).toMatchObject({ ok: false, why: "changed-meanwhile" });
  expect(await house.write((tx) => swapSessions(tx, editor, { one: "", other: seen.other }, noon))).toMatchObject({
    ok: false,
    why: "removed",
  });
});
