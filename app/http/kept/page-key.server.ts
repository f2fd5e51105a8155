import type { IncomingMessage } from "node:http";
import { languages, languagesAsked } from "~/events/language";

/** All that a kept page may know of whoever asks for it: two who ask alike are answered alike. `readingOnly`: it says that nothing can be saved. */
export type PageKey = { text: string; url: string; language: string; cookie: string; readingOnly: boolean };

/** What a key is made from and what lets a reader in (admit.server.ts), as it came; undefined where either depends on more than this. */
export function factsOf({ method, url, headers, rawHeaders }: IncomingMessage): string | undefined {
  if ((method !== "GET" && method !== "HEAD") || headers["content-length"] || headers["transfer-encoding"]) return undefined;
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === 4 && name.toLowerCase() === "host") hosts++;
    else if (name.length === 16 && name.toLowerCase() === "x-forwarded-host") return undefined;
  }
  return hosts === 1 ? `${url}\n${headers.host}\n${headers["accept-language"] ?? ""}\n${headers.cookie ?? ""}` : undefined;
}

/**
 * Undefined for whoever is to be met in person: anybody with a cookie of ours besides the chosen zone, a form, a data request.
 * `url` is path and query as they came.
 */
export function pageKeyOf({ method, url = "/", headers }: IncomingMessage, readingOnly: boolean): PageKey | undefined {
  if ((method !== "GET" && method !== "HEAD") || url.length > 500 || headers["content-length"] || headers["transfer-encoding"])
    return undefined;
  if (/\.data(\?|$)|^\/assets\//i.test(url)) return undefined;
  const cookie = headers.cookie ? zoneAlone(headers.cookie) : "";
  if (cookie === undefined) return undefined;
  const language = asksFor(headers["accept-language"] ?? "");
  return { text: `${url}\n${language}\n${cookie}\n${readingOnly}`, url, language, cookie, readingOnly };
}

function zoneAlone(cookies: string): string | undefined {
  const ours = cookies.split(/; */).filter((pair) => /^(__Host-)?plenary-/.test(pair));
  const [zone = "", ...others] = ours;
  return others.length === 0 && (zone === "" || (/^(__Host-)?plenary-zone=/.test(zone) && zone.length < 200)) ? zone : undefined;
}

const known = languages.map(({ code }) => code);

/** "en-GB,en;q=0.9,nl;q=0.8" asks for "en": what no event can speak makes no page of its own. */
const asksFor = (acceptLanguage: string) => languagesAsked(acceptLanguage, known).join(",");
