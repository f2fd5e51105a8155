import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { markOf } from "../mark.server";
import { noteEventDeed } from "../note-event-deed.server";
import { findAllDays, findAllRooms } from "../plan-queries.server";
import type { RoomBlock, RoomHours } from "./room-times";
import { deleteRoomBlock, findAllRoomHours, insertRoomBlocks, writeRoomHours } from "./room-times-queries.server";

type By = Organiser<"edit-event">;
type Gone = "gone";

/** `seen` is the mark of the room's hours as the form showed them; days that are not named have none from now on. */
export async function changeRoomHours(
  tx: Tx,
  organiser: By,
  roomId: string,
  hours: readonly Omit<RoomHours, "roomId">[],
  seen: string,
  now: Instant,
): Promise<Outcome<undefined, Gone | "changed-meanwhile">> {
  const { event } = organiser;
  if (!(await existsRoomAndDays(tx, event, roomId, hours))) return no("gone");
  if (markOf((await findAllRoomHours(tx, event)).filter((each) => each.roomId === roomId)) !== seen) return no("changed-meanwhile");
  await writeRoomHours(tx, event, roomId, hours);
  noteEventDeed(tx, organiser, "room.hours-changed", roomId, now, { days: hours.length });
  return yes(undefined);
}

export async function blockRoom(tx: Tx, organiser: By, block: Omit<RoomBlock, "id">, now: Instant): Promise<Outcome<RoomBlock, Gone>> {
  const { event } = organiser;
  if (!(await existsRoomAndDays(tx, event, block.roomId, [block]))) return no("gone");
  const added = { ...block, id: newId() };
  await insertRoomBlocks(tx, event, [added]);
  noteEventDeed(tx, organiser, "room.block-added", block.roomId, now);
  return yes(added);
}

/** Done too where a colleague was faster. */
export async function unblockRoom(tx: Tx, organiser: By, roomId: string, id: string, now: Instant): Promise<Outcome<undefined, never>> {
  if (await deleteRoomBlock(tx, organiser.event, roomId, id)) noteEventDeed(tx, organiser, "room.block-removed", roomId, now);
  return yes(undefined);
}

async function existsRoomAndDays(tx: Tx, event: { id: string }, roomId: string, on: readonly { dayId: string }[]): Promise<boolean> {
  const days = new Set((await findAllDays(tx, event)).map(({ id }) => id));
  return on.every(({ dayId }) => days.has(dayId)) && (await findAllRooms(tx, event)).some(({ id }) => id === roomId);
}
