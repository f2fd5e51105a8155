import type { PrintedSession, ProgrammeContent } from "~/programme/version";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";

let last = 0;

/** A session as it stands in a version: an hour at nine on the first day, open to everyone, unless told otherwise. */
export const aPrinted = (
  more: Omit<Partial<PrintedSession>, "start" | "date"> & { start?: string; date?: string } = {},
): PrintedSession => {
  last += 1;
  const { start = "09:00", date = "2026-11-25", ...rest } = more;
  return {
    id: `id${last}`,
    uid: `uid${last}`,
    code: `CODE${last}`,
    number: last,
    guid: `guid${last}`,
    kind: "keynote",
    title: { en: "Keynote" },
    abstract: {},
    date: date as LocalDate,
    start: start as ClockTime,
    fold: 0,
    minutes: 60,
    roomId: null,
    trackId: null,
    state: "planned",
    access: "everyone",
    categories: [],
    othersSee: "block",
    seats: null,
    spoken: [],
    interpreted: [],
    dress: {},
    beThereAt: null,
    joinLink: null,
    remarks: {},
    people: [],
    parts: [],
    sequence: 0,
    changedAt: "2026-11-01T00:00:00.000Z" as Instant,
    ...rest,
  };
};

/** Three days of November in Hong Kong with these sessions. */
export const aContent = (sessions: PrintedSession[], more: Partial<ProgrammeContent> = {}): ProgrammeContent => ({
  languages: ["en", "zh-Hant"],
  timeZone: "Asia/Hong_Kong" as TimeZoneId,
  venueName: {},
  venueAddress: {},
  days: ["2026-11-25", "2026-11-26", "2026-11-27"].map((date) => ({
    id: date,
    date: date as LocalDate,
    heading: { en: `Day of ${date}` },
  })),
  rooms: [{ id: "ballroom", name: { en: "Grand Ballroom" } }],
  tracks: [
    { id: "society", name: { en: "Society" }, colour: 1 },
    { id: "finance", name: { en: "Digital finance" }, colour: 3 },
  ],
  sessions,
  ...more,
});
