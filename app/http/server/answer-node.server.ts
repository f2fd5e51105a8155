import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline, Readable } from "node:stream";
import { compressor, type Encoding, encodingOnce } from "../compression.server";
import { plainPage, plainPolicy } from "./plain-page.server";
import { isFramedElsewhere } from "./protect.server";

export type PlainAnswer = { status: number; sentence: string; headers?: Record<string, string> };

/** Copies the web's Response to Node's; headers already set by `protect` stay unless the page sets its own. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Response) {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== "set-cookie") response.setHeader(name, value);
  if (isFramedElsewhere(answer.headers.get("content-security-policy"))) response.removeHeader("X-Frame-Options");
  const type = answer.headers.get("content-type");
  if (type && /^text\/[^;]+$/.test(type)) response.setHeader("Content-Type", `${type}; charset=utf-8`);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  const encoding =
    request.method === "GET" && !hasMoreToCome(request) && answer.body ? encodingOnce(request.headers, answer.headers) : undefined;
  if (encoding) {
    response.setHeader("Content-Encoding", encoding);
    response.setHeader("Vary", "Accept-Encoding, Cookie");
    response.removeHeader("Content-Length");
  }
  if (!answer.body || request.method === "HEAD") {
    await answer.body?.cancel();
    endAnswer(request, response);
  } else if (hasMoreToCome(request)) endAnswer(request, response, Buffer.from(await answer.arrayBuffer()));
  else await pour(encoding ? compressed(answer.body as Streamed, encoding) : (answer.body as Streamed), response);
}

function compressed(body: Streamed, encoding: Encoding): AsyncIterable<Uint8Array> {
  const packer = compressor(encoding);
  pipeline(Readable.from(body), packer, () => {});
  return packer;
}

/** Node can walk its web streams; the types of the browser do not know it yet. */
type Streamed = ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;

const piece = 64 * 1024;

/** Piece by piece, and no faster than they are taken: what a slow reader has not fetched does not lie in our memory. */
async function pour(body: AsyncIterable<Uint8Array>, response: ServerResponse) {
  try {
    for await (const chunk of body)
      for (let at = 0; at < chunk.length; at += piece) {
        if (!response.write(chunk.subarray(at, at + piece))) await takenOrGone(response);
        if (response.destroyed) return;
      }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

const takenOrGone = (response: ServerResponse) =>
  new Promise<void>((resolve) => {
    const go = () => {
      response.off("drain", go).off("close", go);
      resolve();
    };
    response.on("drain", go).on("close", go);
  });

/** A refusal before Remix: a sentence or two and a way on, without a script. */
export function answerPlainly(request: IncomingMessage, response: ServerResponse, { status, sentence, headers = {} }: PlainAnswer) {
  if (response.headersSent) return response.destroy();
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", plainPolicy);
  endAnswer(request, response, Buffer.from(plainPage(status, sentence)));
}

/** How long a body that nobody will read is still taken in and thrown away. */
const farewell = 2_000;

/**
 * What nobody will read is not waited for: a body still under way ends with the connection. Not at once, though: a connection that is
 * cut under a writer takes our answer with it, and a browser would show its owner an error instead of our sentence.
 */
function endAnswer(request: IncomingMessage, response: ServerResponse, body = Buffer.alloc(0)) {
  if (!hasMoreToCome(request)) return void response.end(body);
  response.setHeader("Connection", "close");
  response.setHeader("Content-Length", body.length);
  response.flushHeaders();
  response.write(body);
  const close = () => {
    clearTimeout(timer);
    response.end(() => request.destroy());
  };
  const timer = setTimeout(close, farewell).unref();
  request.once("end", close).once("close", close).resume();
}

const hasMoreToCome = ({ complete, headers }: IncomingMessage) =>
  !complete && (headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0);
