import { createReadStream, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream";
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
  response.setHeader("Content-Length", found.size);
  response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(file), response, () => {});
};
