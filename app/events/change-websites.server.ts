import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { findEvent } from "./events-queries.server";
import { noteEventDeed } from "./note-event-deed.server";
import { updateEmbedOrigins } from "./publicity-queries.server";

/** `seen` are the origins that stood on the form. */
export async function changeWebsites(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  { origins, seen }: { origins: readonly string[]; seen: string },
  now: Instant,
): Promise<Outcome<undefined, "changed-meanwhile">> {
  const saved = await findEvent(tx, organiser.event.id);
  if (!saved || seenWebsites(saved.embedOrigins) !== seen) return no("changed-meanwhile");
  await updateEmbedOrigins(tx, organiser.event, origins);
  noteEventDeed(tx, organiser, "event.embedding-changed", organiser.event.id, now);
  return yes(undefined);
}

/** Never empty: a field without a value is none. */
export const seenWebsites = (origins: readonly string[]) => origins.join(" ") || "none";
