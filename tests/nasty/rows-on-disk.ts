import { setTimeout as wait } from "node:timers/promises";
import { openDatabase, type Reads } from "db/database.server";
import { sql } from "kysely";
import { takeGuardsAway } from "../support/tampering";

type Row = Record<string, string | number | null>;
export type Snapshot = Map<string, Row[]>;

/** One cell that is not as it was: `before` undefined in a new row, `after` undefined in one that is gone. */
export type Change = { at: string; before: Row[string] | undefined; after: Row[string] | undefined };

export type RowsOnDisk = {
  engine: "sqlite" | "postgres";
  /** Whether anybody has written since this was last asked. */
  touched(): Promise<boolean>;
  read(): Promise<Snapshot>;
  /** Puts every table back as it was. */
  restore(to: Snapshot): Promise<void>;
  close(): Promise<void>;
};

const aside = ["migration", "jurisdiction"];

type Version = { data_version: number | string };

/** PostgreSQL numbers each transaction that writes, in whatever database of the server: more are told of than were here, never fewer. */
const newestTransaction = sql<Version>`select pg_snapshot_xmax(pg_current_snapshot())::text as data_version`;

/** A second pair of eyes on the house's database, and a hand that puts things back behind its back. */
export async function openRowsOnDisk(url: string): Promise<RowsOnDisk> {
  const database = openDatabase(url);
  const { reads, write, engine } = database;
  await takeGuardsAway(database);
  const found =
    engine === "sqlite"
      ? await sql<{ name: string }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`.execute(reads)
      : await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(reads);
  const tables = found.rows.map(({ name }) => name).filter((name) => !aside.includes(name));
  let version: unknown;
  let last: Snapshot | undefined;
  let standing: string[] = [];
  return {
    engine,
    async touched() {
      const { rows } = await (engine === "sqlite" ? sql<Version>`pragma data_version` : newestTransaction).execute(reads);
      const moved = rows[0]!.data_version !== version;
      version = rows[0]!.data_version;
      return moved;
    },
    async read() {
      if (last === undefined) standing = await underWay(reads);
      else await untilNothingIsUnderWay(reads, standing);
      const snapshot: Snapshot = new Map();
      for (const table of tables) snapshot.set(table, (await sql<Row>`select * from ${sql.table(table)}`.execute(reads)).rows);
      last = snapshot;
      return snapshot;
    },
    async restore(to) {
      const changed = tables.filter((table) => JSON.stringify(last?.get(table)) !== JSON.stringify(to.get(table)));
      if (changed.length === 0) return;
      await write(async (tx) => {
        await (engine === "sqlite" ? sql`pragma defer_foreign_keys = on` : sql`set local session_replication_role = replica`).execute(tx);
        for (const table of changed) {
          await sql`delete from ${sql.table(table)}`.execute(tx);
          for (const row of to.get(table) ?? []) {
            const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
            await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(tx);
          }
        }
      });
    },
    close: () => database.close(),
  };
}

/** What was begun with everybody in a list goes on after its answer; what the world itself left `standing` never ends. */
async function untilNothingIsUnderWay(reads: Reads, standing: string[]) {
  for (let looks = 0; looks < 250; looks++) {
    if ((await underWay(reads)).every((id) => standing.includes(id))) return;
    await wait(20);
  }
}

const underWay = async (reads: Reads) =>
  (await reads.selectFrom("bulk_deed").select("id").where("ended_at", "is", null).execute()).map(({ id }) => id);

export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const changes: Change[] = [];
  for (const [table, rows] of after) {
    const keyed = keyedRows(before.get(table) ?? []);
    for (const [key, row] of keyedRows(rows)) {
      const old = keyed.get(key);
      keyed.delete(key);
      for (const [column, value] of Object.entries(row))
        if (!old || old[column] !== value) changes.push({ at: `${table}.${column}`, before: old?.[column], after: value });
    }
    for (const gone of keyed.values())
      for (const [column, value] of Object.entries(gone)) changes.push({ at: `${table}.${column}`, before: value, after: undefined });
  }
  return changes.filter(({ at }) => !byThemselves.test(at));
}

/** What clocks and post offices write is nobody's answer to a form. */
const byThemselves =
  /^(message_attempt\.|relay_trouble\.|sign_in\.seen_at$|message\.(state|attempts|not_before|lease_by|lease_until|problem|sent_at|sent_hash)$)/;

const keyedRows = (rows: Row[]) => new Map(rows.map((row) => [String(row.id ?? JSON.stringify(row)), row]));
