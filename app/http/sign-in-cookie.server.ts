import { hashOf } from "db/identity.server";
import type { Configuration } from "~/configuration.server";

/** `__Host-` binds the cookie to this very host and to https; plain http exists in the demo and in development only. */
const isSecure = ({ baseUrl }: Configuration) => baseUrl.startsWith("https:");
const nameOf = (purpose: CookiePurpose, configuration: Configuration) => `${isSecure(configuration) ? "__Host-" : ""}plenary-${purpose}`;

/**
 * `sign-in`: who is signed in. `attempt`: the browser that asked for a mailed link. `second-step`: who came by that link and has a second
 * factor to show. `challenge`: what a passkey is asked to sign. `zone`: how times are shown.
 * `device`: the browser in which somebody behind a personal link has typed a mailed code.
 */
export type CookiePurpose = "sign-in" | "attempt" | "second-step" | "challenge" | "zone" | "device";

export function setCookie(purpose: CookiePurpose, value: string, configuration: Configuration, maxAgeSeconds: number): string {
  const secure = isSecure(configuration) ? "; Secure" : "";
  return `${nameOf(purpose, configuration)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}

export const clearCookie = (purpose: CookiePurpose, configuration: Configuration) => setCookie(purpose, "", configuration, 0);

/** Undefined where it is missing, malformed or sent twice. */
export function readCookie(request: Request, purpose: CookiePurpose, configuration: Configuration): string | undefined {
  const name = nameOf(purpose, configuration);
  const found = (request.headers.get("cookie") ?? "").split(/; */).filter((pair) => pair.startsWith(`${name}=`));
  const value = found[0]?.slice(name.length + 1);
  return found.length === 1 && value && /^[A-Za-z0-9_/+-]{1,128}$/.test(value) ? value : undefined;
}

/** What the database knows a sign-in by; the token itself is stored nowhere. */
export function tokenHashIn(request: Request, configuration: Configuration): string | undefined {
  const token = readCookie(request, "sign-in", configuration);
  return token && hashOf(token);
}
