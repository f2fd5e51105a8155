import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { type KeptBytes, storeFile } from "~/files/store-file.server";
import type { Instant } from "~/time/instant";
import { deleteEntry, findOrder } from "./entries-queries.server";
import { markOf } from "./mark.server";
import { noteEventDeed } from "./note-event-deed.server";
import {
  findAllPracticalPages,
  findEventFiles,
  insertEventFile,
  insertPage,
  type PracticalPage,
  updateEventFile,
  updatePage,
} from "./practical-queries.server";
import type { Words } from "./words";

type By = Organiser<"edit-event">;
type Saved = Outcome<undefined, "gone" | "changed-meanwhile">;

export async function addPracticalPage(
  tx: Tx,
  organiser: By,
  page: Omit<PracticalPage, "id">,
  now: Instant,
): Promise<Outcome<string, never>> {
  const id = newId();
  const position = (await findOrder(tx, "practical_page", organiser.event)).length + 1;
  await insertPage(tx, organiser.event, { id, title: page.title, body: page.body, position });
  noteEventDeed(tx, organiser, "practical-page.added", id, now);
  return yes(id);
}

export async function changePracticalPage(tx: Tx, organiser: By, page: PracticalPage, seen: string, now: Instant): Promise<Saved> {
  const saved = (await findAllPracticalPages(tx, organiser.event)).find(({ id }) => id === page.id);
  if (!saved) return no("gone");
  if (markOf(saved) !== seen) return no("changed-meanwhile");
  await updatePage(tx, organiser.event, page);
  noteEventDeed(tx, organiser, "practical-page.changed", page.id, now);
  return yes(undefined);
}

export async function removePracticalPage(tx: Tx, organiser: By, id: string, now: Instant): Promise<Outcome<undefined, never>> {
  await deleteEntry(tx, "practical_page", organiser.event, id);
  noteEventDeed(tx, organiser, "practical-page.removed", id, now);
  return yes(undefined);
}

/** `kept` are bytes that `keepBytes` has on the disk already. */
export async function addEventFile(tx: Tx, organiser: By, title: Words, kept: KeptBytes, now: Instant): Promise<Outcome<string, never>> {
  const { event } = organiser;
  const id = newId();
  const file = await storeFile(tx, event, kept, now);
  const position = (await findOrder(tx, "event_file", event)).length + 1;
  await insertEventFile(tx, event, { id, hostId: event.hostId, fileId: file.id, title, position });
  noteEventDeed(tx, organiser, "event-file.added", id, now, { bytes: kept.bytes });
  return yes(id);
}

export async function renameEventFile(tx: Tx, organiser: By, id: string, title: Words, seen: string, now: Instant): Promise<Saved> {
  const saved = (await findEventFiles(tx, organiser.event)).find((file) => file.id === id);
  if (!saved) return no("gone");
  if (markOf(saved.title) !== seen) return no("changed-meanwhile");
  await updateEventFile(tx, organiser.event, id, title);
  noteEventDeed(tx, organiser, "event-file.renamed", id, now);
  return yes(undefined);
}

/** Nobody can download it any more; the bytes stay for the record that names them. */
export async function removeEventFile(tx: Tx, organiser: By, id: string, now: Instant): Promise<Outcome<undefined, never>> {
  await deleteEntry(tx, "event_file", organiser.event, id);
  noteEventDeed(tx, organiser, "event-file.removed", id, now);
  return yes(undefined);
}
