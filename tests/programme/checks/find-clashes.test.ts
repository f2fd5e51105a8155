import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { markOf } from "~/events/mark.server";
import { blockRoom, changeRoomHours } from "~/events/room-times/change-room-times.server";
import { findAllRoomHours } from "~/events/room-times/room-times-queries.server";
import { changeChecks } from "~/programme/checks/change-checks.server";
import { findChecks } from "~/programme/checks/checks-queries.server";
import { findClashes } from "~/programme/checks/find-clashes.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { changeSession } from "~/sessions/change-session.server";
import { findSession } from "~/sessions/sessions-queries.server";
import { changeAvailability, markOfAvailability } from "~/speakers/availability/change-availability.server";
import type { LocalDate } from "~/time/local-date";
import { organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { aSession, aSpeaker, aSymposium } from "../../support/programme";
import { clock, deciding } from "./draft";

type Stage = Awaited<ReturnType<typeof aSymposium>>;

const nine = clock("09:00");
const ownerOf = ({ house, event }: Stage) => organiserOf(house, event, "edit-event");
const sentences = async ({ house, event }: Stage) => (await findClashes(house.reads, event)).all().map(({ sentence }) => sentence);

async function decide(stage: Stage, checks: ReturnType<typeof deciding>) {
  const owner = await ownerOf(stage);
  const seen = markOf(await findChecks(stage.house.reads, stage.event));
  return stage.house.write((tx) => changeChecks(tx, owner, checks, seen, noon));
}

async function twoInOneRoom() {
  const stage = await aSymposium();
  const placed = { dayId: stage.days[0], roomId: stage.ballroom };
  const one = await aSession(stage.house, stage.editor, { ...placed, title: { en: "Opening" }, start: nine });
  const other = await aSession(stage.house, stage.editor, { ...placed, title: { en: "Web3" }, start: clock("09:30") });
  return { stage, one, other };
}

async function change({ house, editor, event }: Stage, id: string, changes: Parameters<typeof changeSession>[3]) {
  const { revision } = (await findSession(house.reads, event, id))!;
  expect((await house.write((tx) => changeSession(tx, editor, id, changes, revision, noon))).ok).toBe(true);
}

const publish = ({ house, editor }: Stage) => house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));

test("a clash is told in a plain sentence, beside each of the two and in the list", async () => {
  const { stage, one, other } = await twoInOneRoom();
  const found = await findClashes(stage.house.reads, stage.event);
  expect(found.all()).toMatchObject([
    {
      sentence: "Grand Ballroom is taken by “Opening”, Wed 25 Nov 09:00–10:00 and by “Web3”, Wed 25 Nov 09:30–10:30.",
      sessionId: one.id,
      blocks: false,
    },
  ]);
  expect(found.of(one.id)).toMatchObject([{ sentence: "Grand Ballroom is also taken by “Web3”, Wed 25 Nov 09:30–10:30." }]);
  expect(found.of(other.id)).toMatchObject([{ sentence: "Grand Ballroom is also taken by “Opening”, Wed 25 Nov 09:00–10:00." }]);
});

test("a clash warns unless the host lets it hold up every version; then publishing names it and is refused", async () => {
  const { stage, one } = await twoInOneRoom();
  expect((await decide(stage, deciding({ "room-twice": "block" }))).ok).toBe(true);
  expect(await publish(stage)).toMatchObject({
    ok: false,
    why: "clashes",
    clashes: [{ rule: "room-twice", sessionId: one.id, blocks: true }],
  });
  await decide(stage, deciding({ "room-twice": "warn", "no-chair": "block" }));
  expect((await publish(stage)).ok).toBe(true);
});

test("what is held back holds nothing up, and what goes out does, whatever the draft has become", async () => {
  const { stage, one, other } = await twoInOneRoom();
  const going = (...ticked: string[]) => stage.house.write((tx) => publishProgramme(tx, stage.editor, { after: 0, ticked }, noon));
  await decide(stage, deciding({ "room-twice": "block" }));
  expect(await going(one.id, other.id)).toMatchObject({ ok: false, why: "clashes" });
  expect((await going(one.id)).ok).toBe(true);

  await change(stage, one.id, { start: clock("14:00") });
  const second = (...ticked: string[]) => stage.house.write((tx) => publishProgramme(tx, stage.editor, { after: 1, ticked }, noon));
  expect(await second(other.id)).toMatchObject({ ok: false, why: "clashes", clashes: [{ rule: "room-twice" }] });
  expect((await second(one.id, other.id)).ok).toBe(true);
});

test("a rule set to nothing is not told, and the second of two colleagues on the page is", async () => {
  const { stage } = await twoInOneRoom();
  const owner = await ownerOf(stage);
  const seen = markOf(await findChecks(stage.house.reads, stage.event));
  await decide(stage, deciding({ "room-twice": "ignore" }, 15));
  expect(await sentences(stage)).toEqual([]);
  expect(await findChecks(stage.house.reads, stage.event)).toEqual(deciding({ "room-twice": "ignore" }, 15));
  expect(await stage.house.write((tx) => changeChecks(tx, owner, deciding({}), seen, noon))).toEqual(no("changed-meanwhile"));
});

test("hours and blocks of a room are told of, and belong to rooms and days that are there", async () => {
  const stage = await aSymposium();
  const owner = await ownerOf(stage);
  const [dayId] = stage.days;
  await aSession(stage.house, stage.editor, { dayId, roomId: stage.salon, start: nine });
  const hours = [{ dayId: dayId!, opens: clock("10:00"), closes: clock("18:00") }];
  const change = (roomId: string, seen: string) => stage.house.write((tx) => changeRoomHours(tx, owner, roomId, hours, seen, noon));
  expect(await change("nowhere", markOf([]))).toEqual(no("gone"));
  expect(await change(stage.salon, markOf([]))).toEqual(yes(undefined));
  expect(await change(stage.salon, markOf([]))).toEqual(no("changed-meanwhile"));
  expect(await findAllRoomHours(stage.house.reads, stage.event)).toEqual([{ ...hours[0], roomId: stage.salon }]);
  const block = { roomId: stage.salon, dayId: dayId!, starts: clock("09:30"), ends: clock("12:00"), reason: "Set-up" };
  expect((await stage.house.write((tx) => blockRoom(tx, owner, block, noon))).ok).toBe(true);
  expect(await sentences(stage)).toEqual([
    "“Keynote”, Wed 25 Nov 09:00–10:00 needs Salon 1, which is blocked 09:30–12:00: Set-up.",
    "“Keynote”, Wed 25 Nov 09:00–10:00 lies outside the hours of Salon 1, 10:00–18:00.",
  ]);
});

test("when a speaker cannot come is told of, whole days too", async () => {
  const stage = await aSymposium();
  const mei = await aSpeaker(stage.house, stage.event, "Mei Wong");
  const people = [{ role: "speaker" as const, speakerId: mei.id, toBeAnnounced: null }];
  await aSession(stage.house, stage.editor, { dayId: stage.days[0], start: nine, people });
  const row = { kind: "cannot" as const, date: "2026-11-25" as LocalDate, starts: null, ends: null };
  const input = { rows: [row], seen: markOfAvailability([]) };
  const save = () => stage.house.write((tx) => changeAvailability(tx, stage.editor, mei.id, input, noon));
  expect(await save()).toEqual(yes(undefined));
  expect(await save()).toEqual(no("changed-since"));
  expect(await sentences(stage)).toEqual(["Mei Wong is not available for “Keynote”, Wed 25 Nov 09:00–10:00."]);
});
