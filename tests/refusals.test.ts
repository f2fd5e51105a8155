import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse, serverBuild } from "./support/built-house";
import { policy, type Row, roleAt, type Verdict } from "./support/policy";
import {
  buildWorld,
  canaryOf,
  type Place,
  placeNames,
  type Visitor,
  visitors,
  type World,
  withForgedLinks,
  withSwappedLinks,
} from "./support/refusal-world";

// Every address × every visitor × every object × every way of asking meets the answer in tests/support/policy.ts.
// A new route needs a line there; nothing here changes.

const build: ServerBuild = await serverBuild();
const routes = Object.values(build.routes).filter((route) => route !== undefined && route.id !== "root") as ServerBuild["routes"][string][];

let built: BuiltHouse;
let world: World;
/** Enough to see that a spelling opens no door: nobody known, somebody known, and the two owners. */
const sampled: readonly Visitor[] = ["stranger", "viewer", "owner", "ownerElsewhere"];
const cookies = new Map<Visitor, string>();

beforeAll(async () => {
  const environment = { SECRET: "a-secret-of-this-test-and-no-other", MAIL_URL: "smtp://localhost:9", MAIL_FROM: "plenary@bureau.example" };
  built = await openBuiltHouse({ mode: "production", environment });
  world = await buildWorld(built.house);
  for (const visitor of visitors) cookies.set(visitor, await world.cookieOf(visitor));
});

afterAll(() => built.close());

test("every route has a line in the policy, and every line a route", () => {
  expect(Object.keys(policy).sort()).toEqual(routes.map(({ id }) => id).sort());
});

test("what takes forms says so in the policy", () => {
  const taking = routes.filter(({ module }) => module.action).map(({ id }) => id);
  expect(
    Object.entries(policy)
      .filter(([, row]) => row.send)
      .map(([id]) => id)
      .sort(),
  ).toEqual(taking.sort());
});

test("an open door and a told secret would both be noticed", async () => {
  const { ourDraft } = world.places;
  const path = paths.overview(ourDraft.event);
  expect(await ask({ visitor: "owner", place: ourDraft, path, expected: [404] })).toHaveLength(1);
  cookies.set("stranger", cookies.get("owner")!);
  expect(await ask({ visitor: "stranger", place: ourDraft, path, expected: [303] })).toHaveLength(2);
  cookies.set("stranger", "");
});

describe.each(routes.filter(({ id }) => policy[id]).map((route) => [route.id, policy[route.id]!] as const))("%s", (id, row) => {
  test("looking, as a page and as data", async () => {
    const faults: string[] = [];
    for (const { visitor, place, thing } of questions(row)) {
      const verdict = verdictOf(row.look, visitor, place, thing);
      const path = row.at(place, thing);
      const open = row.opens ?? 200;
      faults.push(...(await ask({ visitor, place, path, verdict, expected: statuses(verdict, open) })));
      faults.push(...(await ask({ visitor, place, path: dataPath(path), verdict, expected: statuses(verdict, open, "data") })));
    }
    expect(faults).toEqual([]);
  });

  test("asking for single loaders, for less than a page, and by other spellings", async () => {
    const faults: string[] = [];
    for (const visitor of visitors)
      for (const place of [world.places.ours, world.places.theirDraft]) {
        const path = row.at(place, place);
        const verdict = verdictOf(row.look, visitor, place, place);
        const expected = statuses(verdict, row.opens ?? 200);
        for (const each of branchOf(id)) {
          const ruled = policy[each]!;
          const alone = statuses(verdictOf(ruled.look, visitor, place, place), ruled.opens ?? 200, "data");
          faults.push(...(await ask({ visitor, place, path: withQuery(dataPath(path), `_routes=${each}`), expected: alone })));
        }
        faults.push(...(await ask({ visitor, place, path, method: "HEAD", expected })));
        if (!sampled.includes(visitor)) continue;
        faults.push(...(await ask({ visitor, place, path: withQuery(path, `_data=${id}`), expected: [400] })));
        for (const spelling of spellings(path)) {
          const refused = verdict === "open" ? [200, 303, 400, 404, 410] : [...expected, 400, 404];
          faults.push(...(await ask({ visitor, place, path: spelling, expected: refused })));
        }
      }
    expect(faults).toEqual([]);
  });

  test("sending", async () => {
    const faults: string[] = [];
    const method = "POST";
    for (const { visitor, place, thing } of questions(row)) {
      const path = indexed(id, row.at(place, thing));
      const open = row.sends ?? 422;
      const verdict = row.send && verdictOf(row.send, visitor, place, thing);
      const page = verdict ? statuses(verdict, open) : [405];
      const data = verdict ? statuses(verdict, open, "data") : [405];
      if (row.endsSignIn) cookies.set(visitor, await world.cookieOf(visitor));
      faults.push(...(await ask({ visitor, place, path, method, form: row.form, verdict, expected: page })));
      if (row.endsSignIn) cookies.set(visitor, await world.cookieOf(visitor));
      faults.push(...(await ask({ visitor, place, path: dataPath(path), method, form: row.form, verdict, expected: data })));
    }
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"])
      faults.push(
        ...(await ask({
          visitor: "owner",
          place: world.places.ours,
          path: row.at(world.places.ours, world.places.ours),
          method,
          expected: [405],
        })),
      );
    if (row.endsSignIn) for (const visitor of visitors) cookies.set(visitor, await world.cookieOf(visitor));
    expect(faults).toEqual([]);
  });
});

