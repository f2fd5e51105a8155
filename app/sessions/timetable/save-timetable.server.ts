import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { addSession } from "../add-session.server";
import type { ChangeRefusal } from "../change-session.server";
import { changeSession } from "../change-session.server";
import { draftOf } from "../session";
import { findAllSessions, findRemovedSession } from "../sessions-queries.server";
import { asOneStep } from "../steps/note-step.server";
import { findTimetable } from "./find-timetable.server";
import { isUntouched, readRow, rowOf } from "./read-row";
import { settleParts, settlePeople } from "./settle-people.server";
import { type Cell, cellsText, holdsNothing, type RefusedTimetable, type RowProblem, type TimetableRow } from "./timetable-row";

export type SavedTimetable = { added: number; changed: number; newSpeakers: number };

/** Writes what the cells say: rows with an id are changed where their cells were, others are added. Names nobody has become speakers. */
export const saveTimetable = (tx: Tx, organiser: Organiser<"edit-programme">, rows: TimetableRow[], now: Instant) =>
  asOneStep(tx, organiser, now, () => writeRows(tx, organiser, rows, now));

async function writeRows(
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
  const said = (row: number, cell: RowProblem["cell"], why: RowProblem["why"]) => problems.push({ row, cell, why });

  for (const [index, row] of rows.entries()) {
    if (holdsNothing(row) || isUntouched(row, digestOf)) continue;
    const session = sessions.get(row.id);
    const removed = session || row.id === "" ? undefined : await findRemovedSession(tx, organiser.event, row.id);
    if (row.id !== "" && !session && !(removed && isAnew(row))) {
      said(index, null, "removed");
      continue;
    }
    const reading = readRow(row, table, session ?? removed);
    if ("problems" in reading) {
      for (const { cell, why } of reading.problems) said(index, cell, why);
      continue;
    }
    const people = await settlePeople(tx, organiser, reading.changes.people, table.speakers, now);
    const { parts: typed, ...changes } = reading.changes;
    const parts = typed && (await settleParts(tx, organiser, typed, table.speakers, now));
    const written = { ...changes, people, ...(parts && { parts }) };
    const outcome = session
      ? await changeSession(tx, organiser, session.id, written, row.revision, now)
      : await addSession(tx, organiser, { ...(removed && draftOf(removed)), ...written }, now);
    if (!outcome.ok) said(index, cellOf[outcome.why] ?? null, outcome.why);
    else saved[session ? "changed" : "added"] += 1;
  }

  if (problems.length === 0) return yes({ ...saved, newSpeakers: table.speakers.length - knownSpeakers });
  const theirs = problems.filter(({ why }) => why === "changed-meanwhile").map(({ row }) => rowOf(sessions.get(rows[row]!.id)!, table));
  const removed = new Set(problems.filter(({ why }) => why === "removed").map(({ row }) => row));
  const retried = rows.map((row, index) =>
    removed.has(index) ? { ...row, revision: 0, seen: "" } : { ...row, revision: sessions.get(row.id)?.revision ?? row.revision },
  );
  return { ok: false, why: "rows", problems, rows: retried, theirs };
}

/** A row whose item was removed, saved once more: a new item that keeps what the cells do not show, to whom it is open above all. */
const isAnew = (row: TimetableRow) => row.revision === 0 && row.seen === "";

/** What a row shows, in 16 hex digits. */
export const digestOf = (text: string): string => hashOf(text).slice(0, 16);

export const withDigest = (row: TimetableRow): TimetableRow => ({ ...row, seen: digestOf(cellsText(row)) });

const cellOf: Partial<Record<ChangeRefusal, Cell>> = { "time-skipped": "time", "time-twice": "time", "no-title": "title" };
