import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serverBuild } from "../support/built-house";
import { policy } from "../support/policy";
import { openWorld, type World } from "./world";

const build = await serverBuild();
let world: World;

beforeAll(async () => {
  world = await openWorld({ MAIL_URL: "smtp://localhost:1" });
});

afterAll(() => world.close());

/** Rows 10, 41, 55, 56 and 57, as they stand in an address. */
const strange = ["-1", "0x1", "%00", "%ED%A0%BD", "a%20", "__proto__", "00000000-0000-7000-8000-000000000000", "%22%20OR%201=1%20--"];

const searches = [
  '" OR 1=1 --',
  "*",
  "NEAR(a b)",
  "%_%_%",
  "\\",
  "\u0000",
  "\uFFFD",
  "(a+)+$".repeat(50),
  "a".repeat(5_000),
  "-",
  "'; drop table person; --",
];

const routes = Object.values(build.routes).flatMap((route) => (route && policy[route.id] ? [[route.id] as const] : []));

describe.each(routes)("%s", (id) => {
  test("no id, however strange, fails anything", async () => {
    const fitting = world.stage.event.address;
    const owner = world.visitors[0]!;
    const answers: string[] = [];
    for (const value of strange) {
      // Every value in an address is strange; then all but the event's.
      const thing = new Proxy({}, { get: () => value }) as Parameters<(typeof policy)[string]["at"]>[0];
      const ours = new Proxy({}, { get: (_, name) => (name === "event" ? fitting : value) }) as typeof thing;
      for (const path of new Set([policy[id]!.at(thing, thing), policy[id]!.at(ours, ours)]))
        for (const each of [path, path.replace(/(\?|$)/, ".data$1")]) {
          const { status } = await fetch(world.url + each, { headers: { Cookie: owner.cookie }, redirect: "manual" });
          if (status >= 500) answers.push(`${each} answered ${status}`);
        }
    }
    expect(answers).toEqual([]);
  });
});

test.each([
  "people?search=",
  "people?tab=",
  "people?page=",
  "people?category=",
  "messages?name=",
  "messages?tab=",
  "documents?q=",
  "history?before=",
  "programme?day=",
  "speakers?q=",
])("organise/%s takes any search for plain text", async (question) => {
  const owner = world.visitors[0]!;
  for (const text of searches) {
    const path = `/organise/${world.stage.event.address}/${question}${encodeURIComponent(text)}`;
    const answer = await fetch(world.url + path, { headers: { Cookie: owner.cookie }, redirect: "manual" });
    expect(answer.status, path.slice(0, 120)).toBeLessThan(500);
    expect((await answer.text()).includes("Something went wrong")).toBe(false);
  }
});

test.each(["programme?q=", "programme?day=", "programme?track=", "programme?zone=", "programme?lang=", "register?key=", "speakers?q="])(
  "%s takes any question for plain text",
  async (question) => {
    for (const text of [...searches, "Europe/Paris\r\nX-NASTY: 1", "GMT+25", "../../etc/localtime"]) {
      const answer = await fetch(`${world.url}/${world.stage.event.address}/${question}${encodeURIComponent(text)}`, {
        redirect: "manual",
      });
      expect(answer.status, text.slice(0, 80)).toBeLessThan(500);
      expect([...answer.headers.keys()]).not.toContain("x-nasty");
    }
  },
);
