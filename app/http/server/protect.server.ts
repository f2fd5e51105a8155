import { createHash, randomFillSync } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Configuration } from "~/configuration.server";

const nonceBytes = 16;
const drawn = Buffer.alloc(256 * nonceBytes);
let used = drawn.length;

/** Of 128 bits nobody can guess. Drawn from the system many at a time: to ask it for each takes longer than all else that is looked at first. */
export function newNonce(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += nonceBytes;
  return drawn.toString("base64", used - nonceBytes, used);
}

/** The headers every answer carries, refusals and errors included; a page may only make them stricter or set its own caching. */
export function protect(response: ServerResponse, configuration: Configuration, nonce: string) {
  for (const [name, value] of Object.entries(protection(configuration, { nonce }))) response.setHeader(name, value);
}

/** What in a page may run or colour it: all that carries its nonce. A page for many readers runs nothing, and is coloured by these texts alone. */
type Inline = { nonce: string } | { styles: readonly string[] };

export function protection(configuration: Configuration, inline: Inline): Record<string, string> {
  const development = configuration.mode === "development";
  const own = "nonce" in inline ? [`'nonce-${inline.nonce}'`] : inline.styles.map((text) => `'sha256-${sha256(text)}'`);
  const policy = [
    "default-src 'self'",
    "nonce" in inline ? `script-src 'self' 'nonce-${inline.nonce}'` : "script-src 'none'",
    // Vite hands styles over in the page while developing.
    development ? "style-src 'self' 'unsafe-inline'" : ["style-src 'self'", ...own].join(" "),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-store",
    Vary: "Cookie",
    ...(configuration.baseUrl.startsWith("https:") && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}

/** Whether this policy names websites that may frame the page: then no older header may say otherwise. */
export const isFramedElsewhere = (policy: string | null | undefined) => /frame-ancestors https:/.test(policy ?? "");

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");
