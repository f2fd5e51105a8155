import { asInstant, type Instant } from "~/time/instant";
import { asLocalDate, type LocalDate } from "~/time/local-date";
import { asTimeZoneId, type TimeZoneId } from "~/time/time-zone";
import { asWallTime, type WallTime } from "~/time/wall-time";

export const instant = (text: string): Instant => must(asInstant(text), text);
export const wall = (text: string): WallTime => must(asWallTime(text), text);
export const date = (text: string): LocalDate => must(asLocalDate(text), text);
export const zone = (text: string): TimeZoneId => must(asTimeZoneId(text), text);

/** Runs once in each of three machine zones: what it checks may not depend on where the server stands. */
export function onMachinesEverywhere(check: () => void) {
  const before = process.env.TZ;
  try {
    for (const machineZone of ["UTC", "Asia/Taipei", "America/St_Johns"]) {
      process.env.TZ = machineZone;
      if (new Intl.DateTimeFormat().resolvedOptions().timeZone !== machineZone)
        throw new Error(`the machine did not move to ${machineZone}`);
      check();
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

function must<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`the test's own time is wrong: ${text}`);
  return value;
}
