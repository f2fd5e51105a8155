import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";

/** Those that have come to the same number at the same moment are written together: a version may change thousands. */
export async function writeSequences(
  tx: Tx,
  event: { id: string },
  sessions: readonly { id: string; sequence: number; changedAt: Instant }[],
) {
  for (const alike of Map.groupBy(sessions, ({ sequence, changedAt }) => `${sequence} ${changedAt}`).values())
    for (let at = 0; at < alike.length; at += rowsAtOnce) {
      const [{ sequence, changedAt }, ids] = [alike[0]!, alike.slice(at, at + rowsAtOnce).map(({ id }) => id)];
      await tx
        .updateTable("session")
        .set({ sequence, changed_at: changedAt })
        .where("event_id", "=", event.id)
        .where("id", "in", ids)
        .execute();
    }
}

const rowsAtOnce = 1_000;
