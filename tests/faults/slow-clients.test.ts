import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { newId } from "db/identity.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverBuild } from "../support/built-house";
import { type SpawnedHouse, spawnHouse } from "../support/spawned-house";

const atLatest = 15;

const folder = mkdtempSync(join(tmpdir(), "plenary-slow-"));

/** More than the system keeps for somebody who does not read: then the server itself is kept waiting. Linux keeps four megabytes. */
const filmSize = 16 * 1024 * 1024;
const filmFile = join("build/client/assets", `film-${newId()}.svg`);

let house: SpawnedHouse;

beforeAll(async () => {
  await serverBuild();
  writeFileSync(filmFile, Buffer.alloc(filmSize, "a"));
  house = await spawnHouse({ DATA_DIR: folder });
});
afterAll(async () => {
  await house.stop();
  rmSync(filmFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
});

/**
 * A client that says `first`, then a byte every second of what never ends; `closed` tells after how many seconds it was cut off. One that
 * does not read hears nothing of that: it looks up when it must have been, and what it finds then falls short of `whole` bytes.
 */
function drip(first: string, each: string, whole?: number): { socket: Socket; closed: Promise<number> } {
  const socket = connect(Number(new URL(house.url).port), "127.0.0.1");
  const started = performance.now();
  let read = 0;
  socket.on("data", (bytes) => {
    read += bytes.length;
  });
  socket.write(first);
  const pace = setInterval(() => each && socket.write(each), 1_000);
  if (whole) {
    socket.pause();
    setTimeout(() => socket.resume(), atLatest * 1_000);
  }
  socket.on("error", () => {});
  const closed = new Promise<number>((resolve) => {
    socket.once("close", () => {
      clearInterval(pace);
      const seconds = (performance.now() - started) / 1_000;
      resolve(whole && read < whole ? Math.min(seconds, atLatest) : seconds);
    });
  });
  return { socket, closed };
}

const head = () => {
  const { host, origin } = new URL(house.url);
  return { host: `Host: ${host}\r\n`, form: `Host: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\n` };
};

test("300 who drip their headers, their bodies, or take their answers by the drop are cut off within 15 seconds, while others are served", async () => {
  const { host, form } = head();
  const film = `GET /assets/${basename(filmFile)} HTTP/1.1\r\n${host}\r\n`;
  const manners: [string, () => ReturnType<typeof drip>][] = [
    ["headers", () => drip(`GET / HTTP/1.1\r\n${host}`, "X")],
    ["nothing at all", () => drip("", "")],
    ["a body with a length", () => drip(`POST /sign-in HTTP/1.1\r\n${form}Content-Length: 5000\r\n\r\n`, "a")],
    ["a body in chunks", () => drip(`POST /organise/x/people/paste HTTP/1.1\r\n${form}Transfer-Encoding: chunked\r\n\r\n`, "1\r\na\r\n")],
    ["a body to an address nobody has", () => drip(`POST /none HTTP/1.1\r\n${form}Content-Length: 60000\r\n\r\n`, "a")],
    ["answers nobody reads", () => drip(film, "", filmSize)],
    ["a thousand questions before the first answer", () => drip(`GET / HTTP/1.1\r\n${host}\r\n`.repeat(1_000), "")],
  ];
  const crowd = Array.from({ length: 300 }, (_, at) => manners[at % manners.length]!).map(([what, start]) => ({ what, ...start() }));

  const late: string[] = [];
  const all = Promise.all(
    crowd.map(async ({ what, socket, closed }) => {
      const seconds = await Promise.race([closed, wait(30_000, 99, { ref: false })]);
      if (seconds > atLatest) late.push(`${what}: ${Math.round(seconds)} s`);
      socket.destroy();
    }),
  );
  for (let second = 0; second < 10; second++) {
    const answers = await Promise.all(["/", "/health", "/sign-in"].map((path) => fetch(house.url + path).then(({ status }) => status)));
    expect(answers).toEqual([200, 200, 200]);
    await wait(1_000);
  }
  await all;
  expect(late).toEqual([]);
});

test("an honest photo over a thin line is waited for, and so is its reader", async () => {
  const { form } = head();
  const socket = connect(Number(new URL(house.url).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (text) => {
    answer += text;
  });
  socket.write(`POST /sign-in HTTP/1.1\r\n${form}Connection: close\r\nContent-Length: 61440\r\n\r\nmailAddress=`);
  // 5 kB a second, for twelve seconds: slower than a telephone line, longer than anybody's patience for a drip.
  for (let sent = "mailAddress=".length; sent < 61_440; sent += 2_560) {
    await wait(500);
    socket.write("a".repeat(Math.min(2_560, 61_440 - sent)));
  }
  await new Promise((done) => socket.once("close", done));
  expect(answer).toMatch(/^HTTP\/1.1 422/);
});
