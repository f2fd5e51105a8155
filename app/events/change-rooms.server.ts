import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import type { Room, Track } from "./day";
import type { Uses } from "./entries";
import { deleteEntry, findSessionUses, releaseRemovedSessions } from "./entries-queries.server";
import { markOf } from "./mark.server";
import { noteEventDeed } from "./note-event-deed.server";
import { findAllRooms, findAllTracks, insertRoom, insertTrack, updateRoom, updateTrack } from "./plan-queries.server";
import { deleteRoomTimes } from "./room-times/room-times-queries.server";

export type InUse = { ok: false; why: "in-use"; sessions: Uses };
type By = Organiser<"edit-event">;

export async function addRoom(tx: Tx, organiser: By, room: Pick<Room, "name" | "seats">, now: Instant): Promise<Outcome<Room, never>> {
  const rooms = await findAllRooms(tx, organiser.event);
  const added = { ...room, id: newId(), position: (rooms.at(-1)?.position ?? 0) + 1 };
  await insertRoom(tx, organiser.event, added);
  noteEventDeed(tx, organiser, "room.added", added.id, now, { seats: room.seats });
  return yes(added);
}

/** `seen` is the mark of the room as the form showed it. */
export async function changeRoom(
  tx: Tx,
  organiser: By,
  room: Omit<Room, "position">,
  seen: string,
  now: Instant,
): Promise<Outcome<undefined, "gone" | "changed-meanwhile">> {
  const saved = (await findAllRooms(tx, organiser.event)).find(({ id }) => id === room.id);
  if (!saved) return no("gone");
  if (markOf([saved.name, saved.seats]) !== seen) return no("changed-meanwhile");
  await updateRoom(tx, organiser.event, room);
  noteEventDeed(tx, organiser, "room.changed", room.id, now, { seats: room.seats });
  return yes(undefined);
}

/** Never from under a session. */
export async function removeRoom(tx: Tx, organiser: By, id: string, now: Instant): Promise<Outcome<undefined, never> | InUse> {
  const sessions = await findSessionUses(tx, organiser.event, "room_id", id);
  if (sessions.number > 0) return { ok: false, why: "in-use", sessions };
  await releaseRemovedSessions(tx, organiser.event, "room_id", id);
  await deleteRoomTimes(tx, organiser.event, "room_id", id);
  await deleteEntry(tx, "room", organiser.event, id);
  noteEventDeed(tx, organiser, "room.removed", id, now);
  return yes(undefined);
}

export async function addTrack(tx: Tx, organiser: By, track: Pick<Track, "name" | "colour">, now: Instant): Promise<Outcome<Track, never>> {
  const tracks = await findAllTracks(tx, organiser.event);
  const added = { ...track, id: newId(), position: (tracks.at(-1)?.position ?? 0) + 1 };
  await insertTrack(tx, organiser.event, added);
  noteEventDeed(tx, organiser, "track.added", added.id, now);
  return yes(added);
}

export async function changeTrack(
  tx: Tx,
  organiser: By,
  track: Omit<Track, "position">,
  seen: string,
  now: Instant,
): Promise<Outcome<undefined, "gone" | "changed-meanwhile">> {
  const saved = (await findAllTracks(tx, organiser.event)).find(({ id }) => id === track.id);
  if (!saved) return no("gone");
  if (markOf([saved.name, saved.colour]) !== seen) return no("changed-meanwhile");
  await updateTrack(tx, organiser.event, track);
  noteEventDeed(tx, organiser, "track.changed", track.id, now);
  return yes(undefined);
}

/** Only while no session of the draft is in it. */
export async function removeTrack(tx: Tx, organiser: By, id: string, now: Instant): Promise<Outcome<undefined, never> | InUse> {
  const sessions = await findSessionUses(tx, organiser.event, "track_id", id);
  if (sessions.number > 0) return { ok: false, why: "in-use", sessions };
  await releaseRemovedSessions(tx, organiser.event, "track_id", id);
  await deleteEntry(tx, "track", organiser.event, id);
  noteEventDeed(tx, organiser, "track.removed", id, now);
  return yes(undefined);
}
