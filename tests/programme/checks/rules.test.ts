import { expect, test } from "vitest";
import { indexClashes } from "~/programme/checks/clash-index";
import type { ClashFacts } from "~/programme/checks/slot";
import type { Session } from "~/sessions/session";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { WallTime } from "~/time/wall-time";
import { at, clock, deciding, facts, speaking } from "./draft";

const found = (more: Partial<ClashFacts>, ...sessions: Session[]) => indexClashes(sessions, facts(more)).all();

test("one room for two sessions at one time is a clash, whichever is named first", () => {
  const [early, late] = [at("09:00", 60, { roomId: "ballroom" }), at("09:30", 60, { roomId: "ballroom" })];
  expect(found({}, late, early)).toEqual([{ rule: "room-twice", one: early.id, other: late.id, roomId: "ballroom" }]);
});

test("one may begin when the other ends", () => {
  expect(found({}, at("09:00", 60, { roomId: "ballroom" }), at("10:00", 60, { roomId: "ballroom" }))).toEqual([]);
});

test("a person cannot be in two places, be it in a part", () => {
  const one = at("09:00", 60, { people: speaking("mei", "ana"), roomId: "ballroom" });
  const other = at("09:00", 60, { parts: [{ id: "p", title: {}, minutes: 10, people: speaking("mei") }], roomId: "salon" });
  expect(found({}, one, other)).toEqual([{ rule: "person-twice", one: one.id, other: other.id, speakerId: "mei" }]);
});

test("a night that runs into the next morning clashes with it", () => {
  const [night, morning] = [at("23:00", 600, { roomId: "ballroom" }), at("08:00", 60, { dayId: "2026-11-26", roomId: "ballroom" })];
  expect(found({}, night, morning)).toMatchObject([{ rule: "room-twice", one: night.id, other: morning.id }]);
});

test("what is cancelled, not placed or without a room clashes with nothing", () => {
  const taken = at("09:00", 60, { roomId: "ballroom", people: speaking("mei") });
  const cancelled = { roomId: "ballroom", people: speaking("mei"), state: "cancelled" as const };
  const others = [at("09:00", 60, cancelled), at("09:00", 60, { roomId: "ballroom", dayId: null }), at("09:00", 60), at("09:00", 60)];
  expect(found({}, taken, ...others)).toEqual([]);
});

test("a person needs time to change rooms, and none to stay", () => {
  const first = at("09:00", 60, { people: speaking("mei"), roomId: "ballroom" });
  const next = (start: string, roomId: string | null) => at(start, 30, { people: speaking("mei"), roomId });
  expect(found({}, first, next("10:05", "salon"))).toMatchObject([{ rule: "too-little-time", one: first.id, minutes: 5 }]);
  expect(found({}, first, next("10:00", "salon"))).toMatchObject([{ rule: "too-little-time", minutes: 0 }]);
  expect(found({}, first, next("10:10", "salon"))).toEqual([]);
  expect(found({}, first, next("10:00", "ballroom"))).toEqual([]);
  expect(found({}, first, next("10:00", null))).toEqual([]);
  expect(found({ checks: deciding({}, 0) }, first, next("10:00", "salon"))).toEqual([]);
});

test("a panel needs a chair or a moderator, be it one still to be announced", () => {
  const led = (role: "chair" | "moderator") => [{ role, speakerId: null, toBeAnnounced: "INTERPOL" }];
  const bare = at("09:00", 60, { kind: "panel", people: speaking("mei") });
  expect(found({}, bare)).toEqual([{ rule: "no-chair", one: bare.id }]);
  expect(found({}, at("09:00", 60, { kind: "panel", people: led("chair") }))).toEqual([]);
  expect(found({}, at("09:00", 60, { kind: "panel", parts: [{ id: "p", title: {}, minutes: 9, people: led("moderator") }] }))).toEqual([]);
  expect(found({}, at("09:00", 60, { kind: "keynote" }))).toEqual([]);
});

