import type { ServerBuild } from "@remix-run/node";
import { type BuiltHouse, notingNoReadings, openBuiltHouse, serverBuild } from "./built-house";
import { policy } from "./policy";
import { type Row, roleAt, type Verdict } from "./policy-rules";
import { withForgedLinks, withSwappedLinks } from "./refusal-links";
import { anotherOf, buildWorld, canaryOf, type Place, placeNames, type Visitor, visitors, type World } from "./refusal-world";

export type Question = {
  visitor: Visitor;
  place: Place;
  path: string;
  method?: string;
  form?: Record<string, string> | [string, string][];
  expected: readonly number[];
  verdict?: Verdict;
};

export type Walk = {
  built: BuiltHouse;
  world: World;
  cookies: Map<Visitor, string>;
  told(question: Question): Promise<Answered>;
  /** One sentence for each way in which the answer is not what the policy says. */
  ask(question: Question): Promise<string[]>;
  /** Who asks for what: each visitor for each event and its things, and for other events' things under this one's address. */
  questions(row: Row): { visitor: Visitor; place: Place; thing: Place }[];
  signInAnew(visitor: Visitor): Promise<void>;
};

const build: ServerBuild = await serverBuild();

export const routes = Object.values(build.routes).filter(
  (route) => route !== undefined && route.id !== "root",
) as ServerBuild["routes"][string][];

/** Opens the house and the world all visitors walk through. `change` may swap parts of the build, to see whether the walk notices. */
export async function openWalk(options: WalkOptions = {}): Promise<Walk> {
  const built = await openHouseOfWalk(options);
  const world = await buildWorld(built.house);
  const cookies = new Map<Visitor, string>();
  const signInAnew = async (visitor: Visitor) => void cookies.set(visitor, await world.cookieOf(visitor));
  for (const visitor of visitors) await signInAnew(visitor);
  return { ...walkThrough(built, world, cookies), signInAnew };
}

type WalkOptions = Pick<NonNullable<Parameters<typeof openBuiltHouse>[0]>, "change" | "between" | "now" | "environment">;

/** A house that hides nothing it would hide in earnest, and sends nothing. */
export const openHouseOfWalk = ({ environment, between = (house) => house, ...options }: WalkOptions) =>
  openBuiltHouse({
    mode: "production",
    ...options,
    between: (house) => between(notingNoReadings(house)),
    environment: { ...ofWalk, ...environment },
  });

const ofWalk = { SECRET: "a-secret-of-this-test-and-no-other", MAIL_URL: "smtp://localhost:9", MAIL_FROM: "plenary@bureau.example" };

/** The same walk through another house that holds the same world. */
export const walkThrough = (built: BuiltHouse, world: World, cookies: Map<Visitor, string>) => {
  const told = (question: Question) => answerTo(built.url, cookies.get(question.visitor) ?? "", question);
  return {
    built,
    world,
    cookies,
    told,
    ask: async (question: Question) => faultsOf(question, await told(question)),
    questions: (row: Row) => questionsIn(world, row),
  };
};

function questionsIn({ places: all, ended }: World, row: Row) {
  const { ours, theirs, sibling } = all;
  const places = placeNames.map((name) => all[name]);
  if (row.byLink) places.push(withForgedLinks(ours), withSwappedLinks(ours), ended);
  const pairs = places.map((place) => ({ place, thing: place }));
  if (row.at.length === 2) pairs.push({ place: ours, thing: theirs }, { place: ours, thing: sibling });
  return visitors.flatMap((visitor) => pairs.map((pair) => ({ visitor, ...pair })));
}

export function verdictOf(rule: Row["look"], visitor: Visitor, place: Place, thing: Place): Verdict {
  const verdict = rule?.(visitor, place) ?? "missing";
  return verdict === "open" && thing.name !== place.name ? "missing" : verdict;
}

export function statuses(verdict: Verdict, open: number | readonly number[], as: "page" | "data" = "page"): number[] {
  const answers = { open: [open].flat(), "sign-in": [303], forbidden: [403], missing: [404] }[verdict];
  return as === "data" ? answers.map((status) => (status === 303 ? 202 : status)) : answers;
}

export type Answered = { status: number; location: string; told: string };

async function answerTo(url: string, cookie: string, { path, method = "GET", form }: Question): Promise<Answered> {
  const headers: Record<string, string> = { Cookie: cookie };
  if (method === "POST") Object.assign(headers, { Origin: url, "Content-Type": "application/x-www-form-urlencoded" });
  const answer = await fetch(url + path, { method, headers, body: form && new URLSearchParams(form), redirect: "manual" });
  const told = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
  return { status: answer.status, location: answer.headers.get("location") ?? "", told };
}

/** One sentence for each way in which the answer is not what the policy says. */
export function faultsOf({ visitor, place, path, method = "GET", expected, verdict }: Question, answer: Answered): string[] {
  const { told } = answer;
  const said = `${visitor}: ${method} ${path.replaceAll(place.event, place.name)} (${place.name}, ${place.link})`;
  const faults = expected.includes(answer.status) ? [] : [`${said} answered ${answer.status} instead of ${expected.join(" or ")}`];
  const sentToSignIn = /^\/sign-in(\?|$)/.test(answer.location) || (answer.status === 202 && /"\/sign-in["?]/.test(told));
  if (verdict && (answer.status === 303 || answer.status === 202) && sentToSignIn !== (verdict === "sign-in"))
    faults.push(`${said} was ${sentToSignIn ? "" : "not "}sent to sign in`);
  for (const name of placeNames)
    if (told.toLowerCase().includes(canaryOf(name)) && !mayRead(visitor, place, name, path))
      faults.push(`${said} told what only the team of ${name} may know`);
  const aboutOne = [place.registration, place.person, place.speaker, place.me, place.speakersMe, place.feed, place.prove, place.clearance];
  if (aboutOne.some((one) => path.includes(one)) && told.includes(place.anothersMessage)) faults.push(`${said} told of another's message`);
  for (const name of placeNames)
    if (told.includes(anotherOf(name)) && (roleAt(visitor, { name }) === undefined || aboutOne.some((one) => path.includes(one))))
      faults.push(`${said} told of somebody else at ${name}`);
  return faults;
}

const mayRead = (visitor: Visitor, place: Place, name: Place["name"], path: string) =>
  roleAt(visitor, { name }) !== undefined ||
  (name === place.name && [place.me, place.speakersMe, place.feed, place.prove, place.clearance].some((link) => path.includes(link)));

/** The routes whose loaders run for this address: its own and those around it. */
export function branchOf(id: string): string[] {
  const route = build.routes[id];
  const parent = route?.parentId && route.parentId !== "root" ? branchOf(route.parentId) : [];
  return route?.module.loader ? [...parent, id] : parent;
}

export const dataPath = (path: string) => {
  const [address = "", query] = path.split("?");
  return `${address === "/" ? "/_root" : address}.data${query ? `?${query}` : ""}`;
};

export const withQuery = (path: string, query: string) => `${path}${path.includes("?") ? "&" : "?"}${query}`;

/** A form to an index page says so, or it goes to the page around it. */
export const indexed = (id: string, path: string) => (build.routes[id]?.index && path !== "/" ? withQuery(path, "index") : path);

/** The routes with their lines, for `describe.each`. */
export const ruled = routes.filter(({ id }) => policy[id]).map((route) => [route.id, policy[route.id]!] as const);
