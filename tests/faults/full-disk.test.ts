import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "db/database.server";
import { newId } from "db/identity.server";
import { afterEach, describe, expect, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { findUnsound } from "~/backups/soundness.server";
import { paths } from "~/paths";
import { serverBuild } from "../support/built-house";
import { aHost, anEvent } from "../support/cast";
import { type SpawnedHouse, spawnHouse } from "../support/spawned-house";
import { onPostgres } from "./arena";

/** A disk of its own that can be filled and emptied again while a server runs on it. */
type Disk = { folder: string; fill(server: SpawnedHouse): void; makeRoom(server: SpawnedHouse): void; goAway(): void };

/** No file may grow: what the disk says to a process when it is full, without a disk of one's own. */
function limitedDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), "plenary-full-"));
  const limit = (server: SpawnedHouse, size: string) => execFileSync("prlimit", [`--pid=${server.pid}`, `--fsize=${size}:`]);
  return {
    folder,
    fill: (server) => limit(server, "4096"),
    makeRoom: (server) => limit(server, "unlimited"),
    goAway: () => rmSync(folder, { recursive: true }),
  };
}

/** A real file system of 12 MB in memory, filled to the last byte. */
function smallDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), "plenary-full-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=12m", "none", folder]);
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill() {
      for (let size = 1024 ** 2; size >= 1; size = Math.floor(size / 2))
        try {
          for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: "a" });
        } catch {}
    },
    makeRoom: () => rmSync(ballast),
    goAway() {
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

const disks: [string, () => Disk][] = [
  ...(works("prlimit", "--version") ? [["that lets no file grow", limitedDisk] as [string, () => Disk]] : []),
  ...(mayMount() ? [["of 12 MB without a byte left", smallDisk] as [string, () => Disk]] : []),
];

let tidy: (() => Promise<void>) | undefined;
afterEach(async () => {
  await tidy?.();
  tidy = undefined;
});

describe.skipIf(onPostgres || disks.length === 0)("a disk", () => {
  test.each(disks)("%s: forms are refused with 503, pages stay, nothing is lost, and room is enough to go on", async (_what, openDisk) => {
    await serverBuild();
    const disk = openDisk();
    const url = `sqlite:${join(disk.folder, "plenary.sqlite")}`;
    const server = await spawnHouse({ DATA_DIR: disk.folder });
    const database = openDatabase(url, auditing);
    tidy = async () => {
      await server.stop();
      await database.close();
      disk.goAway();
    };
    const event = await anEvent(database, await aHost(database), { starts_on: "2098-11-25", ends_on: "2098-11-27" });
    const acknowledged: string[] = [];
    const send = async (path: string, form: Record<string, string>) =>
      fetch(server.url + path, { method: "POST", body: new URLSearchParams(form), headers: { Origin: server.url }, redirect: "manual" });
    async function register(path = paths.register(event.address)) {
      const formKey = newId();
      const answer = await send(path, { formKey, name: `Officer ${formKey}`, mailAddress: `officer.${formKey}@police.example` });
      if (answer.status === 303 || answer.status === 202) acknowledged.push(formKey);
      return answer;
    }

    expect((await register()).status).toBe(303);
    expect((await register(`${paths.register(event.address)}.data`)).status).toBe(202);
    expect(await shown(server.url + paths.event(event.address))).toEqual({ status: 200, banner: false });
    disk.fill(server);
    const signIn = () => send(paths.signIn(), { mailAddress: "ada@bureau.example" });
    // What still fitted into space already taken is an answer like any other.
    for (let tries = 0; tries < 400 && (await register()).status === 303; tries++);
    for (const answer of [await register(), await signIn(), await register()]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("300");
      expect(await answer.text()).toContain("Nothing can be saved just now");
    }
    expect((await register(`${paths.register(event.address)}.data`)).status).toBe(503);
    for (const path of ["/", paths.event(event.address), paths.register(event.address), paths.signIn()])
      expect([path, await shown(server.url + path)]).toEqual([path, { status: 200, banner: true }]);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);

    disk.makeRoom(server);
    await until(async () => (await register()).status === 303);
    await until(async () => !(await shown(server.url + paths.event(event.address))).banner);
    for (const path of ["/", paths.register(event.address), paths.signIn()])
      expect([path, await shown(server.url + path)]).toEqual([path, { status: 200, banner: false }]);
    expect((await signIn()).status).toBe(303);

    const kept = await database.reads.selectFrom("registration").select("form_key").where("form_key", "in", acknowledged).execute();
    expect(kept).toHaveLength(acknowledged.length);
    expect(await findUnsound(database.reads)).toEqual([]);
    expect(server.log()).not.toMatch(/Officer|@police\.example/);
  });
});

