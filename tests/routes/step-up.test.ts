import { afterAll, beforeAll, expect, test } from "vitest";
import { findAllFactors } from "~/accounts/factors/factors-queries.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { paths } from "~/paths";
import { plusMinutes, systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { anApp } from "../support/factors";
import { newBrowser } from "./browser";

const clock = { now: systemNow() };

let built: BuiltHouse;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  built = await openBuiltHouse({ now: () => clock.now });
  host = await aHost(built.house);
  event = await anEvent(built.house, host);
});

afterAll(() => built.close());

test("ways to sign in are changed and shown only within a quarter of an hour after proving who one is, by page, form and data", async () => {
  const { account, app, browser } = await signedInWithApp();
  const [factor] = await findAllFactors(built.house.reads, account.id);
  const guarded = [paths.newPasskey(), paths.newApp(), paths.newApp("any"), paths.factor(factor!.id), paths.recoveryCodes()];
  expect((await browser.open(paths.factor(factor!.id))).status).toBe(200);

  clock.now = plusMinutes(clock.now, 15);
  for (const path of guarded) {
    for (const answer of [await browser.open(path), await browser.send(path, {})])
      expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 303, paths.confirm(path)]);
    expect([path, (await browser.open(`${path}.data`)).status]).toEqual([path, 202]);
  }
  expect((await findAllFactors(built.house.reads, account.id)).length).toBe(1);

  const old = newBrowser(built.url);
  for (const [name, value] of browser.jar) old.jar.set(name, value);
  const confirmed = await browser.send(paths.confirm(paths.recoveryCodes()), { code: app.codeAt(clock.now) });
  expect([confirmed.status, confirmed.headers.get("location")]).toEqual([303, paths.recoveryCodes()]);
  expect((await browser.open(paths.recoveryCodes())).status).toBe(200);
  expect((await old.open(paths.account())).headers.get("location")).toMatch(/^\/sign-in\?/);
});

test("where to go on to is a page of this house, whatever was asked", async () => {
  for (const to of ["//evil.example", "https://evil.example/", "/\\evil.example"]) {
    const { app, browser } = await signedInWithApp();
    clock.now = plusMinutes(clock.now, 1);
    const confirmed = await browser.send(paths.confirm(to), { code: app.codeAt(clock.now) });
    expect(confirmed.headers.get("location")).toBe("/");
  }
});

test("between the two steps nothing opens, and what was signed in before in this browser stays what it was", async () => {
  const { account, app } = await signedInWithApp();
  const browser = newBrowser(built.url);
  await browser.send(paths.signInLink(await consoleLink(account)), {});
  expect([...browser.jar.keys()]).toEqual(["plenary-second-step"]);
  const token = browser.jar.get("plenary-second-step")!;
  browser.jar.set("plenary-sign-in", token);
  for (const path of [paths.account(), paths.organise(), paths.overview(event.address), paths.recoveryCodes()])
    expect([path, (await browser.open(path)).status, (await browser.open(`${path}.data`)).status]).toEqual([path, 303, 202]);
  browser.jar.delete("plenary-sign-in");

  clock.now = plusMinutes(clock.now, 1);
  const entered = await browser.send(paths.secondStep(), { code: app.codeAt(clock.now) });
  expect(entered.headers.get("location")).toBe(paths.organise());
  expect(browser.jar.has("plenary-second-step")).toBe(false);
  expect((await browser.open(paths.account())).status).toBe(200);
});

test("one ends one's other sign-ins, and stays", async () => {
  const account = await aColleague(built.house, host, "viewer");
  const [here, there] = [newBrowser(built.url), newBrowser(built.url)];
  for (const browser of [here, there]) await browser.send(paths.signInLink(await consoleLink(account)), {});
  expect((await (await here.open(paths.account())).text()).match(/Firefox on Linux<!-- --> /g)).toHaveLength(2);

  const ended = await here.send(paths.account(), { others: "yes" });
  expect(ended.headers.get("location")).toBe(paths.account());
  expect([(await here.open(paths.account())).status, (await there.open(paths.account())).status]).toEqual([200, 303]);
});

/** An app was added a moment ago; the browser came by it. */
async function signedInWithApp() {
  const account = await aColleague(built.house, host, "viewer");
  const app = await anApp(built.house, account, clock.now);
  const browser = newBrowser(built.url);
  await browser.send(paths.signInLink(await consoleLink(account)), {});
  const entered = await browser.send(paths.secondStep(), { code: app.codeAt(clock.now) });
  expect(entered.headers.get("location")).toBe(paths.organise());
  return { account, app, browser };
}

const consoleLink = (account: { id: string }) =>
  built.house.write((tx) => makeConsoleLink(tx, built.house.configuration.secret, account, clock.now));
