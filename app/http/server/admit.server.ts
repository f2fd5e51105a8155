import type { IncomingMessage } from "node:http";
import { type Configuration, isLoopback } from "~/configuration.server";
import type { PlainAnswer } from "./answer-node.server";
import { hostAskedFor } from "./forwarded.server";

/** Says no before anything is read: wrong host, foreign origin, unknown method, or a form that Remix answers but we do not. */
export function admit(request: IncomingMessage, configuration: Configuration): PlainAnswer | undefined {
  const { method = "GET", url = "/", headers } = request;
  if (!isReadable(url)) return { status: 400, sentence: "That address cannot be read." };
  if (url !== "/health" && !isOurHost(hostAskedFor(request, configuration), configuration))
    return { status: 421, sentence: "This server does not answer for that name." };
  if (method === "GET" || method === "HEAD") return undefined;
  if (method !== "POST") return { status: 405, sentence: "This address takes no such request.", headers: { Allow: "GET, HEAD, POST" } };
  if (headers["transfer-encoding"] && headers["transfer-encoding"].toLowerCase() !== "chunked")
    return { status: 400, sentence: "This request could not be read." };
  if (headers["content-encoding"]) return { status: 415, sentence: "Compressed forms are not read." };
  if (!isSameOrigin(request, configuration))
    return { status: 403, sentence: "This form was sent from another site. Please open the page itself and try again." };
  return undefined;
}

/**
 * A path is decoded once. One that holds control characters or a backslash, or could be decoded a second time, is nobody's of ours
 * and somebody's trick. `_data` asks as Remix 1 did, past the doors of single fetch.
 */
function isReadable(url: string): boolean {
  if (!url.startsWith("/") || url.length > 8_192) return false;
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  const decoded = decodedOnce(path);
  if (decoded === undefined || /[\u0000-\u001f\u007f\\]|%[0-9a-f]{2}/i.test(decoded)) return false;
  const asked = decodedOnce(query);
  return asked !== undefined && !asked.includes("\u0000") && !new URLSearchParams(query).has("_data");
}

function decodedOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** In production the configured name alone; elsewhere any name of this very machine too. */
function isOurHost(host: string | undefined, { baseUrl, mode }: Configuration): boolean {
  const { protocol, host: ours } = new URL(baseUrl);
  if (host === ours) return true;
  if (!host || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`${protocol}//${host}`)) return false;
  const asked = new URL(`${protocol}//${host}`);
  return asked.host === ours || (mode !== "production" && isLoopback(asked.hostname));
}

/** Browsers say where a form comes from; a request that says nothing, or two things, is not one of our forms. */
function isSameOrigin({ headers }: IncomingMessage, configuration: Configuration): boolean {
  const { "sec-fetch-site": site, origin } = headers;
  // Pages without a referrer send their own forms from "null"; the browser's other word must then vouch for them.
  if (origin === undefined || origin === "null") return site === "same-origin";
  return (site === undefined || site === "same-origin") && isOurOrigin(origin, configuration);
}

function isOurOrigin(origin: string, configuration: Configuration): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host, origin: parsed } = new URL(origin);
  return origin === parsed && protocol === new URL(configuration.baseUrl).protocol && isOurHost(host, configuration);
}
