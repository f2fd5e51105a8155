import type Sqlite from "better-sqlite3";
import type { Ledger } from "../changes/changes";

/**
 * Notices what other processes commit to the file: `data_version` of a connection changes with every commit but its own
 * (SQLite, "PRAGMA data_version"), so it is asked of the one that writes. Microseconds; what was written is not told.
 */
export function sqliteElsewhere(writer: Sqlite.Database, ledger: Ledger): () => boolean {
  const version = writer.prepare("pragma data_version").pluck();
  let known = version.get();
  return () => {
    if (!writer.open) return false;
    const found = version.get();
    if (found !== known) ledger.wrote(undefined);
    known = found;
    return true;
  };
}
