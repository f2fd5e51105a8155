import type { Tx } from "db/database.server";
import { findOrganiser, type HostMember, isProof } from "~/accounts/organiser.server";
import { addressFrom } from "~/events/address";
import { createEvent } from "~/events/create-event.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { defaultsOf, longestEvent, type NewEvent } from "~/events/new-event";
import type { Instant } from "~/time/instant";
import { datesFrom, eventYears, isInEventYears, type LocalDate } from "~/time/local-date";
import { type TimeZoneId, toWallTime } from "~/time/time-zone";
import { dateOf } from "~/time/wall-time";
import type { Found } from "./found";
import { type Imported, importProgramme } from "./import-programme.server";
import type { Existing } from "./plan-import.server";

type OfHost = { timeZone: TimeZoneId; language: string };

/** The event a file describes, as far as it does: title, days, zone; all else as symposia usually are. A sentence where it describes none. */
export function eventIn(found: Found, { timeZone, language }: OfHost): NewEvent | string {
  const zone = found.timeZone ?? timeZone;
  const held = found.sessions.flatMap(({ at, fault }) => (at && !fault ? dateOf(at.instant ? toWallTime(at.instant, zone) : at.wall) : []));
  const dates = [...new Set([...found.dates, ...held])].sort();
  const [startsOn, endsOn] = [dates[0], dates.at(-1)];
  if (!startsOn || !endsOn) return "This file has no days to make an event of.";
  if (!isInEventYears(startsOn) || !isInEventYears(endsOn))
    return `Its days are not in the years ${eventYears.first} to ${eventYears.last}.`;
  if (datesFrom(startsOn, endsOn).length > longestEvent) return `From its first day to its last are more than ${longestEvent} days.`;
  const title = found.title || found.acronym || "Programme from a file";
  const address = addressFrom(found.acronym);
  return {
    ...(address.length >= 3 && { address }),
    title: { [language]: title },
    shortTitle: { [language]: title },
    kind: "symposium",
    format: defaultsOf.symposium.format,
    startsOn,
    endsOn,
    timeZone: zone,
    languages: [language],
    venueName: {},
    venueAddress: {},
    places: null,
  };
}

/** Nothing yet of an event: what a file would make of it. */
export const nothingThere = ({ timeZone, languages, startsOn, endsOn }: NewEvent): Existing => ({
  event: { timeZone, languages },
  days: datesFrom(startsOn, endsOn).map((date: LocalDate) => ({ id: date, date, heading: {} })),
  rooms: [],
  tracks: [],
  sessions: [],
  removed: [],
  marks: [],
  speakers: [],
});

/** The event and its programme in one deed. Where somebody has its address it gets another. */
export async function createFromFile(
  tx: Tx,
  member: HostMember<"edit-event">,
  { found, described }: { found: Found; described: NewEvent },
  now: Instant,
  tell: (done: number, total: number) => void,
): Promise<{ ok: true; value: Imported & { address: string } } | { ok: false; why: string }> {
  const { address: _, ...unaddressed } = described;
  const asked = await createEvent(tx, member, described, now);
  const made = asked.ok ? asked : await createEvent(tx, member, unaddressed, now);
  if (!made.ok) return made;
  const { address } = made.value;
  const organiser = await findOrganiser(tx, member.accountId, address, "edit-event");
  const event: Event | undefined = await findEvent(tx, made.value.id);
  if (!isProof(organiser) || !event) throw new Error("Whoever makes an event may edit it.");
  const imported = await importProgramme(tx, organiser, event, { found, seen: null }, now, tell);
  return imported.ok ? { ok: true, value: { ...imported.value, address } } : imported;
}
