import pg from "pg";
import { TravellingClient } from "./postgres-client.server";

/** At most so many connections to `postgres://…`. */
export function openPostgres(connectionString: string, max: number): pg.Pool {
  // A machine that dies in mid-write would keep everybody else's turn for hours, until its connection is missed.
  const pool = new pg.Pool({ connectionString, max, idle_in_transaction_session_timeout: 30_000, Client: TravellingClient });
  // A connection that ends is replaced at the next question, and who had asked hears of it; unheard, the events would end the process.
  pool.on("error", () => {}).on("connect", (client) => client.on("error", () => {}));
  return pool;
}
