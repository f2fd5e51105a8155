import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable, Transform, type TransformCallback } from "node:stream";
import type { Configuration } from "~/configuration.server";
import { bodyLimitOf, formLimit, TooLarge } from "./body-limit.server";
import { isForwarded } from "./forwarded.server";

/** `overflow` never resolves; it rejects once more has come than the address takes. */
export type ReadRequest = { asked: Request; overflow: Promise<never> };

/** An ordinary form, taken in whole and not yet looked at; undefined for anything larger, of unknown length, or without a body. */
export async function readForm(message: IncomingMessage, response: ServerResponse): Promise<Buffer<ArrayBuffer> | undefined> {
  const length = message.headers["content-length"];
  if (message.method !== "POST" || length === undefined || Number(length) > formLimit) return undefined;
  if (message.headers.expect) response.writeContinue();
  return new Promise((resolve, reject) => {
    const pieces: Buffer<ArrayBuffer>[] = [];
    message.on("data", (piece: Buffer<ArrayBuffer>) => pieces.push(piece));
    message.once("end", () => resolve(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)));
    message.once("error", reject).once("close", () => reject(new Error("The sender hung up in the middle of a form.")));
  });
}

/**
 * The web's Request for Node's; its address is always the configured one, whatever Host said. What is larger than a form is handed on as
 * it comes, for the door decides first whether it is wanted. Throws `TooLarge` before reading where the length says so.
 */
export function readRequest(
  message: IncomingMessage,
  response: ServerResponse,
  { baseUrl }: Configuration,
  signal: AbortSignal,
  form: Buffer<ArrayBuffer> | undefined,
): ReadRequest {
  const { method = "GET", url = "/", rawHeaders } = message;
  const address = `${baseUrl}/${url.replace(/^\/+/, "")}`;
  const init = { method, headers: headersIn(rawHeaders), signal };
  if (form) return { asked: new Request(address, { ...init, body: form }), overflow: never };
  if (method === "GET" || method === "HEAD") return { asked: new Request(address, init), overflow: never };

  const { pathname } = new URL(address);
  const limit = bodyLimitOf(pathname);
  if (Number(message.headers["content-length"] ?? 0) > limit) throw new TooLarge(pathname, limit);
  if (message.headers.expect) response.writeContinue();
  const counted = message.pipe(new Counter(pathname, limit));
  const overflow = new Promise<never>((_, reject) => counted.once("error", reject));
  // Whoever races it hears of it; where nobody does any more it is not to end the process.
  overflow.catch(() => {});
  const body = Readable.toWeb(counted) as ReadableStream<Uint8Array>;
  return { asked: new Request(address, { ...init, body, duplex: "half" } as RequestInit), overflow };
}

const never = new Promise<never>(() => {});

/** Read as they came: Node's table by name is a plain object, and people send names like `__proto__`. */
function headersIn(raw: string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]!;
    // The door has decided already (admit.server.ts); Remix would take the "null" that browsers send from pages without referrer for an attack.
    if (!isForwarded(name) && name.toLowerCase() !== "origin") headers.append(name, raw[at + 1]!);
  }
  return headers;
}

/** A length may lie or be missing: what really arrives is counted. */
class Counter extends Transform {
  #seen = 0;

  constructor(
    readonly path: string,
    readonly limit: number,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.#seen += chunk.length;
    if (this.#seen > this.limit) done(new TooLarge(this.path, this.limit));
    else done(null, chunk);
  }
}
