import { newId } from "db/identity.server";
import type { House } from "~/http/house";
import { type Found, nothingFound } from "~/programme/interchange/found";
import { insertImport } from "~/programme/interchange/interchange-queries.server";
import { guessColumns, templateOf } from "~/programme/interchange/table-columns";
import { systemNow } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { type ClockTime, wallTime } from "~/time/wall-time";

/** A file that somebody read in and has not carried out: a table for an event, or what would make a new one. */
export async function anImport(house: House, of: { hostId: string; eventId: string | null; accountId: string }): Promise<string> {
  const id = newId();
  const table = templateOf("sessions");
  const kept = of.eventId
    ? ({ kind: "sessions", content: table, columns: guessColumns("sessions", table[0]!) } as const)
    : ({ kind: "schedule", content: aCourse, columns: [] } as const);
  const file = { id, ...of, ...kept, name: "programme", content: JSON.stringify(kept.content), columns: [...kept.columns] };
  await house.write((tx) => insertImport(tx, file, systemNow()));
  return id;
}

const aCourse: Found = {
  ...nothingFound,
  title: "Course",
  sessions: [
    {
      ...{ guid: null, code: null, source: "1", row: 1, number: 1 },
      ...{ title: "Opening", abstract: "", room: "Hall", track: "", kind: "ceremony", language: "en", persons: [], fault: "", notes: [] },
      at: { instant: null, wall: wallTime("2026-11-25" as LocalDate, "09:00" as ClockTime) },
      minutes: 30,
    },
  ],
};
