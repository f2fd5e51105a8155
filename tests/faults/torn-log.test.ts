import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import { openSqlite } from "db/dialects/sqlite.server";
import { hashOf } from "db/identity.server";
import { nothingToLose } from "db/migrate.server";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { findUnsound } from "~/backups/soundness.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { register } from "~/registration/register.server";
import { aHost, anEvent } from "../support/cast";
import { noon } from "../support/house";
import { filledForm } from "../support/registrations";
import { onPostgres } from "./arena";

/** A history told twice: what the database held after each commit, and how long its write-ahead log was by then. */
type Commit = { state: string; log: number };

const header = 32;
const frame = 24 + 4096;
const commits = 30;

let folder: string;
let history: Commit[];
let base: string;
let log: Buffer;

beforeAll(async () => {
  if (onPostgres) return;
  folder = mkdtempSync(join(tmpdir(), "plenary-torn-"));
  const file = join(folder, "plenary.sqlite");
  const first = openDatabase(`sqlite:${file}`, auditing);
  await first.migrate(nothingToLose);
  const { id } = await anEvent(first, await aHost(first));
  await first.close();
  base = join(folder, "base.sqlite");
  copyFileSync(file, base);

  const database = openDatabase(`sqlite:${file}`, auditing);
  await database.write((tx) => sql`pragma wal_autocheckpoint = 0`.execute(tx));
  const event = (await findEvent(database.reads, id)) as Event;
  history = [{ state: stateOf(file), log: 0 }];
  for (let number = 0; number < commits; number++) {
    const form = filledForm({ name: `Officer ${number}`, mailAddress: `officer.${number}@police.example` });
    await database.write((tx) => register(tx, event, form, "en", noon));
    history.push({ state: stateOf(file), log: statSync(`${file}-wal`).size });
  }
  log = readFileSync(`${file}-wal`);
  await database.close();
});

afterAll(() => folder && rmSync(folder, { recursive: true }));

describe.skipIf(onPostgres)("a write-ahead log", () => {
  test("each commit is a state of its own, and the whole log brings the last one back", () => {
    expect(new Set(history.map(({ state }) => state)).size).toBe(commits + 1);
    expect((log.length - header) % frame).toBe(0);
    expect(openedWith(log)).toBe(commits);
  });

  test("cut off at 300 places: every commit before the cut is there, whole, and nothing after it", () => {
    for (let number = 0; number < 300; number++) {
      // Between frames, within them, and within their headers.
      const at = Math.min(log.length - 1, Math.floor((number / 300) * log.length) + (number % 3) * 11);
      expect([at, openedWith(log.subarray(0, at))]).toEqual([at, commitsBefore(at)]);
    }
  });

  test("one bit turned in 300 places: every commit before it is there, whole, and nothing of it or after it", () => {
    for (let number = 0; number < 300; number++) {
      const at = Math.floor((number / 300) * log.length) + (number % 7);
      const damaged = Buffer.from(log);
      damaged[at]! ^= 1 << (number % 8);
      const sound = at < header ? 0 : header + Math.floor((at - header) / frame) * frame;
      expect([at, openedWith(damaged)]).toEqual([at, commitsBefore(sound)]);
    }
  });

  test("what comes back after a torn log is sound, and takes new deeds", async () => {
    for (const part of [0.2, 0.5, 0.9]) {
      const file = laidOut(log.subarray(0, Math.floor(log.length * part)));
      const database = openDatabase(`sqlite:${file}`, auditing);
      const [row] = await database.reads.selectFrom("event").select("id").execute();
      const event = (await findEvent(database.reads, row!.id)) as Event;
      expect(await findUnsound(database.reads)).toEqual([]);
      const form = filledForm({ name: "Officer after the crash", mailAddress: "after@police.example" });
      expect(await database.write((tx) => register(tx, event, form, "en", noon))).toMatchObject({ ok: true });
      expect(await findUnsound(database.reads)).toEqual([]);
      await database.close();
    }
  });
});

const commitsBefore = (bytes: number) => history.findLastIndex(({ log: end }) => end <= bytes);

/** How many commits a database with this log has; fails where it is no state of the history, or damaged. */
function openedWith(bytes: Buffer): number {
  const file = laidOut(bytes);
  const connection = openSqlite(file);
  try {
    expect(connection.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
  } finally {
    connection.close();
  }
  const state = stateOf(file);
  return history.findIndex((each) => each.state === state);
}

function laidOut(bytes: Buffer): string {
  const file = join(folder, "variant.sqlite");
  for (const ending of ["-wal", "-shm"]) rmSync(file + ending, { force: true });
  copyFileSync(base, file);
  writeFileSync(`${file}-wal`, bytes);
  return file;
}

/** All that registering changes, as one word. */
function stateOf(file: string): string {
  const connection = openSqlite(file, { readonly: true });
  const tables = ["registration", "registration_step", "pool", "pool_holding", "person", "message", "audit_entry"];
  const rows = tables.map((table) => connection.prepare(`select * from ${table} order by 1, 2`).all());
  connection.close();
  return hashOf(JSON.stringify(rows));
}
