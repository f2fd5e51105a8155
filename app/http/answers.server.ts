import { data, redirect } from "@remix-run/node";

/** What one may not see does not exist. */
export const notFound = () => data(null, { status: 404 });

/** For somebody of the team whose role falls short: they know already that it is there. */
export const forbidden = () => data(null, { status: 403 });

/** To a path of this house only; anything else leads to the front page. Answers 303, so that a reload repeats nothing. */
export const redirectTo = (path: string, headers?: HeadersInit) => redirect(safePath(path), { status: 303, headers });

/** The path as a browser would read it, where it stays in this house (no scheme, no host, no backslash); else `/`. */
export function safePath(path: string): string {
  if (!/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(path)) return "/";
  const base = "http://plenary.invalid";
  const url = URL.canParse(path, base) ? new URL(path, base) : undefined;
  return url?.origin === base ? (url.pathname.startsWith("//") ? "/" : url.pathname + url.search + url.hash) : "/";
}
