import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { type KeptBytes, storeFile } from "~/files/store-file.server";
import type { Instant } from "~/time/instant";
import type { Look } from "./look";
import { findLook, updateCrest, updateLook } from "./look-queries.server";
import { markOf } from "./mark.server";
import { noteEventDeed } from "./note-event-deed.server";

type By = Organiser<"edit-event">;

export async function changeLook(
  tx: Tx,
  organiser: By,
  look: Omit<Look, "crestFileId">,
  seen: string,
  now: Instant,
): Promise<Outcome<undefined, "changed-meanwhile">> {
  const saved = await findLook(tx, organiser.event);
  if (!saved || markOf({ ...saved, crestFileId: null }) !== seen) return no("changed-meanwhile");
  await updateLook(tx, organiser.event, look, now);
  noteEventDeed(tx, organiser, "event.look-changed", organiser.event.id, now);
  return yes(undefined);
}

/** Null: the host's crest stands in again. */
export async function changeCrest(tx: Tx, organiser: By, kept: KeptBytes | null, now: Instant): Promise<Outcome<undefined, never>> {
  const file = kept && (await storeFile(tx, organiser.event, kept, now));
  await updateCrest(tx, organiser.event, file?.id ?? null);
  noteEventDeed(tx, organiser, file ? "event.crest-changed" : "event.crest-removed", organiser.event.id, now);
  return yes(undefined);
}
