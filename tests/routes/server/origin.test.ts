import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltHouse, openBuiltHouse, serverBuild } from "../../support/built-house";
import { policy } from "../../support/policy";
import { ask } from "../../support/raw-request";
import type { Place } from "../../support/refusal-world";

const build: ServerBuild = await serverBuild();
const ids = Object.values(build.routes).flatMap((route) => (route && route.id !== "root" ? [route.id] : []));

/** Things that need not be there: whoever asks from elsewhere learns nothing of what is. */
const somewhere = new Proxy({}, { get: () => "anything" }) as Place;

let built: BuiltHouse;

beforeAll(async () => {
  built = await openBuiltHouse();
});
afterAll(() => built.close());

const { port } = new URL("http://localhost:3000");

const foreign: [string, Record<string, string>][] = [
  ["another site", { origin: "https://evil.example" }],
  ["another site, and says so twice", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
  ["another site with a browser that would lie for it", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
  ["nowhere, with no word of the browser", { origin: "null" }],
  ["nowhere, and the browser says from elsewhere", { origin: "null", "sec-fetch-site": "cross-site" }],
  ["somebody who says nothing", {}],
  ["a sibling host", { origin: "http://other.localhost" }],
  ["a sibling host, as browsers say it", { "sec-fetch-site": "same-site" }],
  ["the address bar", { "sec-fetch-site": "none" }],
  ["this host under another protocol", { origin: `https://localhost:${port}` }],
  ["this host with a path", { origin: "http://localhost/organise" }],
  ["two origins", { origin: "http://localhost, https://evil.example" }],
  ["a forwarded host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
];

describe.each(ids)("%s", (id) => {
  const path = policy[id]!.at(somewhere, somewhere);
  const [address = "", query = ""] = path.split(/(?=\?)/);

  test.each(foreign)("refuses what %s sends, as a page and as data", async (_who, headers) => {
    for (const each of [path, `${address === "/" ? "/_root" : address}.data${query}`]) {
      const answer = await ask(built.url, { method: "POST", path: each, headers, body: "" });
      expect(answer.status, `${each} ${JSON.stringify(headers)}`).toBe(403);
    }
  });
});

test.each([
  ["the origin of our own pages", () => ({ origin: built.url })],
  ["a browser that vouches for a page without referrer", () => ({ origin: "null", "sec-fetch-site": "same-origin" })],
  ["a browser that vouches", () => ({ "sec-fetch-site": "same-origin" })],
])("by %s a form comes in", async (_what, headers) => {
  const asked = { method: "POST", path: "/sign-in", body: "mailAddress=", headers: headers() };
  const type = { "content-type": "application/x-www-form-urlencoded" };
  expect((await ask(built.url, { ...asked, headers: { ...asked.headers, ...type } })).status).toBe(422);
});