test("a speaker who cannot come, or can only at other times, is missed", () => {
  const period = (kind: "can" | "cannot", from: string, to: string) => ({
    ...{ id: `${kind}${from}`, speakerId: "mei", kind, starts: `2026-11-25T${from}` as WallTime, ends: `2026-11-25T${to}` as WallTime },
  });
  const told = (...availability: ReturnType<typeof period>[]) =>
    found({ availability }, at("10:00", 60, { people: speaking("mei", "ana") })).map(({ rule }) => rule);
  expect(told(period("cannot", "10:59", "12:00"))).toEqual(["outside-availability"]);
  expect(told(period("cannot", "11:00", "12:00"))).toEqual([]);
  expect(told(period("can", "09:00", "10:30"))).toEqual(["outside-availability"]);
  expect(told(period("can", "09:00", "10:30"), period("can", "10:30", "12:00"))).toEqual([]);
  expect(told(period("can", "09:00", "12:00"), period("cannot", "10:15", "10:20"))).toEqual(["outside-availability"]);
});

test("a room has hours on a day, and none on others", () => {
  const roomHours = [{ roomId: "salon", dayId: "2026-11-25", opens: clock("08:00"), closes: clock("18:00") }];
  const rules = (start: string, minutes: number, dayId = "2026-11-25") =>
    found({ roomHours }, at(start, minutes, { roomId: "salon", dayId })).map(({ rule }) => rule);
  expect(rules("08:00", 600)).toEqual([]);
  expect(rules("07:59", 60)).toEqual(["outside-room-hours"]);
  expect(rules("17:30", 31)).toEqual(["outside-room-hours"]);
  expect(rules("06:00", 60, "2026-11-26")).toEqual([]);
});

test("a blocked room is not free, over midnight too", () => {
  const block = { id: "b", roomId: "salon", dayId: "2026-11-25", starts: clock("22:00"), ends: clock("02:00"), reason: "Set-up" };
  const rules = (start: string, dayId: string, roomId = "salon") =>
    found({ roomBlocks: [block] }, at(start, 60, { roomId, dayId })).map(({ rule }) => rule);
  expect(rules("21:00", "2026-11-25")).toEqual([]);
  expect(rules("21:30", "2026-11-25")).toEqual(["room-blocked"]);
  expect(rules("01:00", "2026-11-26")).toEqual(["room-blocked"]);
  expect(rules("22:00", "2026-11-25", "ballroom")).toEqual([]);
});

test("a session must not run into a date that is no day of the event", () => {
  const last = { dayId: "2026-11-26" };
  expect(found({}, at("23:00", 60, last), at("23:00", 120))).toEqual([]);
  expect(found({}, at("23:00", 61, last))).toMatchObject([{ rule: "outside-days" }]);
});

test("a session that the shorter night of the clock change pushes over midnight counts as it is", () => {
  const spring = [{ id: "d", date: "2026-03-28" as LocalDate, heading: {} }];
  const zone = "Europe/Lisbon" as TimeZoneId;
  expect(found({ days: spring, zone }, at("22:30", 90, { dayId: "d" }))).toEqual([]);
  expect(found({ days: spring, zone }, at("22:30", 91, { dayId: "d" }))).toMatchObject([{ rule: "outside-days" }]);
});

test("seats fall short of the places that are offered, or of those who have signed up", () => {
  const rooms = [{ id: "salon", seats: 60 }];
  const short = (session: Session, places: ClashFacts["places"] = []) =>
    found({ rooms, places }, session).map((clash) => ("for" in clash ? [clash.for, clash.seats, clash.wanted] : []));
  expect(short(at("09:00", 60, { roomId: "salon", seats: 61 }))).toEqual([["places", 60, 61]]);
  expect(short(at("09:00", 60, { roomId: "salon", seats: 60 }))).toEqual([]);
  const session = at("09:00", 60, { roomId: "salon", seats: 40 });
  expect(short(session, [{ sessionId: session.id, places: 80, taken: 41 }])).toEqual([
    ["places", 60, 80],
    ["sign-ups", 40, 41],
  ]);
  expect(short(session, [{ sessionId: session.id, places: null, taken: 40 }])).toEqual([]);
});

test("a rule that is left alone finds nothing", () => {
  const [one, other] = [at("09:00", 60, { roomId: "salon", kind: "panel" }), at("09:00", 60, { roomId: "salon" })];
  expect(found({ checks: deciding({ "room-twice": "ignore", "no-chair": "ignore" }) }, one, other)).toEqual([]);
});
