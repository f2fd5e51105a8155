import type { Tx } from "db/database.server";
import type { AuditEntry } from "./audit-entry";
import { appendToChain } from "./audit-queries.server";

const collected = new WeakMap<Tx, AuditEntry[]>();

/** Notes what this deed did. Entries are appended at its end, so that the host's chain head is held for an instant only. */
export function record(tx: Tx, entry: AuditEntry) {
  const entries = collected.get(tx);
  if (entries) entries.push(entry);
  else collected.set(tx, [entry]);
}

/** Run by `write` at the end of each deed, inside its savepoint. */
export async function appendAudit(tx: Tx) {
  const entries = collected.get(tx) ?? [];
  collected.delete(tx);
  for (const entry of entries) await appendToChain(tx, entry);
}

/** A deed that came to nothing leaves nothing. */
export const forgetAudit = (tx: Tx) => collected.delete(tx);