/** Read-only by its permissions, for somebody who is not root; by its file system, for root. */
describe.skipIf(onPostgres)("a disk that cannot be written", () => {
  test.skipIf(process.getuid?.() === 0 && !mayMount())(
    "pages are shown, forms refused, and not a byte is touched until it can be",
    async () => {
      await serverBuild();
      const folder = mkdtempSync(join(tmpdir(), "plenary-read-only-"));
      const mounts = process.getuid?.() === 0;
      if (mounts) execFileSync("mount", ["-t", "tmpfs", "-o", "size=12m", "none", folder]);
      const file = join(folder, "plenary.sqlite");
      const first = await spawnHouse({ DATA_DIR: folder });
      const database = openDatabase(`sqlite:${file}`, auditing);
      const event = await anEvent(database, await aHost(database), { starts_on: "2098-11-25", ends_on: "2098-11-27" });
      // As after a power cut: the last commits stand in the log alone.
      await first.kill();
      mkdirSync(join(folder, "house"));
      for (const ending of ["", "-wal"]) execFileSync("cp", [file + ending, join(folder, "house", "plenary.sqlite") + ending]);
      await database.close();
      const touched = () => ["", "-wal"].map((ending) => statSync(join(folder, "house", "plenary.sqlite") + ending).mtimeMs);
      const before = touched();
      if (mounts) execFileSync("mount", ["-o", "remount,ro", folder]);
      else execFileSync("chmod", ["-R", "a-w", folder]);

      const server = await spawnHouse({ DATA_DIR: join(folder, "house") });
      tidy = async () => {
        await server.stop();
        if (mounts) execFileSync("umount", ["--lazy", folder]);
        else execFileSync("chmod", ["-R", "u+w", folder]);
        rmSync(folder, { recursive: true });
      };
      expect(server.log()).toContain("on a disk that cannot be written");
      for (const path of ["/", paths.event(event.address), paths.register(event.address)])
        expect([path, await shown(server.url + path)]).toEqual([path, { status: 200, banner: true }]);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
      const form = new URLSearchParams({ formKey: newId(), name: "Officer", mailAddress: "officer@police.example" });
      const headers = { Origin: server.url };
      const register = () => fetch(server.url + paths.register(event.address), { method: "POST", body: form, headers, redirect: "manual" });
      const answer = await register();
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "300"]);
      expect(touched()).toEqual(before);
      expect(existsSync(join(folder, "house", "plenary.sqlite-shm"))).toBe(false);

      if (mounts) execFileSync("mount", ["-o", "remount,rw", folder]);
      else execFileSync("chmod", ["-R", "u+w", folder]);
      await until(async () => (await register().catch(() => undefined))?.status === 303);
      expect(await shown(server.url + paths.event(event.address))).toEqual({ status: 200, banner: false });
      const after = openDatabase(`sqlite:${join(folder, "house", "plenary.sqlite")}`);
      expect(await after.reads.selectFrom("registration").select("name").execute()).toEqual([{ name: "Officer" }]);
      await after.close();
    },
  );
});

const shown = async (url: string) => {
  const answer = await fetch(url);
  return { status: answer.status, banner: (await answer.text()).includes("Plenary can only be read at the moment") };
};

async function until(true_: () => Promise<boolean>) {
  for (let tries = 0; tries < 400; tries++) {
    if (await true_()) return;
    await wait(50);
  }
  throw new Error("It never came true.");
}

function works(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function mayMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "plenary-mount-"));
  const may = works("mount", "-t", "tmpfs", "-o", "size=1m", "none", folder);
  if (may) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return may;
}
