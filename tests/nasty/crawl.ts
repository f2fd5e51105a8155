import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { type Control, type Form, readPage } from "./read-page";
import type { Visitor, World } from "./world";

export type Found = {
  /** Every address that answered, with who asked. */
  pages: { path: string; route: string; visitor: Visitor; status: number; type: string }[];
  forms: FoundForm[];
  /** Fills in each form and takes up those that stand on the answer: lists that are shown before they are saved. */
  follow(send: (form: FoundForm) => Promise<string>): Promise<void>;
};

/** A form as one visitor meets it, and the button they press; `twins` are the same form about other things. */
export type FoundForm = {
  twins: FoundForm[];
  route: string;
  page: string;
  path: string;
  visitor: Visitor;
  form: Form;
  button: Control | undefined;
  index: boolean;
  key: string;
};

type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** Told of every answer; with it, papers and calendars are asked for too. */
export type Look = (answer: { path: string; headers: Headers; bytes: Buffer }) => Promise<void>;

/** Pages of one route that are looked at per visitor: the first that are found, and more only where they bring other forms. */
const samplesOfRoute = 4;

/** Walks the house from where each visitor begins, by links alone, as far as they lead. */
export async function crawl({ url, visitors }: World, build: ServerBuild, look?: Look): Promise<Found> {
  const found: Found = { pages: [], forms: [], follow };
  const seenForms = new Map<string, FoundForm>();
  for (const visitor of visitors) {
    const waiting = [...visitor.starts];
    const known = new Set(waiting);
    const samples = new Map<string, number>();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const route = routeAt(build, path);
      const asked = [...new URL(path, url).searchParams.keys()].filter((name) => name !== "event");
      if (asked.length > 1) continue;
      const sample = `${route} ${asked.join("")}`;
      samples.set(sample, (samples.get(sample) ?? 0) + 1);
      if (samples.get(sample)! > (asked.length > 0 && !path.startsWith("/organise") ? 1 : samplesOfRoute)) continue;
      const answer = await fetch(url + path, { headers: { Cookie: visitor.cookie }, redirect: "manual" });
      const type = answer.headers.get("content-type") ?? "";
      found.pages.push({ path, route, visitor, status: answer.status, type });
      const to = (link: string) => {
        const target = new URL(link, url + path);
        const next = target.pathname + target.search;
        if (target.origin !== url || known.has(next) || next.startsWith("/assets/")) return;
        if (!look && /\.(pdf|ics|csv)(\?|$)/.test(next)) return;
        known.add(next);
        waiting.push(next);
      };
      if (answer.headers.has("location")) to(answer.headers.get("location")!);
      const bytes = Buffer.from(await answer.arrayBuffer());
      await look?.({ path, headers: answer.headers, bytes });
      if (!type.startsWith("text/html")) continue;
      const page = readPage(bytes.toString());
      page.links.forEach(to);
      keep(formsOn(build, url, bytes.toString(), path, visitor));
    }
  }
  return found;

  function keep(forms: FoundForm[]) {
    for (const each of forms) {
      const known = seenForms.get(each.key);
      if (known) known.twins.push(each);
      else {
        seenForms.set(each.key, each);
        found.forms.push(each);
      }
    }
  }

  async function follow(send: (form: FoundForm) => Promise<string>) {
    for (const each of found.forms.filter(({ form }) => form.method === "post"))
      keep(formsOn(build, url, await send(each), each.page, each.visitor));
  }
}

/** Each form once for each of its buttons. */
export function formsOn(build: ServerBuild, url: string, html: string, path: string, visitor: Visitor): FoundForm[] {
  return readPage(html).forms.flatMap((form) => {
    const target = new URL(form.action ?? path, url + path);
    const route = routeAt(build, target.pathname);
    const buttons = form.controls.filter(({ type }) => type === "submit");
    const of = { route, page: path, path: target.pathname + target.search, visitor, form, index: build.routes[route]?.index === true };
    return (buttons.length > 0 ? buttons : [undefined]).map((button) => ({ ...of, button, key: keyOf(route, form, button), twins: [] }));
  });
}

/** The same question asked in another place is one form. */
function keyOf(route: string, { method, controls }: Form, button: Control | undefined): string {
  const fixed = controls
    .filter(({ name, type }) => type === "hidden" && ["deed", "intent", "form"].includes(name))
    .map(({ name, value }) => `${name}=${shapeOf(value)}`);
  const names = controls.filter(({ type }) => type !== "submit").map(({ name }) => shapeOf(name));
  return [method, route, ...fixed, [...new Set(names)].sort().join(","), button ? `${button.name}=${shapeOf(button.value)}` : ""].join(" ");
}

/** A name without the numbers and ids in it. */
export const shapeOf = (name: string) => name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*").replace(/\[\d+\]|\b\d+\b|(?<=[a-z])\d+/g, "#");

/** Remix compares an address with every route, so that each is asked once. */
const routes = new WeakMap<ServerBuild, { tree: RouteObject[]; byPath: Map<string, string> }>();

export function routeAt(build: ServerBuild, path: string): string {
  const known = routes.get(build) ?? { tree: treeOf(build), byPath: new Map() };
  routes.set(build, known);
  const { pathname } = new URL(path, "http://plenary.invalid");
  const route = known.byPath.get(pathname) ?? matchRoutes(known.tree, pathname)?.at(-1)?.route.id ?? "none";
  known.byPath.set(pathname, route);
  return route;
}

function treeOf({ routes }: ServerBuild): RouteObject[] {
  const below = (parent: string | undefined): RouteObject[] =>
    Object.values(routes)
      .filter((route) => route !== undefined)
      .filter((route) => route.parentId === parent)
      .map(({ id, path, index, caseSensitive }) =>
        index ? { id, path, index: true, caseSensitive } : { id, path, caseSensitive, children: below(id) },
      );
  return below(undefined);
}
