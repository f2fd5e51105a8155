import type { IncomingMessage } from "node:http";
import { Readable, Transform, type TransformCallback } from "node:stream";
import type { Configuration } from "~/configuration.server";

export class TooLarge extends Error {}

const kilobyte = 1024;

/** Bytes a body may have: forms 64 kB, the team's and a speaker's texts in many languages 1 MB, photos and files 6 MB, lists of people and timetables 10 MB. */
export function bodyLimitOf({ url = "" }: IncomingMessage): number {
  const path = url.split("?")[0]!.toLowerCase();
  if (/\/(import|paste)(\.data)?$/.test(path)) return 10 * kilobyte * kilobyte;
  if (/\/(photo|crest|files)(\.data)?$/.test(path)) return 6 * kilobyte * kilobyte;
  if (/^\/organise\//.test(path) || /^\/me\/[^/]+\/page(\.data)?$/.test(path)) return kilobyte * kilobyte;
  return 64 * kilobyte;
}

/** "6 MB", "64 kB". */
export const limitInWords = (bytes: number) =>
  bytes < kilobyte * kilobyte ? `${bytes / kilobyte} kB` : `${bytes / kilobyte / kilobyte} MB`;

/** The web's Request for Node's; its address is always the configured one, whatever Host said. Throws `TooLarge`. */
export function readRequest(message: IncomingMessage, { baseUrl }: Configuration, signal: AbortSignal, limit: number): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) for (const value of values ?? []) headers.append(name, value);
  // The door has decided already (admit.server.ts); Remix would take the "null" that browsers send from pages without referrer for an attack.
  headers.delete("origin");
  const method = message.method ?? "GET";
  if (method === "GET" || method === "HEAD") return new Request(addressOf(message, baseUrl), { method, headers, signal });
  if (Number(message.headers["content-length"] ?? 0) > limit) throw new TooLarge();
  const body = Readable.toWeb(message.pipe(new Counter(limit))) as ReadableStream<Uint8Array>;
  return new Request(addressOf(message, baseUrl), { method, headers, signal, body, duplex: "half" } as RequestInit);
}

const addressOf = ({ url = "/" }: IncomingMessage, baseUrl: string) => `${baseUrl}/${url.replace(/^\/+/, "")}`;

/** A length may lie or be missing: what really arrives is counted. */
class Counter extends Transform {
  #seen = 0;

  constructor(readonly limit: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.#seen += chunk.length;
    if (this.#seen > this.limit) done(new TooLarge());
    else done(null, chunk);
  }
}
