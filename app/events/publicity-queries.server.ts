import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { Event } from "./event";

export const updatePublicity = (
  tx: Tx,
  event: { id: string },
  { showsChanges, cancelledShownDays }: Pick<Event, "showsChanges" | "cancelledShownDays">,
  now: Instant,
) =>
  tx
    .updateTable("event")
    .set((eb) => ({
      changes_public_at: showsChanges ? now : null,
      cancelled_shown_days: cancelledShownDays,
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", event.id)
    .execute();

export const updateEmbedOrigins = (tx: Tx, event: { id: string }, origins: readonly string[]) =>
  tx
    .updateTable("event")
    .set((eb) => ({ embed_origins: origins.length > 0 ? JSON.stringify(origins) : null, revision: eb("revision", "+", 1) }))
    .where("id", "=", event.id)
    .execute();
