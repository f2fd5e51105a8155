import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "db/database.server";
import { auditing } from "~/audit/record.server";
import { setPlaces } from "~/places/set-places.server";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { type SpawnedHouse, spawnHouse } from "../support/spawned-house";

export const onPostgres = process.env.TEST_DATABASE === "postgres";

export type Arena = {
  /** The test's own way into the database the servers work on. */
  database: Database;
  secret: string;
  host: CastHost;
  /** One over SQLite, two over PostgreSQL. */
  servers: SpawnedHouse[];
  /** kill -9, and a new start on the same port. */
  strike(index?: number): Promise<void>;
  close(): Promise<void>;
};

const secret = "a secret for tests only, forty characters";

/** Servers in processes of their own over one empty database, and the host all the cast's events belong to. */
export async function openArena({ launcher }: { launcher?: string } = {}): Promise<Arena> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-arena-"));
  const { url, drop } = await emptyDatabase(folder);
  const environment = { DATA_DIR: folder, DATABASE_URL: url, SECRET: secret };
  const start = (port?: number) => spawnHouse(environment, { port, launcher });
  const servers = [await start()];
  if (onPostgres) servers.push(await start());
  // After the servers, whose migrations may not be ours.
  const database = openDatabase(url, auditing);
  return {
    database,
    secret,
    host: await aHost(database),
    servers,
    async strike(index = 0) {
      const struck = servers[index]!;
      await struck.kill();
      servers[index] = await start(Number(new URL(struck.url).port));
    },
    async close() {
      await Promise.all(servers.map((server) => server.stop()));
      await database.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An event far ahead that anybody may register for; `places` null: as many as come. */
export async function openEvent({ database, host }: Arena, places: number | null): Promise<CastEvent> {
  const event = await anEvent(database, host, { starts_on: "2098-11-25", ends_on: "2098-11-27" });
  await database.write((tx) => setPlaces(tx, event, { scope: "event", scopeId: event.id }, places));
  return event;
}

async function emptyDatabase(folder: string): Promise<{ url: string; drop(): Promise<void> }> {
  if (!onPostgres) return { url: `sqlite:${folder}/plenary.sqlite`, drop: async () => {} };
  const { barePostgres } = await import("../support/postgres");
  return barePostgres(process.env.TEST_POSTGRES_URL!);
}
