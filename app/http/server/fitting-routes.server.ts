import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

/**
 * Remix's handler for a build. It compares an address with every route there is, several times a request and keeping nothing, which
 * takes longer than to register somebody. So it is given those routes alone whose shape fits, and finds among them what it would have
 * found among all.
 */
export function askFittingRoutes(build: ServerBuild, mode: "development" | "production"): RequestHandler {
  const among = new Map<string, RequestHandler>();
  const shapes = Object.values(build.routes)
    .filter((route) => route !== undefined)
    .filter(({ path, index }) => path !== undefined || index)
    .map(({ id }) => ({ id, segments: segmentsOf(fullPath(build, id)) }));

  return (request, context) => {
    const asked = segmentsAsked(new URL(request.url).pathname);
    const fitting = shapes.filter(({ segments }) => asked === undefined || fits(segments, asked)).map(({ id }) => id);
    const key = fitting.join(" ");
    const handle = among.get(key) ?? createRequestHandler(narrowed(build, fitting), mode);
    among.set(key, handle);
    return handle(request, context);
  };
}

/** At least all that Remix would take: a parameter is anything, a splat the rest; letter case is nothing. */
function fits(segments: readonly string[], asked: readonly string[]): boolean {
  const open = segments.at(-1) === "*";
  if (open ? asked.length < segments.length - 1 : asked.length !== segments.length) return false;
  return segments.every((segment, at) => segment === "*" || segment.startsWith(":") || segment.toLowerCase() === asked[at]?.toLowerCase());
}

/** Undefined where Remix might read the address otherwise than it is written: then every route is asked. */
function segmentsAsked(pathname: string): string[] | undefined {
  if (pathname.includes("%") || pathname.includes("//")) return undefined;
  return segmentsOf(pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/"));
}

const segmentsOf = (path: string) => path.split("/").filter(Boolean);

function fullPath(build: ServerBuild, id: string | undefined): string {
  const route = id === undefined ? undefined : build.routes[id];
  return route ? `${fullPath(build, route.parentId)}/${route.path ?? ""}` : "";
}

/** In the same order, with the layouts around them. */
function narrowed(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const kept = new Set<string>();
  for (const id of ids) for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) kept.add(at);
  const only = <Route>(routes: Record<string, Route>) => Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
