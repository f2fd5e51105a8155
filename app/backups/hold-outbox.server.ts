import type { Tx } from "db/database.server";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { record } from "~/audit/record.server";
import { type Hold, insertHold } from "~/mail/hold/hold-queries.server";

/** After a restore: what waits may have been sent since the backup was made, so nothing goes until a person says so. */
export async function holdOutbox(tx: Tx, hold: Hold): Promise<void> {
  await insertHold(tx, hold);
  for (const { id } of await findAllHosts(tx))
    record(tx, { hostId: id, actor: { kind: "plenary" }, verb: "outbox.held", facts: { backup: hold.backupAt }, at: hold.heldAt });
}
