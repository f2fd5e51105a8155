import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { type Instant, plusSeconds } from "~/time/instant";
import { insertSending, type Sending } from "./sendings-queries.server";

/** How long a large sending waits, so that it can be called back. */
export const secondsToUndo = 60;

type Begun = Pick<Sending, "kind" | "reached" | "withoutAddress" | "unchanged"> & { accountId: string };

/** The sending that its messages name; they leave at `goesAt`. */
export async function beginSending(tx: Tx, event: { id: string }, { accountId, withoutAddress, ...sending }: Begun, now: Instant) {
  const [id, goesAt] = [newId(), plusSeconds(now, secondsToUndo)];
  const times = { created_at: now, goes_at: goesAt, cancelled_at: null };
  await insertSending(tx, { id, event_id: event.id, ...sending, without_address: withoutAddress, created_by: accountId, ...times });
  return { id, goesAt };
}
