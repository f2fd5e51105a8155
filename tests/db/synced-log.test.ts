import { copyFileSync, fstat, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Database, databaseOf } from "db/database.server";
import { isReadOnlyFailure } from "db/dialects/failures";
import { ImmediateSqliteDialect, openSqlite } from "db/dialects/sqlite.server";
import { openLog } from "db/dialects/sqlite-log.server";
import { nothingToLose } from "db/migrate.server";
import type { Schema } from "db/schema";
import { Kysely } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { codes, insert } from "../support/codes";

/** A disk that keeps what it is given when the test says so. */
function slowDisk() {
  const waiting: PromiseWithResolvers<void>[] = [];
  const sync = () => {
    const one = Promise.withResolvers<void>();
    waiting.push(one);
    return one.promise;
  };
  return { sync, waiting, keep: async () => waiting.shift()!.resolve() };
}

async function openFile(options: Parameters<typeof openLog>[1] = {}) {
  const folder = mkdtempSync(join(tmpdir(), "plenary-log-"));
  const file = join(folder, "plenary.sqlite");
  const first = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: openSqlite(file) }) });
  await databaseOf("sqlite", first, first).migrate(nothingToLose);
  await first.destroy();
  const connection = openSqlite(file);
  const kysely = new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: connection }) });
  const reader = new Kysely<Schema>({
    dialect: new ImmediateSqliteDialect({ database: async () => openSqlite(file, { readonly: true }), questionsOnly: true }),
  });
  const database = databaseOf("sqlite", reader, kysely, undefined, undefined, openLog(connection, options));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, file, database };
}

const add = ({ write }: Database, code: string, ok = true) =>
  write(async (tx) => {
    await insert(tx, code);
    return { ok, code };
  });

async function until(true_: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 500; tries++) {
    if (await true_()) return;
    await new Promise((done) => setTimeout(done, 2));
  }
  throw new Error("It never came true.");
}

describe.skipIf(process.env.TEST_DATABASE)("the log of SQLite", () => {
  test("is synced before anybody is answered, yes or no", async () => {
    const disk = slowDisk();
    const { database } = await openFile({ sync: disk.sync });
    const answered: string[] = [];
    const both = ["x-a", "x-b"].map((code) => add(database, code, code === "x-a").then(() => answered.push(code)));

    await until(async () => (await codes(database)).length === 1 && disk.waiting.length === 1);
    await new Promise((done) => setTimeout(done, 50));
    expect(answered).toEqual([]);

    await disk.keep();
    await Promise.all(both);
    expect(answered).toEqual(["x-a", "x-b"]);
    await database.close();
  });

  test("is synced anew for what was committed while it was synced, once for all of it, and nobody waits to commit", async () => {
    const disk = slowDisk();
    const { database } = await openFile({ sync: disk.sync });
    const answered: string[] = [];
    const adding: Promise<unknown>[] = [];
    for (const [index, code] of ["x-a", "x-b", "x-c"].entries()) {
      adding.push(add(database, code).then(() => answered.push(code)));
      await until(async () => (await codes(database)).length === index + 1 && disk.waiting.length === 1);
    }
    expect(answered).toEqual([]);

    await disk.keep();
    await until(() => disk.waiting.length === 1);
    expect(answered).toEqual(["x-a"]);

    await disk.keep();
    await Promise.all(adding);
    expect([answered, disk.waiting.length]).toEqual([["x-a", "x-b", "x-c"], 0]);
    await database.close();
  });

  test("is waited for when the database is closed", async () => {
    const disk = slowDisk();
    const { database } = await openFile({ sync: disk.sync });
    const adding = add(database, "x-a");
    await until(() => disk.waiting.length === 1);
    let closed = false;
    const closing = database.close().then(() => {
      closed = true;
    });
    await new Promise((done) => setTimeout(done, 50));
    expect(closed).toBe(false);

    await disk.keep();
    await closing;
    expect(await adding).toEqual({ ok: true, code: "x-a" });
  });

  test("once not synced, nobody hears a yes any more, nothing more is committed, and reading goes on", async () => {
    // A device that knows no sync.
    const { database } = await openFile({ file: "/dev/null" });

    const batch = await Promise.allSettled([add(database, "x-a"), add(database, "x-b", false)]);
    const known = await codes(database);
    const later = await Promise.allSettled([add(database, "x-c")]);

    for (const each of [...batch, ...later])
      expect(each.status === "rejected" && isReadOnlyFailure(each.reason) && each.reason.code).toBe("SQLITE_IOERR_FSYNC");
    expect(known).toEqual(["x-a"]);
    expect(await codes(database)).toEqual(known);
    await database.close();
  });

  test("is written back into the file once nobody has written for a moment", async () => {
    const { folder, file, database } = await openFile();
    const codes = Array.from({ length: 40 }, (_, index) => `x-${String(index).padStart(2, "0")}`);
    const inFileAlone = () => {
      const copy = join(folder, "copy.sqlite");
      copyFileSync(file, copy);
      const connection = openSqlite(copy, { readonly: true });
      const rows = connection.prepare("select code from jurisdiction order by code").pluck().all();
      connection.close();
      return rows;
    };

    for (const code of codes) await add(database, code);
    expect(inFileAlone()).toEqual([]);

    await until(() => inFileAlone().length > 0);
    expect(inFileAlone()).toEqual(codes);
    await database.close();
  });

  test("is the very file that SQLite writes to, wherever the links to it lie", async () => {
    const { folder, file, database: first } = await openFile();
    await first.close();
    const link = join(folder, "link.sqlite");
    symlinkSync(file, link);
    const connection = openSqlite(link);
    const synced: number[] = [];
    const log = openLog(connection, { sync: async (descriptor) => void synced.push((await promisify(fstat)(descriptor)).ino) });
    connection.exec("insert into jurisdiction (code, kind) values ('x-a', 'own')");

    await log.synced();

    expect(synced).toEqual([statSync(`${file}-wal`).ino]);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    connection.close();
    log.close();
  });

  test("begun anew after it was written back, is still the file that is synced", async () => {
    const synced: number[] = [];
    const { file, database } = await openFile({ sync: async (descriptor) => void synced.push((await promisify(fstat)(descriptor)).ino) });
    await add(database, "x-a");
    const other = openSqlite(file);
    other.pragma("wal_checkpoint(truncate)");
    other.close();
    await add(database, "x-b");

    expect(new Set(synced)).toEqual(new Set([statSync(`${file}-wal`).ino]));
    await database.close();
  });

  test("a database that keeps no log syncs each commit itself", () => {
    const connection = openSqlite(":memory:");
    openLog(connection);
    expect(connection.pragma("synchronous", { simple: true })).toBe(2);
    connection.close();
  });
});
