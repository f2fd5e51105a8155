import { expect, test } from "vitest";
import { changeEvent } from "~/events/change-event.server";
import { type EventSettings, settingsOf } from "~/events/event-settings";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import { findAllDays } from "~/events/plan-queries.server";
import { retyped } from "~/events/words";
import { addSession } from "~/sessions/add-session.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import { aHost, anEvent, organiserOf } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

/** The cast's symposium of 25 to 27 November, with a session on its last day at 10:00. */
async function symposium() {
  const house = await openTestHouse();
  const event = await anEvent(house, await aHost(house));
  const editor = await organiserOf(house, event, "edit-programme");
  const organiser = await organiserOf(house, event, "edit-event");
  const session = { title: { en: "Closing" }, dayId: event.days[2]!.id, start: "10:00" as never };
  await house.write((tx) => addSession(tx, editor, session, noon));
  const settings = async () => settingsOf((await findEvent(house.reads, event.id))!);
  const change = async (overrides: Partial<EventSettings>, more: { seen?: string; confirmedZone?: string } = {}) => {
    const now = await settings();
    return house.write((tx) => changeEvent(tx, organiser, { ...now, ...overrides }, { seen: markOf(now), ...more }, noon));
  };
  const dates = async () =>
    (await findAllDays(house.reads, event)).map(({ id, date }) => [event.days.findIndex((day) => day.id === id), date]);
  return { house, event, settings, change, dates };
}

const on = (date: string) => date as LocalDate;

test("a later start moves the days with their sessions, an earlier one too", async () => {
  const { house, event, change, dates } = await symposium();
  expect(await change({ startsOn: on("2026-11-26"), endsOn: on("2026-11-28") })).toMatchObject({ ok: true });
  expect(await dates()).toEqual([
    [0, "2026-11-26"],
    [1, "2026-11-27"],
    [2, "2026-11-28"],
  ]);
  await change({ startsOn: on("2026-11-24"), endsOn: on("2026-11-27") });
  expect(await dates()).toEqual([
    [0, "2026-11-24"],
    [1, "2026-11-25"],
    [2, "2026-11-26"],
    [-1, "2026-11-27"],
  ]);
  expect(await findAllSessions(house.reads, event)).toMatchObject([{ dayId: event.days[2]!.id, start: "10:00" }]);
});

test("an event is not shortened over a day that has sessions, and says which", async () => {
  const { change, dates } = await symposium();
  expect(await change({ endsOn: on("2026-11-26") })).toEqual({
    ok: false,
    why: "days-in-use",
    days: [{ date: "2026-11-27", sessions: 1 }],
  });
  expect(await dates()).toHaveLength(3);
});

test("another zone must be confirmed by name, and leaves the times on the wall alone", async () => {
  const { house, event, change } = await symposium();
  const lisbon = { timeZone: "Europe/Lisbon" as TimeZoneId };
  expect(await change(lisbon)).toEqual({ ok: false, why: "zone-to-confirm" });
  expect(await change(lisbon, { confirmedZone: "Europe/Paris" })).toEqual({ ok: false, why: "zone-to-confirm" });
  expect(await change(lisbon, { confirmedZone: "Europe/Lisbon" })).toMatchObject({ ok: true });
  expect(await findAllSessions(house.reads, event)).toMatchObject([{ start: "10:00" }]);
});

test("the second of two who save is told, and nothing of the first is lost", async () => {
  const { change, settings } = await symposium();
  const seen = markOf(await settings());
  await change({ title: { en: "Symposium A" } });
  expect(await change({ title: { en: "Symposium B" } }, { seen })).toEqual({ ok: false, why: "changed-meanwhile" });
  expect((await settings()).title).toEqual({ en: "Symposium A" });
});

test("a language that is taken away keeps its texts", () => {
  const saved = { en: "Opening", pt: "Abertura" };
  expect(retyped(saved, { en: "Welcome" }, ["en"])).toEqual({ en: "Welcome", pt: "Abertura" });
  expect(retyped(saved, { en: "Welcome" }, ["en", "pt"])).toEqual({ en: "Welcome" });
});

test("a main language needs a title", async () => {
  const { change } = await symposium();
  expect(await change({ languages: ["pt", "en"] })).toEqual({ ok: false, why: "no-title" });
});

test("an address somebody has is not available, one's own is", async () => {
  const { house, change, event } = await symposium();
  const other = await anEvent(house, { id: event.hostId });
  expect(await change({ address: other.address })).toEqual({ ok: false, why: "address-not-available" });
  expect(await change({ address: "organise" })).toEqual({ ok: false, why: "address-not-available" });
  expect(await change({ address: event.address })).toMatchObject({ ok: true });
  expect(await change({ address: "iscp-2026" })).toMatchObject({ ok: true });
});
