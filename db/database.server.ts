import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import { type Changes, type Ledger, openLedger } from "./changes/changes";
import { watchWrites } from "./changes/watch-writes.server";
import type { Engine } from "./dialects/ddl";
import { openPostgres } from "./dialects/postgres.server";
import { postgresElsewhere } from "./dialects/postgres-elsewhere.server";
import { copyOffReadOnlyDisk } from "./dialects/read-only-disk.server";
import { ImmediateSqliteDialect, openSqlite } from "./dialects/sqlite.server";
import { sqliteElsewhere } from "./dialects/sqlite-elsewhere.server";
import { type Log, openLog, selfSynced } from "./dialects/sqlite-log.server";
import type { Reads, Write } from "./handles";
import { type BeforeMigrating, findPending, migrate } from "./migrate.server";
import type { Schema } from "./schema";
import { type Commit, openWriteQueue } from "./write-queue.server";

export type { Changes } from "./changes/changes";
export type { Reads, Tx, Write } from "./handles";
export type { Commit } from "./write-queue.server";

export type Database = {
  engine: Engine;
  reads: Reads;
  write: Write;
  changes: Changes;
  /** Brings the schema up to date; the names of what was applied. `before` sees to a backup where there is something to lose. */
  migrate(before: BeforeMigrating): Promise<string[]>;
  /** The names of what `migrate` would apply. */
  pending(): Promise<string[]>;
  close(): Promise<void>;
};

/**
 * Opens `sqlite:path`, `sqlite::memory:` or `postgres://…`; the schema is the business of `migrate`.
 * `commit` is what each deed leaves behind besides its own rows (the audit).
 */
export function openDatabase(url: string, commit?: Commit): Database {
  if (/^postgres(ql)?:/.test(url)) {
    // Writes come one after the other: on a connection of their own the server knows their statements, and the plans, already.
    const open = (connections: number) => new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openPostgres(url, connections) }) });
    return databaseOf("postgres", open(12), open(1), commit, (ledger) => postgresElsewhere(url, ledger));
  }
  const file = url.replace(/^sqlite:/, "");
  if (file === ":memory:") return databaseInMemory(undefined, commit);
  mkdirSync(dirname(file), { recursive: true });
  const copy = copyOffReadOnlyDisk(file);
  if (copy) return openedToRead(copy, commit);
  const connection = openSqlite(file);
  const writer = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: connection }) });
  const reader = new Kysely<Schema>({
    dialect: new ImmediateSqliteDialect({ database: async () => openSqlite(file, { readonly: true }), questionsOnly: true }),
  });
  return databaseOf("sqlite", reader, writer, commit, (ledger) => ({ catchUp: sqliteElsewhere(connection, ledger) }), openLog(connection));
}

/** A copy holds what people told us: it goes when it is closed. */
function openedToRead(file: string, commit?: Commit): Database {
  const kysely = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: openSqlite(file, { readonly: true }) }) });
  const database = databaseOf("sqlite", kysely, kysely, commit);
  return { ...database, close: () => database.close().finally(() => rmSync(dirname(file), { recursive: true, force: true })) };
}

/** One connection that reads and writes, filled from a serialised database where one is given. */
export function databaseInMemory(content?: Buffer, commit?: Commit): Database {
  const kysely = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: openSqlite(content ?? ":memory:") }) });
  return databaseOf("sqlite", kysely, kysely, commit);
}

/** What is known of other processes that write to the same database; nothing where there can be none. */
type Elsewhere = Pick<Changes, "catchUp"> & { tell?: Parameters<typeof watchWrites>[2]; close?(): Promise<void> };

export function databaseOf(
  engine: Engine,
  reader: Kysely<Schema>,
  writer: Kysely<Schema>,
  commit?: Commit,
  listen: (ledger: Ledger) => Elsewhere = () => ({ catchUp: () => true }),
  log: Log = selfSynced,
): Database {
  const ledger = openLedger();
  const elsewhere = listen(ledger);
  const queue = openWriteQueue(engine, watchWrites(writer, ledger, elsewhere.tell), commit, log);
  return {
    engine,
    reads: reader as Reads,
    write: queue.write,
    changes: { ...ledger, catchUp: elsewhere.catchUp },
    async migrate(before) {
      const applied = await migrate(engine, writer, before);
      if (applied.length > 0) await log.synced();
      return applied;
    },
    pending: () => findPending(engine, reader),
    async close() {
      await queue.idle();
      await elsewhere.close?.();
      // SQLite writes its log back into the file when the last connection closes, which a reader may not do.
      if (reader !== writer) await reader.destroy();
      await writer.destroy();
      log.close();
    },
  };
}
