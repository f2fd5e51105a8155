import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable, Transform, type TransformCallback } from "node:stream";
import type { Configuration } from "~/configuration.server";
import { bodyLimitOf, formLimit, TooLarge } from "./body-limit.server";
import { isForwarded } from "./forwarded.server";

/** `whole`: the body lies in memory already. `overflow` never resolves; it rejects once more has come than the address takes. */
export type ReadRequest = { asked: Request; whole: boolean; overflow: Promise<never> };

/**
 * The web's Request for Node's; its address is always the configured one, whatever Host said. An ordinary form is taken in whole, anything
 * larger is handed on as it comes, for the door decides first whether it is wanted. Throws `TooLarge` before reading where the length says so.
 */
export async function readRequest(
  message: IncomingMessage,
  response: ServerResponse,
  { baseUrl }: Configuration,
  signal: AbortSignal,
): Promise<ReadRequest> {
  const { method = "GET", url = "/", rawHeaders } = message;
  const address = `${baseUrl}/${url.replace(/^\/+/, "")}`;
  const init = { method, headers: headersIn(rawHeaders), signal };
  if (method === "GET" || method === "HEAD") return { asked: new Request(address, init), whole: true, overflow: never };

  const limit = bodyLimitOf(new URL(address).pathname);
  const length = message.headers["content-length"];
  if (Number(length ?? 0) > limit) throw new TooLarge(limit);
  if (message.headers.expect) response.writeContinue();
  if (length !== undefined && Number(length) <= formLimit) {
    const body = Buffer.concat(await message.toArray());
    return { asked: new Request(address, { ...init, body }), whole: true, overflow: never };
  }
  const counted = message.pipe(new Counter(limit));
  const overflow = new Promise<never>((_, reject) => counted.once("error", reject));
  // Whoever races it hears of it; where nobody does any more it is not to end the process.
  overflow.catch(() => {});
  const body = Readable.toWeb(counted) as ReadableStream<Uint8Array>;
  return { asked: new Request(address, { ...init, body, duplex: "half" } as RequestInit), whole: false, overflow };
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

  constructor(readonly limit: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.#seen += chunk.length;
    if (this.#seen > this.limit) done(new TooLarge(this.limit));
    else done(null, chunk);
  }
}
