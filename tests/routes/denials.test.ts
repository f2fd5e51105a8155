import { afterAll, beforeAll, expect, test } from "vitest";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import type { Denial } from "~/http/log-denial.server";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { plusMinutes, systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, anEvent, aPerson, type CastEvent } from "../support/cast";
import { signedInAs } from "../support/factors";
import { newBrowser } from "./browser";

let built: BuiltHouse;
let event: CastEvent;
let viewer: { id: string };
let person: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  const host = await aHost(built.house);
  event = await anEvent(built.house, host);
  viewer = await aColleague(built.house, host, "viewer");
  person = await aPerson(built.house, host);
});

afterAll(() => built.close());

const stranger = { Cookie: "" };

async function denialOf(path: string, options: RequestInit = {}): Promise<Denial[]> {
  built.denials.length = 0;
  await fetch(built.url + path, { redirect: "manual", ...options });
  return [...built.denials];
}

test("a stranger at the team's door", async () => {
  const route = "/organise/:event/people";
  expect(await denialOf(paths.people(event.address), { headers: stranger })).toContainEqual({
    status: 303,
    why: "not signed in",
    method: "GET",
    route,
  });
});

test("a colleague whose role falls short, by the id of the account", async () => {
  const browser = newBrowser(built.url);
  const link = await built.house.write((tx) => makeConsoleLink(tx, built.house.configuration.secret, viewer, systemNow()));
  await browser.send(paths.signInLink(link), {});
  built.denials.length = 0;
  await browser.open(paths.addPerson(event.address));
  expect(built.denials).toContainEqual({
    status: 403,
    why: "role",
    method: "GET",
    route: "/organise/:event/people/new",
    account: viewer.id,
  });
  built.denials.length = 0;
  await browser.open(paths.registration(event.address, "0199-somebody-elses"));
  const route = "/organise/:event/people/:registration";
  expect(built.denials).toContainEqual({ status: 404, why: "not there, or not for them", method: "GET", route, account: viewer.id });
});

test("whoever has not just proven who they are is asked to, before a way to sign in is shown or changed", async () => {
  const long = plusMinutes(systemNow(), -60);
  const { token } = await signedInAs(built.house, viewer, long);
  const headers = { Cookie: `plenary-sign-in=${token}`, Origin: built.url };
  for (const method of ["GET", "POST"]) {
    const answer = await fetch(built.url + paths.recoveryCodes(), { method, headers, redirect: "manual" });
    expect(answer.headers.get("location")).toBe(paths.confirm(paths.recoveryCodes()));
  }
  expect(built.denials.at(-1)).toMatchObject({ why: "not proven just now", account: viewer.id });
});

test("a forged link: its pattern alone", async () => {
  const forged = makeLink("another secret of more than thirty-two letters", "me", person, 1);
  const [denial, ...more] = await denialOf(paths.me(forged));
  expect(denial).toEqual({ status: 404, why: "not there, or not for them", method: "GET", route: "/me/:link" });
  expect(more).toEqual([]);
});

test.each([
  [
    "a form from another site",
    paths.signIn(),
    { method: "POST", headers: { Origin: "https://evil.example" } },
    { status: 403, why: "another site", method: "POST" },
  ],
  ["another method", paths.signIn(), { method: "DELETE" }, { status: 405, why: "method", method: "DELETE" }],
  ["an address nobody can read", "/%E0%A4", {}, { status: 400, why: "unreadable", method: "GET" }],
])("before any door: %s", async (_, path, options, denial) => {
  expect(await denialOf(path, options)).toEqual([denial]);
});

test("an open door leaves no line", async () => {
  expect(await denialOf(paths.event(event.address))).toEqual([]);
});
