import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverBuild } from "../support/built-house";
import { type SpawnedHouse, spawnHouse } from "../support/spawned-house";

const folder = mkdtempSync(join(tmpdir(), "plenary-slow-"));

let house: SpawnedHouse;

beforeAll(async () => {
  await serverBuild();
  house = await spawnHouse({ DATA_DIR: folder });
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A client that says `first`, then a byte every second of what never ends; `closed` tells after how many seconds it was cut off. */
function drip(first: string, each: string, reads = true): { socket: Socket; closed: Promise<number> } {
  const socket = connect(Number(new URL(house.url).port), "127.0.0.1");
  const started = performance.now();
  socket.write(first);
  const pace = setInterval(() => each && socket.write(each), 1_000);
  if (reads) socket.resume();
  else socket.pause();
  socket.on("error", () => {});
  const closed = new Promise<number>((resolve) => {
    const gone = () => {
      clearInterval(pace);
      resolve((performance.now() - started) / 1_000);
    };
    // Who does not read does not hear either that the other side has gone: they begin to, once it must have.
    if (!reads) setTimeout(() => socket.resume(), 13_000).unref();
    socket.once("close", gone);
  });
  return { socket, closed };
}

const largestAsset = () => {
  const sizeOf = (name: string) => statSync(join("build/client/assets", name)).size;
  return readdirSync("build/client/assets").sort((one, other) => sizeOf(other) - sizeOf(one))[0];
};

const head = () => {
  const { host, origin } = new URL(house.url);
  return { host: `Host: ${host}\r\n`, form: `Host: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\n` };
};

test("300 who drip their headers, their bodies, or take their answers by the drop are cut off within 15 seconds, while others are served", async () => {
  const { host, form } = head();
  const script = `GET /assets/${largestAsset()} HTTP/1.1\r\n${host}\r\n`;
  const manners: [string, () => ReturnType<typeof drip>][] = [
    ["headers", () => drip(`GET / HTTP/1.1\r\n${host}`, "X")],
    ["nothing at all", () => drip("", "")],
    ["a body with a length", () => drip(`POST /sign-in HTTP/1.1\r\n${form}Content-Length: 5000\r\n\r\n`, "a")],
    ["a body in chunks", () => drip(`POST /organise/x/people/paste HTTP/1.1\r\n${form}Transfer-Encoding: chunked\r\n\r\n`, "1\r\na\r\n")],
    ["a body to an address nobody has", () => drip(`POST /none HTTP/1.1\r\n${form}Content-Length: 60000\r\n\r\n`, "a")],
    ["answers nobody reads", () => drip(script.repeat(4), "", false)],
    ["a thousand questions before the first answer", () => drip(`GET / HTTP/1.1\r\n${host}\r\n`.repeat(1_000), "")],
  ];
  const crowd = Array.from({ length: 300 }, (_, at) => manners[at % manners.length]!).map(([what, start]) => ({ what, ...start() }));

  const late: string[] = [];
  const all = Promise.all(
    crowd.map(async ({ what, socket, closed }) => {
      const seconds = await Promise.race([closed, wait(20_000, 99, { ref: false })]);
      if (seconds > 15) late.push(`${what}: ${Math.round(seconds)} s`);
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
