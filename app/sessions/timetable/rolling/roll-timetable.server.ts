import type { Tx } from "db/database.server";
import { yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { findAllSessions } from "../../sessions-queries.server";
import { findTimetable } from "../find-timetable.server";
import { type SavedTimetable, saveTimetable } from "../save-timetable.server";
import type { RefusedTimetable, TimetableRow } from "../timetable-row";
import { rollRows } from "./roll-rows";

/** Saves the table, and moves along what follows the items whose time was changed. `late`: what would begin after midnight, so that nothing moved. */
export async function rollTimetable(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  rows: TimetableRow[],
  now: Instant,
): Promise<{ ok: true; value: SavedTimetable & { moved: number; late: string | undefined } } | RefusedTimetable> {
  const table = await findTimetable(tx, organiser.event);
  const sessions = new Map((await findAllSessions(tx, organiser.event)).map((session) => [session.id, session]));
  const rolled = rollRows(rows, table, sessions);
  const saved = await saveTimetable(tx, organiser, rolled.rows, now);
  return saved.ok ? yes({ ...saved.value, moved: rolled.moved, late: rolled.late }) : saved;
}
