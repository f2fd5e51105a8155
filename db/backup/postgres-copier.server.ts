import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, constants, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { BackupError, type Copier } from "./copier";
import { handToDisk } from "./sqlite-copier.server";

const run = promisify(execFile);

/** Copies by `pg_dump`, opens them by `pg_restore` into a database of their own on the same server: the role needs CREATEDB. */
export const postgresCopier = (url: string): Copier => ({
  fileName: "plenary.dump",

  async copyTo(path) {
    await ask(url, "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", `--file=${path}`]);
    await handToDisk(path);
  },

  async unpack(path) {
    const name = `plenary_unpacked_${randomBytes(6).toString("hex")}`;
    const own = named(url, name);
    await administer(url, `create database ${quoted(name)}`);
    const drop = async () => void (await administer(url, `drop database if exists ${quoted(name)} with (force)`));
    try {
      await ask(own, "pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", `--dbname=${nameOf(own)}`, path]);
    } catch (error) {
      await drop();
      throw error;
    }
    // What pg_restore loads, the server checks: a row without its parent stops it.
    return { url: own, findFaults: async () => [], drop };
  },

  async findUser() {
    const others = await administer(url, "select count(*)::int as number from pg_stat_activity where datname = $1", [nameOf(url)]);
    return others[0]?.number > 0 ? "The database is in use: stop Plenary, and whoever else is connected to it, first." : undefined;
  },

  async putInPlace(unpacked) {
    const aside = `${nameOf(url)}_replaced_${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}`;
    const existed = (await administer(url, "select 1 from pg_database where datname = $1", [nameOf(url)])).length > 0;
    const rename = (from: string, to: string) => administer(url, `alter database ${quoted(from)} rename to ${quoted(to)}`);
    if (existed) await rename(nameOf(url), aside);
    try {
      await rename(nameOf(unpacked.url), nameOf(url));
    } catch (error) {
      if (existed) await rename(aside, nameOf(url));
      throw error;
    }
    return existed ? `the database ${aside}` : undefined;
  },
});

/** Runs a tool of PostgreSQL with the address in its environment: a password in its arguments could be read by every process. */
async function ask(url: string, tool: "pg_dump" | "pg_restore", args: string[]) {
  const { hostname, port, username, password, searchParams } = new URL(url);
  const environment = {
    PGHOST: searchParams.get("host") ?? decodeURIComponent(hostname),
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: nameOf(url),
    ...(searchParams.has("sslmode") && { PGSSLMODE: searchParams.get("sslmode")! }),
  };
  try {
    await run(findTool(tool, await majorOf(url)), args, { env: { ...process.env, ...environment } });
  } catch (error) {
    if (error instanceof BackupError) throw error;
    const said = (error as { stderr?: string }).stderr?.trim().split("\n")[0];
    throw new BackupError(`${tool} failed: ${said ?? "it does not say why"}`);
  }
}

async function majorOf(url: string): Promise<string> {
  const [row] = await administer(url, "show server_version_num");
  return String(Math.floor(Number(row.server_version_num) / 10_000));
}

/** Debian keeps one of each version: the server's own, or the newest, which reads every older server. */
function findTool(tool: string, major: string): string {
  const debian = "/usr/lib/postgresql";
  const versions = listed(debian).sort((a, b) => Number(b === major) - Number(a === major) || Number(b) - Number(a));
  const places = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":").filter(Boolean)];
  const found = places.map((place) => join(place, tool)).find(isRunnable);
  if (!found)
    throw new BackupError(
      `${tool} is not on this machine. Install PostgreSQL's client (postgresql-client), or let the server's own backups serve.`,
    );
  return found;
}

function isRunnable(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function administer(url: string, statement: string, values: string[] = []) {
  const client = new pg.Client({ connectionString: named(url, "postgres") });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new BackupError("A copy is opened before it counts, for which the role must be able to create a database: alter role … createdb");
  } finally {
    await client.end();
  }
}

const nameOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

function named(url: string, name: string) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
