import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { addSpeaker } from "~/speakers/add-speaker.server";
import type { Instant } from "~/time/instant";
import { addSession } from "../add-session.server";
import type { ChangeRefusal } from "../change-session.server";
import { changeSession } from "../change-session.server";
import type { PersonInRole, Session } from "../session";
import { findAllSessions } from "../sessions-queries.server";
import { findTimetable } from "./find-timetable.server";
import { isUntouched, type RowChanges, readRow, rowOf, type Timetable } from "./read-row";
import { type Cell, cellsText, holdsNothing, type RowProblem, type TimetableRow } from "./timetable-row";
import { nameKey } from "./typed-people";

export type SavedTimetable = { added: number; changed: number; newSpeakers: number };

/** Refused as a whole where one row does not fit; `rows` are as typed, with the revision that saving again would replace; `theirs` is what now stands where a colleague was faster. */
export type RefusedTimetable = { ok: false; why: "rows"; problems: RowProblem[]; rows: TimetableRow[]; theirs: TimetableRow[] };

/** Writes what the cells say: rows with an id are changed where their cells were, others are added. Names nobody has become speakers. */
export async function saveTimetable(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  rows: TimetableRow[],
  now: Instant,
): Promise<{ ok: true; value: SavedTimetable } | RefusedTimetable> {
  const table = await findTimetable(tx, organiser.event);
  const sessions = new Map((await findAllSessions(tx, organiser.event)).map((session) => [session.id, session]));
  const saved: SavedTimetable = { added: 0, changed: 0, newSpeakers: 0 };
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
    const people = await settlePeople(tx, organiser, reading.changes, table, saved, now);
    const outcome = await write(tx, organiser, row, { ...reading.changes, people }, now);
    if (!outcome.ok) said(index, cellOf[outcome.why] ?? null, outcome.why);
    else saved[session ? "changed" : "added"] += 1;
  }

  if (problems.length === 0) return yes(saved);
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

async function settlePeople(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  { people }: RowChanges,
  table: Timetable,
  saved: SavedTimetable,
  now: Instant,
): Promise<PersonInRole[]> {
  const settled: PersonInRole[] = [];
  for (const person of people) {
    if (!("newName" in person)) {
      settled.push(person);
      continue;
    }
    const { role, newName } = person;
    const known = table.speakers.find(({ name }) => nameKey(name) === nameKey(newName));
    const speaker = known ?? (await addedSpeaker(tx, organiser, newName, now));
    if (!known) {
      table.speakers.push(speaker);
      saved.newSpeakers += 1;
    }
    settled.push({ role, speakerId: speaker.id, toBeAnnounced: null });
  }
  return settled;
}

async function addedSpeaker(tx: Tx, organiser: Organiser<"edit-programme">, name: string, now: Instant) {
  const outcome = await addSpeaker(tx, organiser, { name }, now);
  if (!outcome.ok) throw new Error(`A new person cannot be ${outcome.why}.`);
  return outcome.value;
}
