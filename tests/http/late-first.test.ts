import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, Socket } from "node:net";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { hearLateFirst } from "~/http/server/late-first.server";

test("while more knock nobody is heard; then those who came last come first, a few in each turn of the loop", async () => {
  const { server, heard, knocks } = aServer();
  const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  knock(server, ...upTo(10));
  await turn();
  knock(server, ...upTo(20, 11));
  await turn();
  expect(heard).toEqual([]);
  expect(knocks()).toBe(20);
  await turn();
  expect(heard).toEqual(upTo(20, 5).reverse());
  await turn();
  expect(heard).toEqual(upTo(20).reverse());
  expect(knocks()).toBe(40);
});

test("where they never cease to come, some are heard all the same", async () => {
  const { server, heard } = aServer();
  for (const end = Date.now() + 400; Date.now() < end; await turn()) knock(server, 1);
  expect(heard.length).toBeGreaterThan(3);
});

test("whoever has gone meanwhile is passed over, and holds up nobody", async () => {
  const { server, heard } = aServer();
  const [first] = knock(server, 1, 2);
  first!.destroy();
  await wait(20);
  knock(server, 3);
  await wait(20);
  expect(heard).toEqual([2, 3]);
});

test("a crowd that knocks in one moment is answered to the last", async () => {
  const server = createServer((request, response) => void response.end(request.url));
  hearLateFirst(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string) =>
    new Promise<string>((answered, failed) => {
      const socket = connect(port, "127.0.0.1");
      let told = "";
      socket.on("data", (chunk) => {
        told += chunk;
      });
      socket.on("end", () => answered(told)).on("error", failed);
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
  const paths = Array.from({ length: 300 }, (_, index) => `/${index}`);
  const answers = await Promise.all(paths.map(ask));
  expect(answers.map((answer) => answer.split("\r\n\r\n")[1])).toEqual(paths);
  await new Promise((closed) => server.close(closed));
});

type Named = Socket & { named: number };

function aServer() {
  const server = createServer().removeAllListeners("connection");
  const heard: number[] = [];
  server.on("connection", (socket) => heard.push((socket as Named).named));
  return { server, heard, knocks: hearLateFirst(server) };
}

const knock = (server: Server, ...names: number[]) =>
  names.map((named) => {
    const socket = Object.assign(new Socket(), { named });
    server.emit("connection", socket);
    return socket;
  });
