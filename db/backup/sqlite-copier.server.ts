import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type Sqlite from "better-sqlite3";
import { openSqlite } from "../dialects/sqlite.server";
import { BackupError, type Copier, type Unpacked } from "./copier";

/** `file` is the database; copies are unpacked beside it, so that one can be renamed into its place. */
export const sqliteCopier = (file: string, beside = dirname(file)): Copier => ({
  fileName: "plenary.sqlite",

  async copyTo(path) {
    const reader = openSqlite(file, { readonly: true });
    try {
      // It writes to another file, which `query_only` takes for a write; the connection itself stays read-only.
      reader.pragma("query_only = off");
      reader.prepare("vacuum into ?").run(path);
    } finally {
      reader.close();
    }
    await handToDisk(path);
  },

  async unpack(path) {
    const own = join(beside, `.unpacked-${randomUUID()}.sqlite`);
    await copyFile(path, own);
    return { url: `sqlite:${own}`, findFaults: async () => faultsOf(own), drop: () => removeAll(own) };
  },

  async findUser() {
    const alone = aloneWith(file);
    if (alone === false) return inUse;
    alone?.pragma("locking_mode = normal");
    alone?.pragma("journal_mode = wal");
    alone?.close();
    return undefined;
  },

  async putInPlace(unpacked) {
    const own = fileOf(unpacked);
    leaveWal(own).close();
    await handToDisk(own);
    const alone = aloneWith(file);
    if (alone === false) throw new BackupError(inUse);
    const aside = existsSync(file) ? await putAside(file) : undefined;
    await rename(own, file);
    await handToDisk(dirname(file));
    alone?.close();
    return aside;
  },
});

const inUse = "The database is in use: stop Plenary first, wherever it runs.";

/** The database to oneself until it is closed; false where somebody has it open, undefined where it is missing or damaged. */
function aloneWith(file: string): Sqlite.Database | false | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const connection = leaveWal(file);
    connection.pragma("locking_mode = exclusive");
    connection.exec("begin exclusive; commit");
    return connection;
  } catch (error) {
    // A damaged database cannot be asked; it is one of the reasons to be here.
    return isBusy(error) ? false : undefined;
  }
}

const fileOf = ({ url }: Unpacked) => url.replace(/^sqlite:/, "");

/** Only the last one who has the database open may leave the write-ahead log; whatever it held is then in the one file. */
function leaveWal(file: string) {
  const connection = openSqlite(file);
  try {
    connection.pragma("busy_timeout = 0");
    connection.pragma("journal_mode = delete");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const isBusy = (error: unknown) => error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");

function faultsOf(file: string): string[] {
  const reader = openSqlite(file, { readonly: true });
  try {
    const damage = (reader.pragma("integrity_check") as { integrity_check: string }[]).map((row) => row.integrity_check);
    const orphans = reader.pragma("foreign_key_check") as { table: string; parent: string }[];
    return [
      ...damage.filter((sentence) => sentence !== "ok").slice(0, 5),
      ...orphans.slice(0, 5).map(({ table, parent }) => `A row of ${table} belongs to no row of ${parent}.`),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : "It cannot be read."];
  } finally {
    reader.close();
  }
}

/** The whole of it, log and all: a database that cannot be opened is kept as it was found. */
async function putAside(file: string): Promise<string> {
  const folder = join(dirname(file), "replaced", new Date().toISOString().replace(/[:.]/g, "-"));
  await mkdir(folder, { recursive: true });
  const aside = join(folder, "plenary.sqlite");
  for (const ending of endings) if (existsSync(file + ending)) await rename(file + ending, aside + ending);
  return aside;
}

async function removeAll(file: string) {
  for (const ending of endings) await rm(file + ending, { force: true });
}

const endings = ["-wal", "-shm", ""];

/** Written is not yet on the disk: only this survives a power cut. */
export async function handToDisk(path: string) {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
