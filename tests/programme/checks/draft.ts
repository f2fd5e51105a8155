import { type Checks, type ClashRule, usualChecks } from "~/programme/checks/clash";
import type { ClashFacts } from "~/programme/checks/slot";
import { blankSession, type Session } from "~/sessions/session";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";

export const days = ["2026-11-25", "2026-11-26"].map((date) => ({ id: date, date: date as LocalDate, heading: {} }));

export const clock = (text: string) => text as ClockTime;

export const facts = (more: Partial<ClashFacts> = {}): ClashFacts => ({
  days,
  zone: "Asia/Hong_Kong" as TimeZoneId,
  rooms: [],
  roomHours: [],
  roomBlocks: [],
  availability: [],
  places: [],
  checks: usualChecks,
  ...more,
});

export const deciding = (verdicts: Partial<Record<ClashRule, Checks["verdicts"][ClashRule]>>, minutesBetweenRooms = 10): Checks => ({
  verdicts: { ...usualChecks.verdicts, ...verdicts },
  minutesBetweenRooms,
});

let number = 0;

/** A session of the first day that nothing is wrong with. */
export function at(start: string, minutes: number, more: Partial<Session> = {}): Session {
  number += 1;
  const identity = { id: `s${number}`, uid: "", code: "", number, guid: "", sequence: 0, changedAt: null, revision: 1 };
  return { ...blankSession, ...identity, parts: [], dayId: "2026-11-25", start: clock(start), minutes, ...more };
}

export const speaking = (...ids: string[]) => ids.map((speakerId) => ({ role: "speaker" as const, speakerId, toBeAnnounced: null }));
