import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Configuration } from "~/configuration.server";

export const newNonce = () => randomBytes(16).toString("base64");

/** The headers every answer carries, refusals and errors included; a page may only make them stricter or set its own caching. */
export function protect(response: ServerResponse, configuration: Configuration, nonce: string) {
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
  response.setHeader("Content-Security-Policy", policy.join("; "));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Vary", "Cookie");
  if (configuration.baseUrl.startsWith("https:")) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}
