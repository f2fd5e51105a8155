import { expect, test } from "vitest";
import { clashesIn } from "~/programme/clashes";
import { blankSession, type Session } from "~/sessions/session";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";

const days = ["2026-11-25", "2026-11-26"].map((date) => ({ id: date, date: date as LocalDate, heading: {} }));
const zone = "Asia/Hong_Kong" as TimeZoneId;

let number = 0;
const at = (start: string, minutes: number, more: Partial<Session> = {}): Session => {
  number += 1;
  const identity = { id: `s${number}`, uid: "", code: "", number, guid: "", sequence: 0, changedAt: null, revision: 1 };
  return { ...blankSession, ...identity, parts: [], dayId: "2026-11-25", start: start as ClockTime, minutes, ...more };
};

const found = (...sessions: Session[]) =>
  clashesIn(sessions, days, zone).map((clash) => [clash.one.id, clash.other.id, clash.over === "room" ? clash.roomId : clash.speakerId]);

const speaking = (...ids: string[]) => ids.map((speakerId) => ({ role: "speaker" as const, speakerId, toBeAnnounced: null }));

test("one room for two sessions at one time is a clash, whichever is named first", () => {
  const [early, late] = [at("09:00", 60, { roomId: "ballroom" }), at("09:30", 60, { roomId: "ballroom" })];
  expect(found(late, early)).toEqual([[early.id, late.id, "ballroom"]]);
});

test("one may begin when the other ends", () => {
  expect(found(at("09:00", 60, { roomId: "ballroom" }), at("10:00", 60, { roomId: "ballroom" }))).toEqual([]);
});

test("a person cannot be in two places, be it in a part", () => {
  const one = at("09:00", 60, { people: speaking("mei", "ana"), roomId: "ballroom" });
  const other = at("09:00", 60, { parts: [{ id: "p", title: {}, minutes: 10, people: speaking("mei") }], roomId: "salon" });
  expect(found(one, other)).toEqual([[one.id, other.id, "mei"]]);
});

test("a night that runs into the next morning clashes with it", () => {
  const [night, morning] = [at("23:00", 600, { roomId: "ballroom" }), at("08:00", 60, { dayId: "2026-11-26", roomId: "ballroom" })];
  expect(found(night, morning)).toEqual([[night.id, morning.id, "ballroom"]]);
});

test("what is cancelled, not placed or without a room clashes with nothing", () => {
  const taken = at("09:00", 60, { roomId: "ballroom", people: speaking("mei") });
  const cancelled = { roomId: "ballroom", people: speaking("mei"), state: "cancelled" as const };
  expect(
    found(taken, at("09:00", 60, cancelled), at("09:00", 60, { roomId: "ballroom", dayId: null }), at("09:00", 60), at("09:00", 60)),
  ).toEqual([]);
});
