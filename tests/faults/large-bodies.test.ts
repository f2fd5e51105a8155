import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { serverBuild } from "../support/built-house";
import { type SpawnedHouse, spawnHouse } from "../support/spawned-house";

const megabyte = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "plenary-bodies-"));

let house: SpawnedHouse;

beforeAll(async () => {
  await serverBuild();
  house = await spawnHouse({ DATA_DIR: folder });
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Resident memory of the server's process, in megabytes, at its highest since it started. */
const peakMemory = () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${house.pid}/status`, "utf8"))![1]) / 1024;

/** Sends until answered or cut off: 400 MB by a stated length, or chunks without end. The status, and how much had gone out by then. */
function pour(path: string, headers: Record<string, string>): Promise<{ status: number; sent: number }> {
  const { port, host, origin } = new URL(house.url);
  const chunk = Buffer.alloc(megabyte, "a");
  return new Promise((resolve) => {
    const asked = request({ method: "POST", path, port, host: "127.0.0.1", agent: false, headers: { host, origin, ...headers } });
    let sent = 0;
    const answered = (status: number) => {
      resolve({ status, sent });
      asked.destroy();
    };
    asked.on("response", ({ statusCode = 0 }) => answered(statusCode));
    asked.on("error", () => answered(0));
    const more = () => {
      if (asked.destroyed) return;
      sent += chunk.length;
      asked.write(chunk, () => setImmediate(more));
    };
    more();
  });
}

describe.skipIf(process.platform !== "linux")("bodies of 400 MB", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  test.each([
    ["a form, by its length", paths.signIn(), { ...form, "content-length": String(400 * megabyte) }, 413],
    ["a form in chunks without end", paths.signIn(), form, 413],
    ["parts without end", paths.signIn(), { "content-type": "multipart/form-data; boundary=x" }, 413],
    // Whichever is known first, that there is no such page or that too much has come.
    ["to an address nobody has", "/no/such/page", form, 404, 413],
    ["a stranger's list of people", paths.pastePeople("iscp"), form, 303],
    ["a stranger's photo", paths.myPhoto("nobodys", "iscp"), form, 404],
    ["from another site", paths.signIn(), { ...form, origin: "https://evil.example" }, 403],
    ["to another name", paths.signIn(), { ...form, host: "evil.example" }, 421],
    ["with another method", paths.signIn(), form, 405],
  ])("%s are refused early", async (what, path, headers, ...statuses) => {
    const asked = what === "with another method" ? { ...headers, "transfer-encoding": "chunked" } : headers;
    const answer = what === "with another method" ? await put(path, asked) : await pour(path, asked);
    expect(statuses).toContain(answer.status);
    expect(answer.sent).toBeLessThan(64 * megabyte);
  });

  test("twenty at a time leave the others served and the memory small", async () => {
    const crowd = Promise.all(Array.from({ length: 20 }, (_, at) => pour(at % 2 ? paths.signIn() : paths.pastePeople("iscp"), form)));
    const served = await Promise.all(Array.from({ length: 20 }, () => fetch(`${house.url}/health`).then(({ status }) => status)));
    expect(served).toEqual(Array(20).fill(200));
    for (const { status } of await crowd) expect([413, 303]).toContain(status);
    await wait(500);
    expect(peakMemory()).toBeLessThan(300);
  });
});

/** An endless body with another method: the same, but by PUT. */
function put(path: string, headers: Record<string, string>): Promise<{ status: number; sent: number }> {
  const { port, host, origin } = new URL(house.url);
  return new Promise((resolve) => {
    const asked = request({ method: "PUT", path, port, host: "127.0.0.1", agent: false, headers: { host, origin, ...headers } });
    asked.on("response", ({ statusCode = 0 }) => {
      resolve({ status: statusCode, sent: 1 });
      asked.destroy();
    });
    asked.on("error", () => resolve({ status: 0, sent: 1 }));
    asked.write("a");
  });
}
