import type pg from "pg";
import { belated } from "./failures";

/** A statement that the server keeps under a name, once it has read and planned it; without a name it is read each time. */
export type Statement = { name: string; text: string; known: boolean; columns?: Column[] };

type Column = { name: string; read: (value: string) => unknown };

export type Answer = { command: string; rowCount: number | null; rows: Record<string, unknown>[] };

export type Question = {
  statement: Statement;
  values: (string | null)[];
  /** Its deed does not wait for it: whoever hears of its failure may have had no part in it. */
  unheard?: boolean;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};

/**
 * Statements that travel to the server in one packet and are answered in one: carried out in order, and where one fails the server
 * passes over those behind it, which then fail as it did. As `pg` wants whatever is submitted to it (its `Submittable`).
 */
export class Trip implements pg.Submittable {
  readonly #questions: readonly Question[];
  readonly #client: pg.Client;
  readonly #ended: (error?: unknown) => void;
  readonly #read: Statement[] = [];
  readonly #learnt = () => {
    this.#read.shift()!.known = true;
  };
  #next = 0;
  #columns: Column[] | undefined;
  #rows: Answer["rows"] = [];
  #spoilt: unknown;
  readonly #answers: Answer[] = [];

  constructor(client: pg.Client, questions: readonly Question[], ended: (error?: unknown) => void) {
    this.#client = client;
    this.#questions = questions;
    this.#ended = ended;
  }

  submit(connection: pg.Connection) {
    connection.stream.cork();
    try {
      for (const { statement, values } of this.#questions) {
        const { name, text } = statement;
        if (!statement.known && !this.#read.includes(statement)) {
          this.#read.push(statement);
          connection.parse({ name, text, types: [] }, true);
        }
        connection.bind({ statement: name, values } as never, true);
        if (!statement.columns) connection.describe({ type: "P" }, true);
        connection.execute(null, true);
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    if (this.#read.length > 0) connection.on("parseComplete", this.#learnt);
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }) {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, read: this.#client.getTypeParser(dataTypeID, "text") }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    const columns = this.#questions[this.#next]!.statement.columns ?? this.#columns!;
    const row: Answer["rows"][number] = {};
    try {
      for (let index = 0; index < fields.length; index++) {
        const value = fields[index]!;
        row[columns[index]!.name] = value === null ? null : columns[index]!.read(value);
      }
    } catch (error) {
      this.#spoilt ??= error;
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }) {
    const words = text.split(" ");
    const count = words.length > 1 ? Number(words.at(-1)) : Number.NaN;
    this.#answers.push({ command: words[0]!, rowCount: Number.isNaN(count) ? null : count, rows: this.#rows });
    const { statement } = this.#questions[this.#next]!;
    statement.columns ??= this.#columns ?? [];
    this.#next++;
    this.#columns = undefined;
    this.#rows = [];
  }

  handleEmptyQuery() {
    this.handleCommandComplete({ text: "" });
  }

  handleReadyForQuery() {
    this.#end(this.#spoilt);
  }

  /** From the server, or because the connection is gone. */
  handleError(error: unknown) {
    this.#end(this.#questions[this.#next]?.unheard ? belated(error) : error);
  }

  #end(error?: unknown) {
    this.#client.connection.off("parseComplete", this.#learnt);
    this.#ended(error);
    this.#questions.forEach(({ resolve, reject }, index) => {
      const answer = this.#answers[index];
      if (answer && !this.#spoilt) resolve(answer);
      else reject(error);
    });
  }
}
