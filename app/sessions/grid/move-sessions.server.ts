import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { type ChangeRefusal, changeSession } from "../change-session.server";
import type { Session } from "../session";
import { findSession } from "../sessions-queries.server";
import { asOneStep } from "../steps/note-step.server";
import { readSeen } from "./grid-form";
import { type Placement, placementOf, swapped, unplaced } from "./placement";

export type SessionMove = Placement & { id: string; revision: number };

/** `session`: as it stands; undefined where it is gone. `wanted`: where it was to go. */
export type RefusedMove = { ok: false; why: ChangeRefusal; session: Session | undefined; wanted: Placement };

/** All of them, or none: an item that a colleague has changed since it was seen holds the others back. They are undone as one. */
export const moveSessions = (tx: Tx, organiser: Organiser<"edit-programme">, moves: readonly SessionMove[], now: Instant) =>
  asOneStep(tx, organiser, now, () => moveEach(tx, organiser, moves, now));

async function moveEach(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  moves: readonly SessionMove[],
  now: Instant,
): Promise<{ ok: true; value: string } | RefusedMove> {
  for (const { id, revision, ...wanted } of moves) {
    // An item without a day has no start, whatever was sent.
    const placement = wanted.dayId === null ? unplaced(wanted) : wanted;
    const moved = await changeSession(tx, organiser, id, placement, revision, now);
    if (!moved.ok) return { ok: false, why: moved.why, session: await findSession(tx, organiser.event, id), wanted };
  }
  return { ok: true, value: "" };
}

/** Each takes the other's place; `one` and `other` as they were seen. */
export async function swapSessions(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  seen: { one: string; other: string },
  now: Instant,
): Promise<{ ok: true; value: string } | RefusedMove> {
  const [one, other] = [readSeen(seen.one), readSeen(seen.other)];
  const [mine, theirs] = [await findSession(tx, organiser.event, one.id), await findSession(tx, organiser.event, other.id)];
  if (!mine || !theirs) return { ok: false, why: "removed", session: mine ?? theirs, wanted: nowhere };
  const [first, second] = swapped(placementOf(mine), placementOf(theirs));
  return moveSessions(
    tx,
    organiser,
    [
      { ...one, ...first },
      { ...other, ...second },
    ],
    now,
  );
}

const nowhere: Placement = { dayId: null, start: null, roomId: null, minutes: 0 };
