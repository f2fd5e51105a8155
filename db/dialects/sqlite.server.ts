import Sqlite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
} from "kysely";
import { StatementsConnection } from "./statements-connection.server";

type Options = {
  /** The open connection, or what opens it at the first question. */
  database: Sqlite.Database | (() => Promise<Sqlite.Database>);
  /** Questions alone, never a transaction: then nobody need wait for anybody, for each is answered in one breath. */
  questionsOnly?: boolean;
};

/** Kysely's own BEGIN is deferred, and a read-then-write transaction would fail with SQLITE_BUSY_SNAPSHOT whatever the timeout. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #options: Options;

  constructor(options: Options) {
    super(options);
    this.#options = options;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#options);
  }

  override createQueryCompiler() {
    return new PlannedOnceCompiler();
  }

  override createAdapter() {
    return this.#options.questionsOnly ? new SharedAdapter() : super.createAdapter();
  }
}

/**
 * A bare parameter that SQLite looked at while it planned (it is built with STAT4) has the statement parsed and planned anew each time a
 * value is bound to it, for one value's plan may not suit the next: ten times what a small question costs. Behind a sign it is an
 * expression with the same value, which no plan is drawn from.
 */
class PlannedOnceCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder() {
    return "+?";
  }
}

class SharedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true;
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #options: Options;
  #database: Sqlite.Database | undefined;
  #connection: DatabaseConnection | undefined;

  constructor(options: Options) {
    super(options);
    this.#options = options;
  }

  override async init() {
    const { database } = this.#options;
    this.#database = typeof database === "function" ? await database() : database;
    this.#connection = new StatementsConnection(this.#database);
  }

  override async acquireConnection() {
    return this.#connection!;
  }

  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** A full disk ends the transaction by itself, and then there is nothing left to take back: what went wrong is told, not this. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    await super.rollbackTransaction(connection).catch((error) => {
      if (!String(error).includes("no transaction is active")) throw error;
    });
  }

  override async destroy() {
    this.#database?.close();
  }
}

/** How long a write waits for another process, in milliseconds. */
export const busyTimeout = 5000;

/** A connection whose commits survive a power cut by themselves (`synchronous=FULL`; `openLog` takes that over) and that trusts nothing in the file. */
export function openSqlite(file: string | Buffer, { readonly = false } = {}): Sqlite.Database {
  const connection = new Sqlite(file, { readonly });
  const inMemory = typeof file !== "string" || file === ":memory:";
  if (!readonly && !inMemory) keepLog(connection);
  connection.pragma("synchronous = full");
  connection.pragma(`busy_timeout = ${busyTimeout}`);
  connection.pragma("foreign_keys = on");
  connection.pragma("trusted_schema = off");
  connection.pragma("recursive_triggers = on");
  connection.pragma("cell_size_check = on");
  connection.pragma("temp_store = memory");
  connection.pragma("journal_size_limit = 67108864");
  // SQLite's own two megabytes are fewer pages than thirty-two deeds change, and each would push out what the next one reads.
  connection.pragma("cache_size = -32768");
  // Pages that every deed changes are written back into the file once for 64 MB of log, not once for four; before that in a lull (openLog).
  connection.pragma("wal_autocheckpoint = 16000");
  connection.pragma("mmap_size = 0");
  if (readonly) connection.pragma("query_only = on");
  return connection;
}

/**
 * Of two who turn a new file to a write-ahead log at once, SQLite turns one away without letting it wait, for both hold what the other
 * wants: it asks again.
 */
function keepLog(connection: Sqlite.Database) {
  const end = Date.now() + busyTimeout;
  for (;;)
    try {
      connection.pragma("journal_mode = wal");
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "SQLITE_BUSY" || Date.now() > end) throw error;
      Atomics.wait(pause, 0, 0, 20);
    }
}

const pause = new Int32Array(new SharedArrayBuffer(4));
