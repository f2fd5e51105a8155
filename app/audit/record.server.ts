import type { Commit, Tx } from "db/database.server";
import type { AuditEntry } from "./audit-entry";
import { appendToChains } from "./audit-queries.server";

/** On the transaction itself: while developing, modules are replaced under a running house. `noted`: by the deed under way. */
const collected = Symbol.for("plenary.audit");

type Noting = Tx & { [collected]?: { noted: AuditEntry[]; kept: AuditEntry[] } };

/** Notes what this deed did. */
export function record(tx: Tx, entry: AuditEntry) {
  notesOf(tx).noted.push(entry);
}

/** Entries of all deeds of a transaction are appended as its last act, so that a chain's head is read once and held for an instant only. */
export const auditing: Commit = {
  keep(tx) {
    const notes = notesOf(tx);
    notes.kept.push(...notes.noted.splice(0));
  },
  /** A deed that came to nothing leaves nothing. */
  drop(tx) {
    notesOf(tx).noted.length = 0;
  },
  append: (tx) => appendToChains(tx, notesOf(tx).kept.splice(0)),
};

const notesOf = (tx: Tx) => ((tx as Noting)[collected] ??= { noted: [], kept: [] });
