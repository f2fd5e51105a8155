import type { Tx } from "db/database.server";
import type { AuditEntry } from "./audit-entry";
import { appendToChain } from "./audit-queries.server";

/** On the transaction itself: while developing, modules are replaced under a running house. */
const collected = Symbol.for("plenary.audit");

type Noting = Tx & { [collected]?: AuditEntry[] };

/** Notes what this deed did. Entries are appended at its end, so that the host's chain head is held for an instant only. */
export function record(tx: Tx, entry: AuditEntry) {
  const noting = tx as Noting;
  noting[collected] = [...(noting[collected] ?? []), entry];
}

/** Run by `write` at the end of each deed, inside its savepoint. */
export async function appendAudit(tx: Tx) {
  const entries = (tx as Noting)[collected] ?? [];
  forgetAudit(tx);
  for (const entry of entries) await appendToChain(tx, entry);
}

/** A deed that came to nothing leaves nothing. */
export function forgetAudit(tx: Tx) {
  (tx as Noting)[collected] = [];
}
