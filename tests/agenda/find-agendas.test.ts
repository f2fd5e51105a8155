import { expect, test } from "vitest";
import { itemsOf } from "~/agenda/agenda";
import { eventCalendar, feedCalendar, forCalendarAt, linksAt } from "~/agenda/agenda-calendar";
import { agendaMark } from "~/agenda/agenda-mark.server";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { changeEvent } from "~/events/change-event.server";
import { settingsOf } from "~/events/event-settings";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import { cancelRegistration } from "~/registration/cancel-registration.server";
import { type Instant, plusMinutes } from "~/time/instant";
import { organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aConfirmed } from "../support/registrations";
import { agendaOf, at, change, feedOf, type Prepared, preparedSymposium, publish, publishedSymposium } from "./published-symposium";
import { readByIcalJs } from "./readers";

const links = linksAt("https://plenary.example");
const later = plusMinutes(noon, 60);

async function setState({ house, event }: Prepared, state: "cancelled" | "published") {
  const settings = settingsOf((await findEvent(house.reads, event.id))!);
  const owner = await organiserOf(house, event, "edit-event");
  const outcome = await house.write((tx) => changeEvent(tx, owner, { ...settings, state }, { seen: markOf(settings) }, later));
  if (!outcome.ok) throw new Error(outcome.why);
}

const titlesOf = async (stage: Prepared, personId: string) => itemsOf((await agendaOf(stage, personId))!).map(({ title }) => title);

const calendarOf = async (stage: Prepared, personId: string) =>
  writeCalendar(feedCalendar(await feedOf(stage.house, personId), links, "https://plenary.example/calendar/secret.ics"));

test("a delegate reads what is open to them and nothing of what is not", async () => {
  const stage = await publishedSymposium();
  expect(await titlesOf(stage, stage.delegate.personId)).toEqual(["Policing the open web", "Case briefing"]);
  expect(JSON.stringify(await agendaOf(stage, stage.delegate.personId))).not.toMatch(/Collective|Undercover|Ada/);
});

test("a speaker reads their own panel with role and hour, without a second form", async () => {
  const stage = await publishedSymposium();
  const panel = itemsOf((await agendaOf(stage, stage.ada.personId))!).find(({ title }) => title === "Collective security");
  expect(panel).toMatchObject({ yourRoles: ["Panellist"], beThereAt: "09:15", room: "Grand Ballroom" });
});

test("the link to join is for those with a place", async () => {
  const stage = await publishedSymposium();
  const briefing = itemsOf((await agendaOf(stage, stage.delegate.personId))!).at(-1);
  expect(briefing?.joinLink).toBe("https://meet.example/briefing");
  const { events } = readByIcalJs(await calendarOf(stage, stage.delegate.personId));
  expect(events.at(-1)?.description).toContain("https://meet.example/briefing");
});

test("who is not of the event has no agenda", async () => {
  const stage = await publishedSymposium();
  expect(await agendaOf(stage, stage.event.id)).toBeUndefined();
});

test("before the first version there is the whole-day entry alone, and it says that the programme follows", async () => {
  const stage = await preparedSymposium();
  const { events } = readByIcalJs(await calendarOf(stage, stage.delegate.personId));
  expect(events).toMatchObject([
    { uid: stage.event.id, summary: "International Symposium on Cyber Policing", start: "2026-11-25", end: "2026-11-28" },
  ]);
  expect(events[0]?.description).toContain("The programme follows.");
});

test("the same state is the same bytes", async () => {
  const stage = await publishedSymposium();
  expect(await calendarOf(stage, stage.delegate.personId)).toBe(await calendarOf(stage, stage.delegate.personId));
});

test("a cancelled session stays, says so and outranks what it was", async () => {
  const stage = await publishedSymposium();
  await change(stage, stage.sessions.briefing.id, { state: "cancelled" });
  await publish(stage, 1, later);
  const { events } = readByIcalJs(await calendarOf(stage, stage.delegate.personId));
  expect(events.find(({ uid }) => uid === stage.sessions.briefing.uid)).toMatchObject({
    summary: "Cancelled: Case briefing",
    status: "CANCELLED",
    sequence: 1,
  });
  expect(itemsOf((await agendaOf(stage, stage.delegate.personId))!).at(-1)).toMatchObject({ cancelled: true });
});

