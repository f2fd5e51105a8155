import pg from "pg";
import { isStalePlan } from "./failures";

/** Connections to `postgres://…` that ask each statement by name, so that PostgreSQL reads and plans it once a connection. */
export function openPostgres(connectionString: string): pg.Pool {
  // A machine that dies in mid-write would keep everybody else's turn for hours, until its connection is missed.
  const pool = new pg.Pool({ connectionString, max: 12, idle_in_transaction_session_timeout: 30_000, Client: NamingClient });
  // A connection that ends while idle is replaced at the next question; unheard, the event would end the process.
  pool.on("error", () => {});
  return pool;
}

/** As many statements as are named; what lists of unequal length would make of it beyond that is asked without a name. */
const mostNames = 1_000;
const names = new Map<string, string>();

class NamingClient extends pg.Client {
  /** How often the tables changed under this connection: what was planned before is of no use then, and needs another name. */
  #changes = 0;

  // Kysely asks with text and values alone, of all that may be asked.
  override query(asked: unknown, ...rest: unknown[]): never {
    const ask = super.query as (...parameters: unknown[]) => unknown;
    const [values] = rest;
    const name = typeof asked === "string" && rest.length === 1 && Array.isArray(values) && values.length > 0 ? nameOf(asked) : undefined;
    if (!name) return ask.call(this, asked, ...rest) as never;
    const named = () => ask.call(this, { name: `${name}_${this.#changes}`, text: asked, values }) as Promise<unknown>;
    const alone = (this as unknown as { getTransactionStatus(): string | null }).getTransactionStatus() === "I";
    return named().catch((error) => {
      if (!isStalePlan(error)) throw error;
      this.#changes++;
      // The failure has ended a transaction: whoever began it begins anew.
      if (!alone) throw error;
      return named();
    }) as never;
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