/** Who asks for what: each visitor for each event and its things, and for other events' things under this one's address. */
function questions(row: Row): { visitor: Visitor; place: Place; thing: Place }[] {
  const { ours, theirs, sibling } = world.places;
  const places = placeNames.map((name) => world.places[name]);
  if (row.byLink) places.push(withForgedLinks(ours), withSwappedLinks(ours));
  const pairs = places.map((place) => ({ place, thing: place }));
  if (row.at.length === 2) pairs.push({ place: ours, thing: theirs }, { place: ours, thing: sibling });
  return visitors.flatMap((visitor) => pairs.map((pair) => ({ visitor, ...pair })));
}

function verdictOf(rule: Row["look"], visitor: Visitor, place: Place, thing: Place): Verdict {
  const verdict = rule?.(visitor, place) ?? "missing";
  return verdict === "open" && thing.name !== place.name ? "missing" : verdict;
}

function statuses(verdict: Verdict, open: number | readonly number[], as: "page" | "data" = "page"): number[] {
  const answers = { open: [open].flat(), "sign-in": [303], forbidden: [403], missing: [404] }[verdict];
  return as === "data" ? answers.map((status) => (status === 303 ? 202 : status)) : answers;
}

type Question = {
  visitor: Visitor;
  place: Place;
  path: string;
  method?: string;
  form?: Record<string, string>;
  expected: readonly number[];
  verdict?: Verdict;
};

/** One sentence for each way in which the answer is not what the policy says. */
async function ask({ visitor, place, path, method = "GET", form, expected, verdict }: Question): Promise<string[]> {
  const headers: Record<string, string> = { Cookie: cookies.get(visitor) ?? "" };
  if (method === "POST") Object.assign(headers, { Origin: built.url, "Content-Type": "application/x-www-form-urlencoded" });
  const answer = await fetch(built.url + path, { method, headers, body: form && new URLSearchParams(form), redirect: "manual" });
  const body = await answer.text();
  const said = `${visitor}: ${method} ${path.replaceAll(place.event, place.name)} (${place.name}, ${place.link})`;
  const faults = expected.includes(answer.status) ? [] : [`${said} answered ${answer.status} instead of ${expected.join(" or ")}`];
  const sentToSignIn =
    /^\/sign-in(\?|$)/.test(answer.headers.get("location") ?? "") || (answer.status === 202 && /"\/sign-in["?]/.test(body));
  if (verdict && (answer.status === 303 || answer.status === 202) && sentToSignIn !== (verdict === "sign-in"))
    faults.push(`${said} was ${sentToSignIn ? "" : "not "}sent to sign in`);
  for (const name of placeNames)
    if (body.toLowerCase().includes(canaryOf(name)) && !mayRead(visitor, place, name, path))
      faults.push(`${said} told what only the team of ${name} may know`);
  return faults;
}

const mayRead = (visitor: Visitor, place: Place, name: Place["name"], path: string) =>
  roleAt(visitor, { name }) !== undefined ||
  (name === place.name && [place.me, place.speakersMe, place.feed, place.prove].some((link) => path.includes(link)));

/** The routes whose loaders run for this address: its own and those around it. */
function branchOf(id: string): string[] {
  const route = build.routes[id];
  const parent = route?.parentId && route.parentId !== "root" ? branchOf(route.parentId) : [];
  return route?.module.loader ? [...parent, id] : parent;
}

const dataPath = (path: string) => {
  const [address = "", query] = path.split("?");
  return `${address === "/" ? "/_root" : address}.data${query ? `?${query}` : ""}`;
};

const withQuery = (path: string, query: string) => `${path}${path.includes("?") ? "&" : "?"}${query}`;

/** A form to an index page says so, or it goes to the page around it. */
const indexed = (id: string, path: string) => (build.routes[id]?.index && path !== "/" ? withQuery(path, "index") : path);

const spellings = (path: string) => [
  path.replace(/^\/([a-z])/, (_, letter: string) => `/${letter.toUpperCase()}`),
  path.replace(/^\/([a-z])/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`),
  `/${path}`,
  path.replace(/(\?|$)/, "/$1"),
];
