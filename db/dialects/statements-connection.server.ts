import type Sqlite from "better-sqlite3";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";

const mostStatements = 500;

/** Keeps what it has prepared: to parse and plan a statement takes several times as long as to run it. The longest unused goes first. */
export class StatementsConnection implements DatabaseConnection {
  readonly #prepared = new Map<string, Sqlite.Statement<readonly unknown[]>>();

  constructor(readonly database: Sqlite.Database) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#statement(sql);
    if (statement.reader) return { rows: statement.all(parameters) as Row[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
  }

  /** A statement of its own: while one is read row by row it answers nobody else. */
  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of this.database.prepare<readonly unknown[], Row>(sql).iterate(parameters)) yield { rows: [row] };
  }

  #statement(sql: string): Sqlite.Statement<readonly unknown[]> {
    const known = this.#prepared.get(sql);
    if (known) this.#prepared.delete(sql);
    else if (this.#prepared.size >= mostStatements) this.#prepared.delete(this.#prepared.keys().next().value!);
    const statement = known ?? this.database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
