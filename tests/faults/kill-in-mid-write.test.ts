import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Database, openDatabase } from "db/database.server";
import { openSqlite } from "db/dialects/sqlite.server";
import { newId } from "db/identity.server";
import { nothingToLose } from "db/migrate.server";
import { build } from "vite";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { findUnsound } from "~/backups/soundness.server";
import { paths } from "~/paths";
import { serverBuild } from "../support/built-house";
import { aHost, anEvent, type CastEvent } from "../support/cast";
import { onPostgres, openArena, openEvent } from "./arena";

/** On PostgreSQL the server keeps what was committed, whoever asked for it dies: a few show that our side does too. */
const kills = onPostgres ? 20 : 200;
const lanes = 2;

let writer: string;

beforeAll(async () => {
  const outDir = resolve("build/faults");
  const alias = { "~": resolve("app"), db: resolve("db") };
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias },
    ssr: { noExternal: true, external: ["better-sqlite3", "pg"] },
    build: { ssr: "tests/faults/writer.ts", outDir, minify: false, target: "node22", rollupOptions: { output: { format: "es" } } },
  });
  writer = join(outDir, "writer.js");
});

test(`a process is killed ${kills} times in mid-write: nothing acknowledged is lost, and every state it leaves is sound`, async () => {
  const found = await Promise.all(Array.from({ length: lanes }, (_, lane) => killAgainAndAgain(kills / lanes, lane)));
  const sum = (name: "acknowledged" | "lost" | "halfDone") => found.reduce((total, each) => total + each[name], 0);
  expect({ lost: sum("lost"), halfDone: sum("halfDone"), faults: found.flatMap(({ faults }) => faults) }).toEqual({
    lost: 0,
    halfDone: 0,
    faults: [],
  });
  // Most were killed while they wrote, not before.
  expect(sum("acknowledged")).toBeGreaterThan(kills);
});

test("the real server is killed in mid-request: whoever was told has a place, and the next start goes on", async () => {
  await serverBuild();
  const arena = await openArena();
  onTestFinished(arena.close);
  const event = await openEvent(arena, null);
  const told: string[] = [];
  for (let round = 0; round < 4; round++) {
    let striking = false;
    const visitors = Array.from({ length: 12 }, async () => {
      while (!striking) {
        const formKey = newId();
        const form = new URLSearchParams({ formKey, name: `Officer ${formKey}`, mailAddress: `o.${formKey}@police.example` });
        const { url } = arena.servers[0]!;
        const answer = await fetch(url + paths.register(event.address), {
          ...{ method: "POST", body: form, redirect: "manual", headers: { Origin: url } },
        }).catch(() => undefined);
        if (answer?.status === 303) told.push(formKey);
      }
    });
    const before = told.length;
    for (let tries = 0; told.length < before + 15 && tries < 1_000; tries++) await wait(10);
    const struck = arena.strike(0);
    striking = true;
    await Promise.all([struck, ...visitors]);
  }
  expect(told.length).toBeGreaterThanOrEqual(60);
  expect(await countLost(arena.database, event, told)).toBe(0);
  expect(await countHalfDone(arena.database, event)).toBe(0);
  expect(await findUnsound(arena.database.reads)).toEqual([]);
});

async function killAgainAndAgain(times: number, lane: number) {
  const { url, drop } = await emptyDatabase();
  let database = openDatabase(url, auditing);
  await database.migrate(nothingToLose);
  const event = await anEvent(database, await aHost(database), { starts_on: "2098-11-25", ends_on: "2098-11-27" });
  const result = { acknowledged: 0, lost: 0, halfDone: 0, faults: [] as string[] };
  for (let round = 1; round <= times; round++) {
    await database.close();
    const acknowledged = await writeAndDie(url, event, ((round * 37 + lane * 11) % 60) / 1000);
    // The first to open it after the crash: what was torn is mended now or never.
    database = openDatabase(url, auditing);
    result.acknowledged += acknowledged.length;
    result.lost += await countLost(database, event, acknowledged);
    if (round % 25 !== 0) continue;
    result.halfDone += await countHalfDone(database, event);
    result.faults.push(...(await findUnsound(database.reads)), ...(await damageOf(url)));
  }
  await database.close();
  await drop();
  return result;
}

/** The keys it said yes to; killed `seconds` after the first. */
async function writeAndDie(url: string, event: CastEvent, seconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, url, event.id], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  await new Promise<void>((spoken) => {
    child.stdout.once("data", () => spoken());
    child.once("close", () => spoken());
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
  });
  await wait(seconds * 1000);
  child.kill("SIGKILL");
  await ended;
  return said.split("\n").slice(0, -1);
}

async function countLost({ reads }: Database, { id }: CastEvent, keys: string[]): Promise<number> {
  const rows = await reads.selectFrom("registration").select("form_key").where("event_id", "=", id).where("form_key", "in", keys).execute();
  return keys.length - rows.length;
}

/** Registrations that lack what their deed wrote beside them: a place, a step, an address, a letter. */
async function countHalfDone({ reads }: Database, { id }: CastEvent): Promise<number> {
  const registrations = await reads.selectFrom("registration").select(["id", "person_id"]).where("event_id", "=", id).execute();
  const placed = await reads.selectFrom("pool_holding").select("registration_id as id").where("event_id", "=", id).execute();
  const stepped = await reads.selectFrom("registration_step").select("registration_id as id").execute();
  const reached = await reads.selectFrom("contact_address").select("person_id as id").execute();
  const written = await reads.selectFrom("message").select("person_id as id").where("event_id", "=", id).execute();
  const [places, steps, addresses, letters] = [placed, stepped, reached, written].map((rows) => new Set(rows.map((row) => row.id)));
  return registrations.filter(
    (each) => !places!.has(each.id) || !steps!.has(each.id) || !addresses!.has(each.person_id) || !letters!.has(each.person_id),
  ).length;
}

async function damageOf(url: string): Promise<string[]> {
  if (onPostgres) return [];
  const connection = openSqlite(url.slice("sqlite:".length), { readonly: true });
  const found = connection.pragma("integrity_check") as { integrity_check: string }[];
  connection.close();
  return found.map((row) => row.integrity_check).filter((sentence) => sentence !== "ok");
}

async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  if (onPostgres) {
    const { barePostgres } = await import("../support/postgres");
    return barePostgres(process.env.TEST_POSTGRES_URL!);
  }
  const folder = mkdtempSync(join(tmpdir(), "plenary-killed-"));
  return { url: `sqlite:${folder}/plenary.sqlite`, drop: async () => rmSync(folder, { recursive: true }) };
}
