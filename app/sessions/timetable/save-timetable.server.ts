import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { addSession } from "../add-session.server";
import type { ChangeRefusal } from "../change-session.server";
import { changeSession } from "../change-session.server";
import type { Session } from "../session";
import { findAllSessions } from "../sessions-queries.server";
import { findTimetable } from "./find-timetable.server";
import { isUntouched, type RowChanges, readRow, rowOf } from "./read-row";
import { settlePeople } from "./settle-people.server";
import { type Cell, cellsText, holdsNothing, type RefusedTimetable, type RowProblem, type TimetableRow } from "./timetable-row";

export type SavedTimetable = { added: number; changed: number; newSpeakers: number };

/** Writes what the cells say: rows with an id are changed where their cells were, others are added. Names nobody has become speakers. */
export async function saveTimetable(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  rows: TimetableRow[],
  now: Instant,
): Promise<{ ok: true; value: SavedTimetable } | RefusedTimetable> {
  const table = await findTimetable(tx, organiser.event);
  const knownSpeakers = table.speakers.length;
  const sessions = new Map((await findAllSessions(tx, organiser.event)).map((session) => [session.id, session]));
  const saved = { added: 0, changed: 0 };
  const problems: RowProblem[] = [];
  const said = (row: number, cell: Cell | null, why: RowProblem["why"]) => problems.push({ row, cell, why });

  for (const [index, row] of rows.entries()) {
    if (holdsNothing(row) || isUntouched(row, digestOf)) continue;
    const session = sessions.get(row.id);
    if (row.id !== "" && !session) {
      said(index, null, "removed");
      continue;
    }
    const reading = readRow(row, table, session);
    if ("problems" in reading) {
      for (const { cell, why } of reading.problems) said(index, cell, why);
      continue;
    }
    const people = await settlePeople(tx, organiser, reading.changes.people, table.speakers, now);
    const outcome = await write(tx, organiser, row, { ...reading.changes, people }, now);
    if (!outcome.ok) said(index, cellOf[outcome.why] ?? null, outcome.why);
    else saved[session ? "changed" : "added"] += 1;
  }

  if (problems.length === 0) return yes({ ...saved, newSpeakers: table.speakers.length - knownSpeakers });
  const theirs = problems.filter(({ why }) => why === "changed-meanwhile").map(({ row }) => rowOf(sessions.get(rows[row]!.id)!, table));
  const retried = rows.map((row) => ({ ...row, revision: sessions.get(row.id)?.revision ?? row.revision }));
  return { ok: false, why: "rows", problems, rows: retried, theirs };
}

/** What a row shows, in 16 hex digits. */
export const digestOf = (text: string): string => hashOf(text).slice(0, 16);

export const withDigest = (row: TimetableRow): TimetableRow => ({ ...row, seen: digestOf(cellsText(row)) });

const cellOf: Partial<Record<ChangeRefusal, Cell>> = { "time-skipped": "time", "time-twice": "time", "no-title": "title" };

type Written = Omit<RowChanges, "people"> & Pick<Session, "people">;

const write = (tx: Tx, organiser: Organiser<"edit-programme">, row: TimetableRow, changes: Written, now: Instant) =>
  row.id === "" ? addSession(tx, organiser, changes, now) : changeSession(tx, organiser, row.id, changes, row.revision, now);
