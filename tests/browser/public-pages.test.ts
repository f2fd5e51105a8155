import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { noon } from "../support/house";
import { aPracticalPage, aPublicSymposium } from "../support/public-symposium";

let built: BuiltHouse;
let chromium: Browser;
let pages: string[];

beforeAll(async () => {
  [built, chromium] = await Promise.all([openBuiltHouse(), launchChromium()]);
  built.house.now = () => noon;
  const host = await aHost(built.house);
  const { event, codes } = await aPublicSymposium(built.house, { address: "iscp" }, host);
  await aPracticalPage(built.house, event, { en: "Hotel" }, { en: `Next door.\n\n${"Averylongwordwithoutanyblank".repeat(8)}` });
  await anEvent(built.house, host, { address: "empty-event" });
  const speakers = await (await fetch(`${built.url}/iscp/speakers`)).text();
  pages = [
    "/%ff",
    paths.front(),
    paths.event("iscp"),
    paths.programme("iscp"),
    "/iscp/programme?day=2026-11-26&zone=America/Argentina/Buenos_Aires",
    "/iscp/programme?q=web3",
    paths.session("iscp", codes["Web3 and decentralised finance: implications for law enforcement"]!),
    paths.speakers("iscp"),
    paths.speaker("iscp", /speakers\/([A-Z0-9]{6})/.exec(speakers)![1]!),
    paths.practical("iscp"),
    "/iscp/programme?lang=zh-Hant",
    "/iscp?lang=ar",
    "/iscp/programme?lang=ar",
    paths.event("empty-event"),
    paths.programme("empty-event"),
    paths.speakers("empty-event"),
    "/iscp/sessions/AAAAAA",
  ];
});

afterAll(async () => {
  await chromium.close();
  await built.close();
});

// All pages on two of the four, for light and dark differ in colours alone and phone and desk in places alone.
test.each([
  ["a phone in the dark", { ...phone, colorScheme: "dark" }, 99],
  ["a desk in the light", { ...desk, colorScheme: "light" }, 99],
  ["a phone in the light", { ...phone, colorScheme: "light" }, 4],
  ["a desk in the dark", { ...desk, colorScheme: "dark" }, 4],
] as const)("axe finds nothing on %s, with every panel open", async (_where, options, most) => {
  const context = await chromium.newContext({ ...options, locale: "en-GB" });
  const page = await context.newPage();
  for (const path of pages.slice(0, most)) {
    await page.goto(built.url + path);
    await expectAccessible(page);
  }
  await page.goto(`${built.url}/iscp/programme`);
  for (const summary of await page.locator("summary").all()) {
    await summary.click();
    await expectAccessible(page);
  }
  await context.close();
});

test("nothing scrolls sideways at 320 px, in no direction of writing", async () => {
  const page = await chromium.newPage({ viewport: { width: 320, height: 640 }, locale: "en-GB" });
  for (const path of pages) {
    await page.goto(built.url + path);
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(320);
  }
  await page.close();
});

test("without a script: choosing a track, searching and showing another zone", async () => {
  const context = await chromium.newContext({ ...desk, javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(`${built.url}/iscp/programme`);
  await page.getByText("All tracks").first().click();
  await page.getByRole("link", { name: "Digital finance", exact: true }).click();
  expect(new URL(page.url()).searchParams.get("track")).toBeTruthy();
  expect(await page.getByRole("heading", { name: "Opening ceremony" }).count()).toBe(0);

  await page.locator("summary", { hasText: "Search" }).click();
  await page.getByLabel("Search the programme").fill("strategies");
  await page.getByRole("button", { name: "Search" }).click();
  const answered = page.getByRole("heading", { level: 2 }).first();
  expect(await answered.textContent()).toBe("Nothing found for “strategies”");
  await page.getByRole("link", { name: "Without “Digital finance”" }).click();
  expect(await answered.textContent()).toBe("1 session for “strategies”");

  await page.goto(`${built.url}/iscp/programme`);
  await page.locator("summary", { hasText: "Hong Kong time" }).click();
  await page.getByLabel("Show beside them the time in").selectOption("Europe/Lisbon");
  await page.getByRole("button", { name: "Show the times" }).click();
  expect(await page.getByText("The smaller times are Lisbon time.").count()).toBe(1);
  await page.goto(`${built.url}/iscp/programme`);
  expect(await page.getByText("01:00–01:30").count()).toBe(1);
  await context.close();
});
