import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  built = await openBuiltHouse();
  browser = await launchChromium();
  host = await aHost(built.house);
  event = await anEvent(built.house, host);
  await anEvent(built.house, host, { state: "draft", title: '{"en":"Open-source intelligence for investigators"}' });
  await aColleague(built.house, host, "registrar");
});

afterAll(async () => {
  await browser.close();
  await built.close();
});

test("an owner signs in by a link, invites a colleague, sees it in the history and signs out", async () => {
  const page = await (await browser.newContext({ ...desk, baseURL: built.url })).newPage();
  await page.goto(paths.signInLink(await consoleLink()));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Your events" }).waitFor();

  await page.goto(paths.eventTeam(event.address));
  const invite = page.locator("#invite");
  await invite.getByLabel("Name").fill("Bo Li");
  await invite.getByLabel("Mail address").fill("bo@bureau");
  await invite.getByRole("button", { name: "Invite" }).click();
  await page.getByRole("heading", { name: "Please check these points" }).waitFor();
  expect(await invite.getByLabel("Name").inputValue()).toBe("Bo Li");
  await invite.getByLabel("Mail address").fill("bo@bureau.example");
  await invite.getByRole("button", { name: "Invite" }).click();
  await page.getByRole("rowheader", { name: "Bo Li" }).waitFor();

  await page.goto(paths.history(event.address));
  await page.getByText("invited a colleague as organiser").waitFor();
  await page.goto(paths.signOut());
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.goto(paths.organise());
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test.each([
  ["a phone, light", { ...phone, colorScheme: "light" }],
  ["a desk, dark", { ...desk, colorScheme: "dark" }],
] as const)("axe finds nothing on the pages of sign-in and team: %s", async (name, look) => {
  const context = await browser.newContext({ ...look, baseURL: built.url });
  const page = await context.newPage();
  const visit = async (path: string) => {
    await page.goto(path);
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, `${path} is wider than the window`).toBeLessThanOrEqual(0);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/${name}${path.replaceAll(/[/?]/g, "_").slice(0, 30)}.png`, fullPage: true });
  };
  for (const path of [paths.signIn(), paths.signInCode(), paths.signInLink("ended")]) await visit(path);
  const link = paths.signInLink(await consoleLink());
  await visit(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  for (const path of [paths.organise(), paths.account(), paths.signOut(), paths.host(host.id), paths.hostTeam(host.id)]) await visit(path);
  for (const path of [paths.eventTeam(event.address), paths.history(event.address)]) await visit(path);
  await context.close();
});

const consoleLink = () => built.house.write((tx) => makeConsoleLink(tx, built.house.configuration.secret, host.owner, systemNow()));
