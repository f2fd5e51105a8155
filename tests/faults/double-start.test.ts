import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import type { Engine } from "db/dialects/ddl";
import { migrate, nothingToLose } from "db/migrate.server";
import { migrations } from "db/migrations";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBackups } from "~/backups/backup-folder.server";
import { findUnsound } from "~/backups/soundness.server";
import { openWriter } from "../support/bare-database";
import { serverBuild } from "../support/built-house";
import { spawnHouse } from "../support/spawned-house";
import { onPostgres } from "./arena";

/** Half of them on a new database, half on one of the first release. PostgreSQL keeps one lock for all its clients; a file's is our own care. */
const all = onPostgres ? 20 : 50;
const rounds = Array.from({ length: all / 5 }, (_, index) => ({ from: index * 5 + 1, to: index * 5 + 5, all }));

/** Kept over all starts: most of a start is reading the same code again. */
const compiled = mkdtempSync(join(tmpdir(), "plenary-compiled-"));
afterAll(() => rmSync(compiled, { recursive: true }));

beforeAll(async () => void (await serverBuild()));

test.each(rounds)(
  "two servers start at the same moment, $from to $to of $all times: both serve, and the schema came once",
  async ({ from, to }) => {
    for (let round = from; round <= to; round++) {
      const older = round % 2 === 1;
      const folder = mkdtempSync(join(tmpdir(), "plenary-double-"));
      const { url, drop } = await emptyDatabase(folder);
      if (older) await makeOld(url);
      const environment = { DATA_DIR: folder, DATABASE_URL: url, NODE_COMPILE_CACHE: compiled };

      const started = await Promise.allSettled([spawnHouse(environment), spawnHouse(environment)]);
      const servers = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      const failures = started.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
      expect({ round, failures }).toEqual({ round, failures: [] });

      const database = openDatabase(url);
      const applied = await sql<{ name: string }>`select name from migration order by name`.execute(database.reads);
      expect(applied.rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
      expect(await findUnsound(database.reads)).toEqual([]);
      expect(await findBackups({ backupFolder: join(folder, "backups") })).toHaveLength(older && !onPostgres ? 1 : 0);
      expect(servers.filter((server) => server.log().includes(firstWord)).length).toBe(older ? 1 : 0);
      await database.close();
      await Promise.all(servers.map((server) => server.kill()));
      await drop();
      rmSync(folder, { recursive: true });
    }
  },
);

/** What the one that found something to lose says before it changes it. */
const firstWord = onPostgres ? "your own pg_dump" : "is applied: backup";

/** As the first release left it. */
async function makeOld(url: string) {
  const engine: Engine = onPostgres ? "postgres" : "sqlite";
  const writer = openWriter(url);
  await migrate(engine, writer, nothingToLose, migrations.slice(0, 1));
  await writer.destroy();
}

async function emptyDatabase(folder: string): Promise<{ url: string; drop(): Promise<void> }> {
  if (!onPostgres) return { url: `sqlite:${folder}/plenary.sqlite`, drop: async () => {} };
  const { barePostgres } = await import("../support/postgres");
  return barePostgres(process.env.TEST_POSTGRES_URL!);
}
