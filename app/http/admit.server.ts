import type { IncomingMessage } from "node:http";
import { type Configuration, isLoopback } from "~/configuration.server";
import type { PlainAnswer } from "./answer-node.server";

/** Says no before anything is read: wrong host, foreign origin, unknown method, or a form that Remix answers but we do not. */
export function admit(request: IncomingMessage, configuration: Configuration): PlainAnswer | undefined {
  const { method = "GET", url = "/", headers } = request;
  if (!url.startsWith("/") || url.length > 8_192 || !isReadable(url)) return { status: 400, sentence: "That address cannot be read." };
  if (!isOurHost(headers.host, configuration) && !isHealth(url))
    return { status: 421, sentence: "This server does not answer for that name." };
  if (/[?&]_data=/i.test(url)) return { status: 400, sentence: "That address cannot be read." };
  if (method === "GET" || method === "HEAD") return undefined;
  if (method !== "POST") return { status: 405, sentence: "This address takes no such request.", headers: { Allow: "GET, HEAD, POST" } };
  if (headers["content-encoding"]) return { status: 415, sentence: "Compressed forms are not read." };
  if (!isSameOrigin(request, configuration))
    return { status: 403, sentence: "This form was sent from another site. Please open the page itself and try again." };
  return undefined;
}

const isHealth = (url: string) => url === "/health";

function isReadable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

function isOurHost(host: string | undefined, { baseUrl, mode }: Configuration): boolean {
  const ours = new URL(baseUrl);
  if (host === ours.host) return true;
  return mode !== "production" && host !== undefined && URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
}

/** Browsers say where a form comes from; a request that says nothing is not one of our forms. */
function isSameOrigin({ headers }: IncomingMessage, configuration: Configuration): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  if (!headers.origin || !URL.canParse(headers.origin)) return false;
  return (
    headers.origin === new URL(headers.origin).origin &&
    isOurHost(new URL(headers.origin).host, configuration) &&
    new URL(headers.origin).protocol === new URL(configuration.baseUrl).protocol
  );
}
