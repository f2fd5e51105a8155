import Sqlite from "better-sqlite3";
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteAdapter, SqliteDialect, SqliteDriver } from "kysely";
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

  override createAdapter() {
    return this.#options.questionsOnly ? new SharedAdapter() : super.createAdapter();
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

/** A connection that survives a power cut (`synchronous=FULL`) and trusts nothing in the file. */
export function openSqlite(file: string | Buffer, { readonly = false } = {}): Sqlite.Database {
  const connection = new Sqlite(file, { readonly });
  const inMemory = typeof file !== "string" || file === ":memory:";
  if (!readonly && !inMemory) connection.pragma("journal_mode = wal");
  connection.pragma("synchronous = full");
  connection.pragma(`busy_timeout = ${busyTimeout}`);
  connection.pragma("foreign_keys = on");
  connection.pragma("trusted_schema = off");
  connection.pragma("recursive_triggers = on");
  connection.pragma("cell_size_check = on");
  connection.pragma("temp_store = memory");
  connection.pragma("journal_size_limit = 67108864");
  connection.pragma("mmap_size = 0");
  if (readonly) connection.pragma("query_only = on");
  return connection;
}
