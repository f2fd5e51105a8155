import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "db/database.server";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { auditing } from "~/audit/record.server";
import type { Backup } from "~/backups/backup";
import { findBackups } from "~/backups/backup-folder.server";
import { findUnsound } from "~/backups/soundness.server";
import { keepBytes } from "~/files/file-store.server";
import { storeFile } from "~/files/store-file.server";
import { queueMessage } from "~/mail/queue-message.server";
import { systemNow } from "~/time/instant";
import { serverBuild } from "../support/built-house";
import { aHost, anEvent, type CastEvent } from "../support/cast";
import { spawnHouse } from "../support/spawned-house";
import { onPostgres } from "./arena";

type Installation = { folder: string; url: string; run(command: string, ...args: string[]): Promise<Ended>; backups(): Promise<Backup[]> };
type Ended = { code: number; said: string };

beforeAll(async () => void (await serverBuild()));

test("npm run backup, while the server runs; npm run restore refuses over it, then brings all back with messages on hold", async () => {
  const { folder, url, run, backups } = await install();
  const server = await spawnHouse({ DATA_DIR: folder, DATABASE_URL: url });
  const { event, crest } = await plant(folder, url);

  const taken = await run("backup");
  expect(taken).toEqual({ code: 0, said: expect.stringMatching(/Backup: .*\n.* rows, 1 uploaded files; opened and found sound/) });
  expect(await backups()).toMatchObject([{ engine: onPostgres ? "postgres" : "sqlite", files: [crest], rows: { event: 1 } }]);

  expect(await run("restore", "latest")).toEqual({ code: 1, said: expect.stringMatching(/in use: stop Plenary.*Nothing was changed/s) });
  expect(await server.stop()).toBe(0);
  await queueAgenda(url, event);
  expect(await run("backup")).toMatchObject({ code: 0 });
  await changeAddress(url);
  rmSync(join(folder, "files"), { recursive: true });

  const restored = await run("restore", "latest");
  expect(restored).toEqual({ code: 0, said: expect.stringMatching(/Restored: .*What was there is kept at .*Messages are on hold/s) });
  expect(readFileSync(join(folder, "files", crest.slice(0, 2), crest), "utf8")).toBe("the bytes of a crest");
  const database = openDatabase(url);
  expect(await database.reads.selectFrom("event").select("address").execute()).toEqual([{ address: event.address }]);
  expect(await findUnsound(database.reads)).toEqual([]);
  await database.close();

  expect(await run("doctor")).toEqual({ code: 1, said: expect.stringMatching(/On hold since .*npm run release-outbox/) });
  const shown = await run("release-outbox");
  expect(shown).toEqual({ code: 0, said: expect.stringMatching(/On hold since .*Agenda +1\nDecide/s) });
  expect(await run("release-outbox", "--cancel")).toEqual({
    code: 0,
    said: expect.stringContaining("0 of those go out now, 1 are cancelled"),
  });
  expect(await run("release-outbox")).toEqual({ code: 0, said: "Messages are not on hold.\n" });
  const again = await spawnHouse({ DATA_DIR: folder, DATABASE_URL: url });
  expect((await fetch(`${again.url}/${event.address}`)).status).toBe(200);
  await again.stop();
  if (onPostgres) await dropReplaced(restored.said);
});

test("a damaged backup and a missing one are refused in a sentence, and nothing changes", async () => {
  const { folder, url, run, backups } = await install();
  expect(await run("migrate")).toMatchObject({ code: 0 });
  const { event } = await plant(folder, url);
  expect(await run("restore", "latest")).toEqual({ code: 1, said: expect.stringContaining("There is none in") });
  expect(await run("backup")).toMatchObject({ code: 0 });
  const [backup] = await backups();
  const copy = join(backup!.folder, backup!.database.file);
  const bytes = readFileSync(copy);
  bytes[bytes.length - 100]! ^= 4;
  writeFileSync(copy, bytes);
  expect(await run("restore", "latest")).toEqual({ code: 1, said: expect.stringContaining("This backup is damaged") });
  const database = openDatabase(url);
  expect(await database.reads.selectFrom("event").select("address").execute()).toEqual([{ address: event.address }]);
  await database.close();
});

test("the running server takes one by itself, beside itself", async () => {
  const { folder, url, backups } = await install();
  const server = await spawnHouse({ DATA_DIR: folder, DATABASE_URL: url, BACKUP_MINUTES: "1" });
  for (let tries = 0; (await backups()).length === 0 && tries < 600; tries++) await wait(200);
  expect(await backups()).toHaveLength(1);
  await server.stop();
  expect(server.log()).not.toContain("No backup");
  expect(readdirSync(join(folder, "backups")).filter((name) => name.startsWith("."))).toEqual([]);
});

/** A folder and a database of their own, and the commands an operator has for them. */
async function install(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-installation-"));
  const { url, drop } = await emptyDatabase(folder);
  onTestFinished(async () => {
    await drop();
    rmSync(folder, { recursive: true });
  });
  const run = (command: string, ...args: string[]) =>
    new Promise<Ended>((done) => {
      const env = { NODE_ENV: "production" as const, PATH: process.env.PATH, DATA_DIR: folder, DATABASE_URL: url };
      execFile(process.execPath, ["app/launch.js", command, ...args], { env }, (error, out, err) =>
        done({ code: Number(error?.code ?? 0), said: out + err }),
      );
    });
  return { folder, url, run, backups: () => findBackups({ backupFolder: join(folder, "backups") }) };
}

async function plant(folder: string, url: string) {
  const database = openDatabase(url, auditing);
  const event = await anEvent(database, await aHost(database));
  const crest = await keepBytes(folder, Buffer.from("the bytes of a crest"));
  const kept = { hash: crest, bytes: 20, mediaType: "image/png", name: "crest.png" };
  await database.write((tx) => storeFile(tx, event, kept, systemNow()));
  await database.close();
  return { event, crest };
}

/** While nobody is there to send it. */
async function queueAgenda(url: string, event: CastEvent) {
  const database = openDatabase(url);
  const about = { hostId: event.hostId, eventId: event.id, now: systemNow() };
  await database.write((tx) => queueMessage(tx, { ...about, kind: "agenda", dedupe: "agenda:1", content: {} }));
  await database.close();
}

async function changeAddress(url: string) {
  const database = openDatabase(url);
  await database.write((tx) => tx.updateTable("event").set({ address: "changed-since" }).execute());
  await database.close();
}

async function emptyDatabase(folder: string): Promise<{ url: string; drop(): Promise<void> }> {
  if (!onPostgres) return { url: `sqlite:${folder}/plenary.sqlite`, drop: async () => {} };
  const { barePostgres } = await import("../support/postgres");
  return barePostgres(process.env.TEST_POSTGRES_URL!);
}

async function dropReplaced(said: string) {
  const [, name] = /kept at the database (\S+)\.\n/.exec(said) ?? [];
  const { dropPostgres } = await import("../support/postgres");
  await dropPostgres(process.env.TEST_POSTGRES_URL!, name!);
}
