import { createReadStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream";
import { compress, type Encoding, encodingFor, isCompressible } from "../compression.server";
import type { Middleware } from "./middleware";

const folder = resolve("build/client");

const mediaTypes: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

/** The built assets: their names carry a hash, so a browser may keep them for a year. */
export const serveAsset: Middleware = (request, response, next) => {
  const path = request.url?.split("?")[0] ?? "";
  if (!path.startsWith("/assets/") || (request.method !== "GET" && request.method !== "HEAD")) return next();
  const file = join(folder, path);
  const mediaType = mediaTypes[extname(file)];
  const found = mediaType && file.startsWith(folder + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (!found?.isFile()) return next();
  response.setHeader("Content-Type", mediaType!);
  response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  const encoding = isCompressible(mediaType) ? encodingFor(request.headers) : undefined;
  if (encoding) return void sendCompressed(request, response, file, encoding);
  response.setHeader("Content-Length", found.size);
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(file), response, () => {});
};

/** Each file once in each way: a build has few, and none of them changes. */
const packed = new Map<string, Promise<Buffer>>();

async function sendCompressed(request: IncomingMessage, response: ServerResponse, file: string, encoding: Encoding) {
  const name = `${encoding} ${file}`;
  const packing = packed.get(name) ?? readFile(file).then((bytes) => compress(bytes, encoding));
  packed.set(name, packing);
  const bytes = await packing.catch(() => undefined);
  if (!bytes) {
    packed.delete(name);
    return response.destroy();
  }
  response.setHeader("Content-Encoding", encoding);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}
