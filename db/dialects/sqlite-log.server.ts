import { closeSync, fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";
import type Sqlite from "better-sqlite3";

export type Log = {
  /** Resolves once all that was committed before the call survives a power cut. Throws `LogNotSynced` where the disk refuses. */
  synced(): Promise<void>;
  /** Throws what `synced` threw: from then on nothing may be committed. */
  expectSound(): void;
  close(): void;
};

/** What SQLite itself would say, so that it is answered like any other trouble with the disk. */
export class LogNotSynced extends Error {
  readonly code = "SQLITE_IOERR_FSYNC";
}

/** Of a database that makes its commits durable by itself. */
export const selfSynced: Log = { synced: async () => {}, expectSound() {}, close() {} };

type Options = { file?: string; sync?: (descriptor: number) => Promise<void> };

/** In milliseconds: nobody has written for so long. */
const lull = 100;

/** A thousand pages or more. SQLite by itself waits for `wal_autocheckpoint`, and then does it in the middle of a crowd. */
const commitsInALog = 32;

/**
 * With `synchronous=FULL` SQLite syncs its log within each commit, and the whole process waits for the disk. This takes it over: a commit
 * is written as ever, and the log is synced by a thread. The process that owns `connection` owes nobody an answer before that. And the log
 * is written back into the file, which stops everybody for a moment, when nobody waits.
 *
 * One sync makes all durable that was committed before: what is not in the log any more was synced by SQLite when it wrote it back into
 * the file, which it does with `NORMAL` as with `FULL`. While the connection is open the log is neither removed nor replaced, and no
 * lock lies on it that closing it here could take away.
 *
 * What a failed sync left out no later one makes good, for the system may count it as written. So there is none: Plenary started anew
 * reads from the log what its checksums vouch for.
 */
export function openLog(connection: Sqlite.Database, { file = logOf(connection), sync = promisify(fdatasync) }: Options = {}): Log {
  if (connection.pragma("journal_mode", { simple: true }) !== "wal") return selfSynced;
  connection.pragma("synchronous = normal");
  let descriptor: number | undefined;
  let failure: LogNotSynced | undefined;
  let underWay = Promise.resolve();
  let next: Promise<void> | undefined;
  let commits = 0;
  const rest = setTimeout(writeBack, lull).unref();

  /** What fails here is still in the log, and is told when the next commit meets the same disk. */
  function writeBack() {
    if (commits < commitsInALog || failure || !connection.open) return;
    commits = 0;
    try {
      connection.pragma("wal_checkpoint(passive)");
    } catch {}
  }

  function expectSound() {
    if (failure) throw failure;
  }

  async function syncOnce() {
    expectSound();
    try {
      descriptor ??= openSync(file, "r+");
      await sync(descriptor);
    } catch (cause) {
      failure = new LogNotSynced("The disk did not keep what was committed.", { cause });
      throw failure;
    }
  }

  return {
    synced() {
      commits++;
      rest.refresh();
      // One under way may have begun before the commit; the one after it serves all who come meanwhile.
      next ??= underWay.then(() => {
        underWay = next!.catch(() => {});
        next = undefined;
        return syncOnce();
      });
      return next;
    },
    expectSound,
    close() {
      clearTimeout(rest);
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

/** Beside the file itself, wherever the links to it lie. */
function logOf(connection: Sqlite.Database): string {
  const [main] = connection.pragma("database_list") as { file: string }[];
  return `${main!.file}-wal`;
}
