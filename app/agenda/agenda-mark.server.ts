import { createHash } from "node:crypto";
import type { Agenda } from "./agenda";

/**
 * Two agendas of one mark read alike: "sent again" leaves out whoever last got this one.
 * A new version that changes nothing for this reader is no news, so its number and the machinery of calendars stay out.
 */
export function agendaMark({ event, days, zone, language, version }: Agenda): string {
  const {
    revision: _,
    changedAt: __,
    secretariat: ___,
    id: ____,
    calendarTurns: _____,
    turnedAt: ______,
    cancelledUntil: _______,
    ...read
  } = event;
  const items = days.map((day) => ({
    ...day,
    items: day.items.map(({ key: _, colour: __, entry, ...item }) => ({ ...item, tentative: entry?.tentative })),
  }));
  return createHash("sha256")
    .update(JSON.stringify([read, zone, language, version !== undefined, items]))
    .digest("base64url");
}
