import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { record } from "~/audit/record.server";
import { cancelPerhapsSent, countPerhapsSent, endHolds, findHold } from "~/mail/hold/hold-queries.server";
import { wakePostOffice } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";

export type PerhapsSent = "send" | "cancel";

/** Lets messages go again. Those that may have gone out before the restore are sent, perhaps a second time, or cancelled. */
export async function releaseOutbox(
  tx: Tx,
  perhapsSent: PerhapsSent,
  now: Instant,
): Promise<Outcome<{ sent: number; cancelled: number }, "not-held">> {
  const hold = await findHold(tx);
  if (!hold) return no("not-held");
  const number = (await countPerhapsSent(tx, hold)).reduce((sum, each) => sum + each.number, 0);
  if (perhapsSent === "cancel")
    await cancelPerhapsSent(tx, hold, "It may have been sent already: it was due before the database was brought back from a backup.");
  await endHolds(tx, now);
  wakePostOffice(tx);
  const done = perhapsSent === "send" ? { sent: number, cancelled: 0 } : { sent: 0, cancelled: number };
  for (const { id } of await findAllHosts(tx))
    record(tx, { hostId: id, actor: { kind: "plenary" }, verb: "outbox.released", facts: done, at: now });
  return yes(done);
}