test("a session keeps its UID in every calendar and over every move", async () => {
  const stage = await publishedSymposium();
  const uidIn = async (personId: string) =>
    readByIcalJs(await calendarOf(stage, personId)).events.find(({ summary }) => summary === "Policing the open web");
  const before = await uidIn(stage.delegate.personId);
  await change(stage, stage.sessions.keynote.id, { start: at("11:30") });
  await publish(stage, 1, later);
  expect(await uidIn(stage.delegate.personId)).toMatchObject({ uid: before?.uid, sequence: 1 });
  expect(await uidIn(stage.ada.personId)).toMatchObject({ uid: before?.uid, sequence: 1 });
});

test("the mark changes with what its reader reads, and only then", async () => {
  const stage = await publishedSymposium();
  const marks = async () => [
    agendaMark((await agendaOf(stage, stage.delegate.personId))!),
    agendaMark((await agendaOf(stage, stage.ada.personId))!),
  ];
  const before = await marks();
  await change(stage, stage.sessions.panel.id, { start: at("15:00"), beThereAt: at("14:45") });
  await publish(stage, 1, later);
  const after = await marks();
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test("the mark tells a published agenda from one that follows", async () => {
  const stage = await preparedSymposium();
  const mark = async () => agendaMark((await agendaOf(stage, stage.delegate.personId))!);
  const before = await mark();
  await publish(stage);
  expect(await mark()).not.toBe(before);
});

test("who gives the place back finds their calendar empty, and it is a calendar all the same", async () => {
  const stage = await publishedSymposium();
  const registrar = await organiserOf(stage.house, stage.event, "edit-people");
  const ended = await stage.house.write((tx) => cancelRegistration(tx, registrar, stage.delegate.id, { reason: "", told: "" }, later));
  expect(ended.ok).toBe(true);
  const read = readByIcalJs(await calendarOf(stage, stage.delegate.personId));
  expect(read.events).toEqual([]);
  expect(read.components).toEqual(["VTIMEZONE"]);
});

test("no calendar names another delegate", async () => {
  const stage = await publishedSymposium();
  await aConfirmed(stage, { name: "Wong Siu-ming", mailAddress: null });
  expect(await calendarOf(stage, stage.delegate.personId)).not.toMatch(/Wong|Chan Tai-man/);
});

test("a cancelled event cancels all of its entries, and one that is taken up again outranks its cancellation", async () => {
  const stage = await publishedSymposium();
  const calendar = async () => readByIcalJs(await calendarOf(stage, stage.delegate.personId)).events;
  const ranks = (events: Awaited<ReturnType<typeof calendar>>) => events.map(({ sequence }) => sequence);
  const planned = await calendar();
  await setState(stage, "cancelled");
  const cancelled = await calendar();
  expect(cancelled.map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
  expect(cancelled.every(({ summary }) => summary.startsWith("Cancelled: "))).toBe(true);
  await setState(stage, "published");
  const again = await calendar();
  expect(again.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED"]);
  for (const index of planned.keys()) {
    expect(ranks(cancelled)[index]).toBeGreaterThan(ranks(planned)[index]!);
    expect(ranks(again)[index]).toBeGreaterThan(ranks(cancelled)[index]!);
  }
});

test("a cancelled session leaves calendars some days after the event, as long as the event has set", async () => {
  const stage = await publishedSymposium({ cancelled_shown_days: 10 });
  await change(stage, stage.sessions.briefing.id, { state: "cancelled" });
  await publish(stage, 1, later);
  const agenda = (await agendaOf(stage, stage.delegate.personId))!;
  const titles = (now: string) => eventCalendar(forCalendarAt(agenda, now as Instant), links).entries.map(({ status }) => status);
  expect(agenda.event.cancelledUntil).toBe("2026-12-07T16:00:00.000Z");
  expect(titles("2026-12-07T15:59:59.000Z")).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED"]);
  expect(titles("2026-12-07T16:00:00.000Z")).toEqual(["CONFIRMED", "CONFIRMED"]);
});
