import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltHouse, openBuiltHouse } from "../../support/built-house";
import { aHost } from "../../support/cast";
import { hostileTargets } from "../../support/hostile-targets";
import { ask } from "../../support/raw-request";
import { cookieFor } from "../../support/visitors";

let built: BuiltHouse;
let cookie: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  cookie = await cookieFor(built.house, (await aHost(built.house)).owner);
});
afterAll(() => built.close());

/** Somebody who has signed in is sent on to where they wanted to go, by a header or in the data of a single fetch. */
test.each(hostileTargets)("whoever wants to go to %j stays in this house", async (target) => {
  const query = `to=${encodeURIComponent(target)}`;
  const page = await ask(built.url, { path: `/sign-in?${query}`, headers: { cookie } });
  if (page.status === 400) return;
  expect(page.status).toBe(303);
  const location = String(page.headers.location);
  expect(location).toMatch(/^\/(?![/\\])/);
  expect(new URL(location, built.url).origin).toBe(new URL(built.url).origin);

  const data = await ask(built.url, { path: `/sign-in.data?${query}`, headers: { cookie } });
  expect(data.status).toBe(202);
  const told = (JSON.parse(data.body.split("\n")[0]!) as unknown[]).find((each) => typeof each === "string" && /^[/\\]|:/.test(each));
  expect(told).toBe(location);
});
