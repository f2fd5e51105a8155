import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import { findAllDays, findAllRooms } from "~/events/plan-queries.server";
import { minutesOf, overlap, spanOn } from "~/events/room-times/room-times";
import { insertRoomBlocks } from "~/events/room-times/room-times-queries.server";
import type { Instant } from "~/time/instant";
import { toInstant } from "~/time/time-zone";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { changeSession } from "./change-session.server";
import { isPlaced, type Session } from "./session";
import { findAllSessions } from "./sessions-queries.server";
import { asOneStep } from "./steps/note-step.server";

export type ClosingInput = { dayId: string; starts: ClockTime; ends: ClockTime; reason: string; confirmed: string };

/** What closing would do, told before it is done; `mark` confirms exactly this. */
export type ClosingEffect = { sessions: Session[]; rooms: number; mark: string };

/** A part of a day on which nothing takes place: every room is blocked, and what stood there waits to be placed again. */
export async function closeHalfDay(
  tx: Tx,
  by: { owner: Organiser<"edit-event">; editor: Organiser<"edit-programme"> },
  { dayId, starts, ends, reason, confirmed }: ClosingInput,
  now: Instant,
): Promise<Outcome<ClosingEffect, "gone"> | { ok: false; why: "to-confirm"; effect: ClosingEffect }> {
  const event = await findEvent(tx, by.owner.event.id);
  const days = event ? await findAllDays(tx, event) : [];
  const day = days.find(({ id }) => id === dayId);
  if (!event || !day) return no("gone");
  const dates = new Map(days.map(({ id, date }) => [id, date]));
  const closed = spanOn(day.date, starts, ends, event.timeZone);
  const rooms = await findAllRooms(tx, event);
  const sessions = (await findAllSessions(tx, event)).filter((session) => {
    const date = session.dayId && dates.get(session.dayId);
    if (!date || !isPlaced(session) || session.state === "cancelled") return false;
    const from = minutesOf(toInstant(wallTime(date, session.start), event.timeZone, session.fold));
    return overlap(closed, { from, to: from + session.minutes });
  });
  const mark = markOf([dayId, starts, ends, rooms.length, sessions.map(({ id, revision }) => [id, revision])]);
  const effect = { sessions, rooms: rooms.length, mark };
  if (confirmed !== mark) return { ok: false, why: "to-confirm", effect };

  if (rooms.length > 0)
    await insertRoomBlocks(
      tx,
      event,
      rooms.map(({ id }) => ({ id: newId(), roomId: id, dayId, starts, ends, reason })),
    );
  const takeOff = async () => {
    for (const { id, revision } of sessions) {
      const taken = await changeSession(tx, by.editor, id, { dayId: null, start: null }, revision, now);
      if (!taken.ok) throw new Error(`A session that was just read can be taken off the timetable: ${taken.why}`);
    }
    return yes(undefined);
  };
  await asOneStep(tx, by.editor, now, takeOff, sessions.length > 1 ? `took ${sessions.length} items off the timetable` : undefined);
  noteEventDeed(tx, by.owner, "day.part-closed", dayId, now, { sessions: sessions.length });
  return yes(effect);
}
