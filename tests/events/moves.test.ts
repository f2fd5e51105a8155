import { no } from "db/outcome";
import { expect, test } from "vitest";
import { changeEvent } from "~/events/change-event.server";
import { settingsOf } from "~/events/event-settings";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import { moveDay, moveEvent } from "~/events/moves/move-event.server";
import { findAllDays } from "~/events/plan-queries.server";
import { changeRoomHours } from "~/events/room-times/change-room-times.server";
import { findAllRoomBlocks, findAllRoomHours } from "~/events/room-times/room-times-queries.server";
import { closeHalfDay } from "~/sessions/close-half-day.server";
import { findAllSessions, findSession } from "~/sessions/sessions-queries.server";
import type { LocalDate } from "~/time/local-date";
import { asTimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import { organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aSession, aSymposium } from "../support/programme";

type Stage = Awaited<ReturnType<typeof aSymposium>> & { owner: Awaited<ReturnType<typeof organiserOf<"edit-event">>> };

async function stageOf(overrides: Parameters<typeof aSymposium>[0] = {}): Promise<Stage> {
  const symposium = await aSymposium(overrides);
  return { ...symposium, owner: await organiserOf(symposium.house, symposium.event, "edit-event") };
}

const at = (start: string) => start as ClockTime;
const on = (date: string) => date as LocalDate;
const lisbon = { time_zone: "Europe/Lisbon" };

const shift = ({ house, owner }: Stage, startsOn: string, confirmed = "") =>
  house.write((tx) => moveEvent(tx, owner, { startsOn: on(startsOn), confirmed }, noon));
const moveOne = ({ house, owner }: Stage, dayId: string, date: string, confirmed = "") =>
  house.write((tx) => moveDay(tx, owner, { dayId, date: on(date), confirmed }, noon));
const dates = async ({ house, event }: Stage) => (await findAllDays(house.reads, event)).map(({ id, date }) => [id, date]);

test("the whole event moves once its effect was seen: days and sessions stay who they are", async () => {
  const stage = await stageOf();
  const session = await aSession(stage.house, stage.editor, { dayId: stage.days[1], start: at("09:00"), roomId: stage.salon });
  const asked = await shift(stage, "2026-12-01");
  expect(asked).toMatchObject({
    ok: false,
    why: "to-confirm",
    effect: { days: [{ sessions: 0 }, { sessions: 1 }, { sessions: 0 }], twice: [] },
  });
  if (asked.ok || asked.why !== "to-confirm") throw new Error("not asked");
  expect((await dates(stage))[0]).toEqual([stage.days[0], "2026-11-25"]);
  expect((await shift(stage, "2026-12-01", asked.effect.mark)).ok).toBe(true);
  expect(await dates(stage)).toEqual(["2026-12-01", "2026-12-02", "2026-12-03"].map((date, index) => [stage.days[index], date]));
  expect(await findEvent(stage.house.reads, stage.event.id)).toMatchObject({ startsOn: "2026-12-01", endsOn: "2026-12-03" });
  expect(await findSession(stage.house.reads, stage.event, session.id)).toEqual(session);
});

test("what a colleague added meanwhile is shown before anything moves", async () => {
  const stage = await stageOf();
  const asked = await shift(stage, "2026-11-26");
  if (asked.ok || asked.why !== "to-confirm") throw new Error("not asked");
  await aSession(stage.house, stage.editor, { dayId: stage.days[0], start: at("09:00") });
  expect(await shift(stage, "2026-11-26", asked.effect.mark)).toMatchObject({ ok: false, why: "to-confirm" });
});

test("one day moves to a free date with its hours, and the event begins and ends where its days do", async () => {
  const stage = await stageOf();
  const [, second] = stage.days;
  const hours = [{ dayId: second!, opens: at("08:00"), closes: at("18:00") }];
  await stage.house.write((tx) => changeRoomHours(tx, stage.owner, stage.salon, hours, markOf([]), noon));
  expect(await moveOne(stage, second!, "2026-11-27")).toEqual(no("date-taken"));
  expect(await moveOne(stage, second!, "2026-11-26")).toEqual(no("same-date"));
  const asked = await moveOne(stage, second!, "2026-12-04");
  if (asked.ok || asked.why !== "to-confirm") throw new Error("not asked");
  await moveOne(stage, second!, "2026-12-04", asked.effect.mark);
  expect((await dates(stage)).map(([, date]) => date)).toEqual(["2026-11-25", "2026-11-27", "2026-12-04"]);
  expect(await findEvent(stage.house.reads, stage.event.id)).toMatchObject({ startsOn: "2026-11-25", endsOn: "2026-12-04" });
  expect(await findAllRoomHours(stage.house.reads, stage.event)).toEqual([{ ...hours[0], roomId: stage.salon }]);
});

test("saving the event page afterwards leaves a gap between the days alone", async () => {
  const stage = await stageOf();
  const asked = await moveOne(stage, stage.days[2]!, "2026-12-04");
  if (asked.ok || asked.why !== "to-confirm") throw new Error("not asked");
  await moveOne(stage, stage.days[2]!, "2026-12-04", asked.effect.mark);
  const before = await dates(stage);
  const settings = settingsOf((await findEvent(stage.house.reads, stage.event.id))!);
  const change = (to: Partial<typeof settings>) =>
    stage.house.write((tx) => changeEvent(tx, stage.owner, { ...settings, ...to }, { seen: markOf(settings) }, noon));
  expect((await change({ venueName: { en: "Hotel" } })).ok).toBe(true);
  expect(await dates(stage)).toEqual(before);
});

test("a session is never moved to a time that the clocks skip, by its day, by the event or by another zone", async () => {
  const stage = await stageOf(lisbon);
  await aSession(stage.house, stage.editor, { dayId: stage.days[0], start: at("01:30"), title: { en: "Night shift" } });
  const skipped = { ok: false, why: "times-skipped", sessions: [{ title: { en: "Night shift" }, date: "2027-03-28" }] };
  expect(await shift(stage, "2027-03-28")).toMatchObject(skipped);
  expect(await moveOne(stage, stage.days[0]!, "2027-03-28")).toMatchObject(skipped);
  const settings = settingsOf((await findEvent(stage.house.reads, stage.event.id))!);
  const change = (to: Partial<typeof settings>) =>
    stage.house.write((tx) =>
      changeEvent(tx, stage.owner, { ...settings, ...to }, { seen: markOf(settings), confirmedZone: to.timeZone }, noon),
    );
  expect(await change({ startsOn: on("2027-03-28"), endsOn: on("2027-03-30") })).toMatchObject(skipped);

  const tehran = await stageOf({ starts_on: "2027-03-28", ends_on: "2027-03-30" });
  await aSession(tehran.house, tehran.editor, { dayId: tehran.days[0], start: at("01:30"), title: { en: "Night shift" } });
  const theirs = settingsOf((await findEvent(tehran.house.reads, tehran.event.id))!);
  const timeZone = asTimeZoneId("Europe/Lisbon")!;
  expect(
    await tehran.house.write((tx) =>
      changeEvent(tx, tehran.owner, { ...theirs, timeZone }, { seen: markOf(theirs), confirmedZone: timeZone }, noon),
    ),
  ).toMatchObject(skipped);
});

test("where an hour comes twice on the new date that is told, and a second pass does not outlive its date", async () => {
  const stage = await stageOf({ ...lisbon, starts_on: "2026-10-24", ends_on: "2026-10-26" });
  const [first, autumn] = stage.days;
  const night = await aSession(stage.house, stage.editor, { dayId: autumn, start: at("01:30"), fold: 1 });
  const asked = await shift(stage, "2026-10-25");
  expect(asked).toMatchObject({ why: "to-confirm", effect: { twice: [] } });
  if (asked.ok || asked.why !== "to-confirm") throw new Error("not asked");
  await shift(stage, "2026-10-25", asked.effect.mark);
  expect(await findSession(stage.house.reads, stage.event, night.id)).toMatchObject({
    dayId: autumn,
    start: "01:30",
    fold: 0,
    revision: 2,
  });
  const other = await aSession(stage.house, stage.editor, { dayId: stage.days[2], start: at("01:15") });
  const asksTwice = await shift(stage, "2026-10-23");
  expect(asksTwice).toMatchObject({ why: "to-confirm", effect: { twice: [{ id: other.id, date: "2026-10-25" }] } });
  expect((await dates(stage))[0]).toEqual([first, "2026-10-25"]);
});

test("a closed half-day blocks every room and takes off the timetable what stands in it, once that was seen", async () => {
  const stage = await stageOf();
  const { house, event, owner, editor, days } = stage;
  const morning = await aSession(house, editor, { dayId: days[0], start: at("09:00"), minutes: 240 });
  const lunch = await aSession(house, editor, { dayId: days[0], start: at("12:45"), minutes: 30, roomId: stage.salon });
  const other = await aSession(house, editor, { dayId: days[1], start: at("14:00") });
  const close = (confirmed = "") =>
    house.write((tx) =>
      closeHalfDay(
        tx,
        { owner, editor },
        { dayId: days[0]!, starts: at("13:00"), ends: at("18:00"), reason: "Public holiday", confirmed },
        noon,
      ),
    );
  const asked = await close();
  expect(asked).toMatchObject({ why: "to-confirm", effect: { rooms: 2, sessions: [{ id: lunch.id }] } });
  if (asked.ok || asked.why !== "to-confirm") throw new Error("not asked");
  expect(await findAllRoomBlocks(house.reads, event)).toEqual([]);
  expect((await close(asked.effect.mark)).ok).toBe(true);
  expect((await findAllRoomBlocks(house.reads, event)).map(({ roomId }) => roomId).sort()).toEqual([stage.ballroom, stage.salon].sort());
  const waiting = (await findAllSessions(house.reads, event)).filter(({ dayId }) => dayId === null);
  expect(waiting).toMatchObject([{ id: lunch.id, uid: lunch.uid, minutes: 30, start: null }]);
  expect(await findSession(house.reads, event, morning.id)).toEqual(morning);
  expect(await findSession(house.reads, event, other.id)).toEqual(other);
  expect((await close(asked.effect.mark)).ok).toBe(false);
});
