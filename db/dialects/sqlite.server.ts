import Sqlite from "better-sqlite3";
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from "kysely";

/** Kysely's own BEGIN is deferred, and a read-then-write transaction would fail with SQLITE_BUSY_SNAPSHOT whatever the timeout. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** A connection that survives a power cut (`synchronous=FULL`) and trusts nothing in the file. */
export function openSqlite(file: string | Buffer, { readonly = false } = {}): Sqlite.Database {
  const connection = new Sqlite(file, { readonly });
  const inMemory = typeof file !== "string" || file === ":memory:";
  if (!readonly && !inMemory) connection.pragma("journal_mode = wal");
  connection.pragma("synchronous = full");
  connection.pragma("busy_timeout = 5000");
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
