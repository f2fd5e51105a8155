import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../support/spawned-house";

export type Postgres = { url: string; stop(): void };

/** The server that TEST_POSTGRES_URL names, else one of our own from Debian's programs, as durable as it is by default; undefined where there are none. */
export async function ownPostgres(): Promise<Postgres | undefined> {
  if (process.env.TEST_POSTGRES_URL) return { url: process.env.TEST_POSTGRES_URL, stop() {} };
  const programs = findPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "plenary-postgres-"));
  const data = join(folder, "data");
  const root = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  if (root) chownSync(folder, ...postgresUser());
  const run = (program: string, ...args: string[]) =>
    root
      ? execFileSync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", join(programs, program), ...args])
      : execFileSync(join(programs, program), args);
  run("initdb", "-D", data, "-U", "plenary", "-A", "trust", "-E", "UTF8", "--no-locale");
  const port = await freePort();
  run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`, "start");
  return {
    url: `postgres://plenary@127.0.0.1:${port}/postgres`,
    stop() {
      run("pg_ctl", "-D", data, "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPrograms(): string | undefined {
  const versions = "/usr/lib/postgresql";
  const newest = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  const folder = newest && join(versions, newest, "bin");
  return folder && existsSync(join(folder, "initdb")) ? folder : undefined;
}

const postgresUser = (): [number, number] => {
  const id = (option: string) => Number(execFileSync("id", [option, "postgres"]).toString());
  return [id("-u"), id("-g")];
};
