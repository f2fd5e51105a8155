import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Answer, ask } from "./ask";

/** Everybody at once, each on a connection of their own, as 3,000 browsers come. Status 0: refused, reset or cut off. */
export function crowd(url: string, requests: readonly Buffer[]): Promise<Answer[]> {
  const { hostname, port } = new URL(url);
  return Promise.all(requests.map((request) => ask({ hostname, port: Number(port), request })));
}

type Reading = { url: string; pages: string[]; perSecond: number };

/** Readers of these pages in turn until `done`, each on a connection of their own: a late answer keeps nobody from asking. */
export async function readers({ url, pages, perSecond }: Reading, done: () => Promise<unknown>): Promise<Answer[]> {
  const { hostname, port, host } = new URL(url);
  const requests = pages.map((page) => `GET ${page} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`);
  const reading = fork(fileURLToPath(new URL("readers.ts", import.meta.url)), [hostname, port, String(perSecond), ...requests]);
  await once(reading, "message");
  await done();
  reading.send("enough");
  const [answers] = await once(reading, "message");
  return answers;
}

/** A filled form as a browser posts it, the bytes ready before the clock starts. */
export function post(url: string, path: string, fields: Record<string, string>): Buffer {
  const { host, origin } = new URL(url);
  const body = new URLSearchParams(fields).toString();
  const type = "Content-Type: application/x-www-form-urlencoded";
  const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${type}\r\nContent-Length: ${Buffer.byteLength(body)}`;
  return Buffer.from(`${head}\r\nAccept: text/html\r\nConnection: close\r\n\r\n${body}`);
}
