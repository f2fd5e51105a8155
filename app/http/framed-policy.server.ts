import type { Configuration } from "~/configuration.server";

/**
 * Of a page that these websites may show in a frame, and nobody where there are none. It runs nothing, sends no form and has no style of its own
 * besides our sheet, so it needs no nonce. `origins` have been through `originsIn`.
 */
export const framedPolicy = (origins: readonly string[], { mode }: Configuration): string =>
  [
    "default-src 'none'",
    // Vite hands styles over in the page while developing.
    mode === "development" ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "script-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.length > 0 ? origins.join(" ") : "'none'"}`,
  ].join("; ");
