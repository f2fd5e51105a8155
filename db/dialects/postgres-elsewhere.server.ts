import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import type { Ledger } from "../changes/changes";
import type { Tables } from "../changes/tables-in";
import type { Tx } from "../handles";

const channel = "plenary_wrote";

/** Milliseconds after which a silent line counts as lost. */
const patience = 2_000;

/**
 * Tells other processes which tables a transaction wrote, and hears it from them. A notification leaves with the commit, and PostgreSQL
 * hands out all that has come before it calls a connection ready: so once a question begun now is answered, everything that was
 * committed before now has been heard. Without its connection nothing is known; whatever happened meanwhile counts as written.
 */
export function postgresElsewhere(url: string, ledger: Ledger) {
  const ourselves = randomUUID();
  let line: Promise<pg.Client> | undefined;
  let asking: Promise<boolean> | undefined;
  let next: Promise<boolean> | undefined;
  let closed = false;
  let restUntil = 0;

  async function listen() {
    const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: patience, query_timeout: patience });
    client.on("error", () => hangUp(client)).on("end", () => hangUp(client));
    client.on("notification", ({ payload = "" }) => {
      const [by, tables] = payload.split(" ");
      if (by !== ourselves) ledger.wrote(tables === "*" ? undefined : new Set(tables?.split(",")));
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    ledger.wrote(undefined);
    return client;
  }

  function hangUp(client?: pg.Client) {
    line = undefined;
    restUntil = performance.now() + 1_000;
    client?.end().catch(() => {});
  }

  async function ask(): Promise<boolean> {
    if (closed || (!line && performance.now() < restUntil)) return false;
    line ??= listen();
    let client: pg.Client | undefined;
    try {
      client = await line;
      await client.query("select 1");
      return true;
    } catch {
      hangUp(client);
      return false;
    }
  }

  function begin(): Promise<boolean> {
    next = undefined;
    asking = ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    /** One question for all who wait: a question under way may have begun before the last commit, so they wait for the next. */
    catchUp(): Promise<boolean> {
      if (!asking) return begin();
      next ??= asking.then(begin);
      return next;
    },
    async tell(tx: Tx, tables: Tables) {
      await sql`select pg_notify(${channel}, ${`${ourselves} ${tables ? [...tables].join(",") : "*"}`})`.execute(tx);
    },
    async close() {
      closed = true;
      await line?.then((client) => client.end()).catch(() => {});
    },
  };
}
