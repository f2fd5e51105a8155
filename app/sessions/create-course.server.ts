import type { Tx } from "db/database.server";
import { no, type Outcome } from "db/outcome";
import { findOrganiser, type HostMember, isProof } from "~/accounts/organiser.server";
import { type CreatedEvent, createEvent } from "~/events/create-event.server";
import type { NewEvent } from "~/events/new-event";
import type { Instant } from "~/time/instant";
import { type ClockTime, minuteOfDay } from "~/time/wall-time";
import { addSession } from "./add-session.server";
import { leavingNoStep } from "./steps/note-step.server";

export type NewCourse = Omit<NewEvent, "kind" | "rooms"> & { from: ClockTime; to: ClockTime };

/** A course from one screen: the event with one room, and one session a day from the first hour to the last. */
export async function createCourse(
  tx: Tx,
  member: HostMember<"edit-event">,
  { from, to, ...described }: NewCourse,
  now: Instant,
): Promise<Outcome<CreatedEvent, "address-not-available" | "hours-skipped">> {
  const rooms = [{ name: described.venueName, seats: null }];
  const created = await createEvent(tx, member, { ...described, kind: "course", rooms }, now);
  if (!created.ok) return created;

  const editor = await findOrganiser(tx, member.accountId, created.value.address, "edit-programme");
  if (!isProof(editor)) throw new Error("Who may make an event may plan it");
  for (const day of created.value.days) {
    const placed = { dayId: day.id, start: from, fold: 0 as const, minutes: minuteOfDay(to) - minuteOfDay(from) };
    const session = { title: described.title, kind: "training" as const, roomId: created.value.rooms[0]!.id, ...placed };
    const added = await leavingNoStep(tx, () => addSession(tx, editor, session, now));
    if (!added.ok) return no("hours-skipped");
  }
  return created;
}
