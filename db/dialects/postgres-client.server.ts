import pg from "pg";
import { isUnheard } from "../unheard";
import { isStalePlan } from "./failures";
import { type Answer, type Question, type Statement, Trip } from "./postgres-trip.server";

/** As many statements as are named; what lists of unequal length would make of it beyond that is asked without a name. */
const mostNames = 1_000;

const begins = /^(begin|start transaction)\b/;

/** Answered by nothing, and sure to be carried out in a transaction where nothing has failed. */
const isForm = /^(begin|start transaction|set local|savepoint|release savepoint|rollback to savepoint|discard plans)\b/;

/** Must be carried out whatever fails before it. */
const takesBack = /^rollback\b/;

const nothing: Answer = { command: "", rowCount: null, rows: [] };
const ignore = () => {};

/**
 * A connection that asks each statement by name, so that the server reads and plans it once, and makes few ways to the server, for a
 * way costs more than most questions: inside a transaction a mere form, or a write whose answer nobody needs, waits for the next question
 * and travels with it, and questions asked in the same breath travel together. What fails is heard where it was asked; what waits for
 * nobody, with the question behind it.
 */
export class TravellingClient extends pg.Client {
  #statements = new Map<string, Statement>();
  #names = 0;
  #luggage: Question[] = [];
  /** There is a question among it, not forms alone. */
  #mustLeave = false;
  readonly #behind: Question[][] = [];
  #travelling = false;
  #beginning = false;
  /** The state that the server tells after an error may not have come yet. */
  #failed = false;

  // Kysely asks with text and values alone, of all that may be asked.
  override query(asked: unknown, ...rest: unknown[]): never {
    const [values] = rest;
    if (typeof asked === "string" && rest.length === 1 && Array.isArray(values)) return this.#ask(asked, values) as never;
    return (super.query as (...parameters: unknown[]) => unknown).call(this, asked, ...rest) as never;
  }

  #ask(text: string, values: readonly unknown[]): Promise<Answer> {
    const inside = this.#beginning || this.getTransactionStatus() !== "I";
    if (!inside && !begins.test(text)) return this.#askAlone(text, values);
    if ((isForm.test(text) || isUnheard(text)) && this.#isSound()) {
      this.#beginning ||= begins.test(text);
      const question = { statement: this.#statement(text, true), values: values.map(asText), unheard: isUnheard(text) };
      this.#luggage.push({ ...question, resolve: ignore, reject: ignore });
      return Promise.resolve(nothing);
    }
    if (takesBack.test(text) && this.#mayFail()) this.#close();
    const answer = this.#pack(text, values);
    process.nextTick(() => this.#depart());
    return answer;
  }

  /** Outside a transaction each is one of its own, and can be asked anew where its plan was made for another table. */
  #askAlone(text: string, values: readonly unknown[]): Promise<Answer> {
    const ask = () => {
      const answer = this.#pack(text, values);
      this.#close();
      this.#depart();
      return answer;
    };
    return ask().catch((error) => {
      if (!isStalePlan(error)) throw error;
      return ask();
    });
  }

  #isSound(): boolean {
    return !this.#failed && !this.#travelling && !this.#mustLeave && this.getTransactionStatus() !== "E";
  }

  #mayFail(): boolean {
    return this.#mustLeave || this.#luggage.some(({ unheard }) => unheard);
  }

  #pack(text: string, values: readonly unknown[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const written = values.map(asText);
      this.#luggage.push({ statement: this.#statement(text, values.length > 0), values: written, resolve, reject });
      this.#mustLeave = true;
    });
  }

  #close() {
    this.#behind.push(this.#luggage);
    this.#luggage = [];
    this.#mustLeave = false;
  }

  /** One trip at a time: what is asked meanwhile travels together afterwards. */
  #depart() {
    if (this.#mustLeave && !this.#travelling) this.#close();
    const questions = this.#travelling ? undefined : this.#behind.shift();
    if (!questions) return;
    this.#travelling = true;
    super.query(new Trip(this, questions, (error) => this.#arrive(error)));
  }

  #arrive(error: unknown) {
    this.#travelling = false;
    this.#beginning = false;
    this.#failed = error !== undefined;
    // The tables changed under this connection: what was planned before is of no use any more, and its names are taken.
    if (isStalePlan(error)) this.#statements = new Map();
    this.#depart();
  }

  #statement(text: string, named: boolean): Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    if (!named || this.#statements.size >= mostNames) return { name: "", text, known: false };
    const statement = { name: `s${this.#names++}`, text, known: false };
    this.#statements.set(text, statement);
    return statement;
  }
}

/** Columns are text and whole numbers, and so is what is compared with them. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  throw new TypeError(`PostgreSQL is asked with text and numbers alone, not with ${Object.prototype.toString.call(value)}.`);
}
