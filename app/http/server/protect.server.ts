import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Configuration } from "~/configuration.server";

export const newNonce = () => randomBytes(16).toString("base64");

/** The headers every answer carries, refusals and errors included; a page may only make them stricter or set its own caching. */
export function protect(response: ServerResponse, configuration: Configuration, nonce: string) {
  for (const [name, value] of Object.entries(protection(configuration, nonce))) response.setHeader(name, value);
}

export function protection(configuration: Configuration, nonce: string): Record<string, string> {
  const development = configuration.mode === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Vite hands styles over in the page while developing.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
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
