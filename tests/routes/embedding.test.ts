import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeWebsites, seenWebsites } from "~/events/change-websites.server";
import { findEventByAddress } from "~/events/events-queries.server";
import { updateEmbedOrigins } from "~/events/publicity-queries.server";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, organiserOf } from "../support/cast";
import { launchChromium } from "../support/chromium";
import { noon } from "../support/house";
import { aPublicSymposium, secrets } from "../support/public-symposium";

let built: BuiltHouse;
let symposium: Awaited<ReturnType<typeof aPublicSymposium>>;
let browser: Browser;

beforeAll(async () => {
  built = await openBuiltHouse();
  built.house.now = () => noon;
  symposium = await aPublicSymposium(built.house, { address: "iscp" }, await aHost(built.house));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await built.close();
});

const allow = (...origins: string[]) => built.house.write((tx) => updateEmbedOrigins(tx, symposium.event, origins));
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(built.url + path, { headers: { "accept-language": "en", ...headers } });
const policyOf = async (path: string) => (await ask(path)).headers.get("content-security-policy") ?? "";

test("nobody may frame it until a website is named; then that one, and every other page stays nobody's", async () => {
  await allow();
  expect(await policyOf("/iscp/embed")).toMatch(/frame-ancestors 'none'$/);
  await allow("https://www.police.example", "https://police.example:8443");
  for (const cookie of ["", "plenary-sign-in=nobody"]) {
    const { headers } = await ask("/iscp/embed", { cookie });
    expect(headers.get("content-security-policy")).toMatch(
      /frame-ancestors https:\/\/www\.police\.example https:\/\/police\.example:8443$/,
    );
    expect(headers.get("content-security-policy")).toContain("script-src 'none'");
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.getSetCookie()).toEqual([]);
  }
  for (const path of ["/iscp", "/iscp/programme", "/iscp/speakers", "/iscp/programme.ics"]) {
    expect(await policyOf(path), path).toContain("frame-ancestors 'none'");
    expect((await ask(path)).headers.get("x-frame-options"), path).toBe("DENY");
  }
});

test("it is the stranger's programme, whoever asks, in whatever zone they read; its links open beside it", async () => {
  const body = await (await ask("/iscp/embed", { cookie: "plenary-zone=Europe/Lisbon" })).text();
  for (const secret of secrets) expect(body).not.toContain(secret);
  expect(body).not.toMatch(/Lisbon|<script(?! type="application\/ld\+json")|<form/);
  expect(body).toContain('content="noindex"');
  const sessions = [...body.matchAll(/<a [^>]*href="\/iscp\/(?:sessions|speakers)\/[^>]*>/g)].map(([link]) => link);
  expect(sessions.length).toBeGreaterThan(3);
  for (const link of sessions) expect(link).toContain('target="_blank" rel="noopener"');
  expect(body).toMatch(/<a [^>]*href="\/iscp\/embed\?day=2026-11-26"(?![^>]*target)/);
});

test("a browser shows it within the website that was named and within no other", async () => {
  await allow("https://police.example");
  const shownAt = async (website: string) => {
    const page = await browser.newPage();
    const body = `<!doctype html><iframe src="https://plenary.example/iscp/embed"></iframe>`;
    // A browser lets no website reach into its own machine: the house answers by a name of its own.
    await page.route("https://plenary.example/**", async (route) => {
      const answer = await fetch(built.url + new URL(route.request().url()).pathname);
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => !/^(content-encoding|content-length|transfer-encoding)$/.test(name)),
      );
      await route.fulfill({ status: answer.status, headers, body: await answer.text() });
    });
    await page.route(`${website}/`, (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(`${website}/`);
    // Where a website is turned away, its frame goes to the browser's own page after the rest has loaded.
    await expect.poll(() => page.frames()[1]?.url() ?? "").toMatch(/^(?:https|chrome-error):/);
    const shown = page.frames()[1]!.url();
    await page.close();
    return shown;
  };
  expect(await shownAt("https://police.example")).toBe("https://plenary.example/iscp/embed");
  expect(await shownAt("https://other.example")).toMatch(/^chrome-error:/);
  await allow();
  expect(await shownAt("https://police.example")).toMatch(/^chrome-error:/);
});

test("the team names websites once, by whoever saw what stood there; the history says so", async () => {
  const { house } = built;
  const organiser = await organiserOf(house, symposium.event, "edit-event");
  await allow();
  const change = (seen: string[]) =>
    house.write((tx) => changeWebsites(tx, organiser, { origins: ["https://police.example"], seen: seenWebsites(seen) }, noon));
  expect((await change([])).ok).toBe(true);
  expect((await change([])).ok).toBe(false);
  expect((await findEventByAddress(house.reads, "iscp"))?.embedOrigins).toEqual(["https://police.example"]);
  const noted = await house.reads.selectFrom("audit_entry").select("verb").where("verb", "=", "event.embedding-changed").execute();
  expect(noted).toHaveLength(1);
});

test("a page that is told to search engines runs nothing, and the browser complains of nothing", async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  for (const path of [paths.event("iscp"), paths.programme("iscp"), `${paths.programme("iscp")}?view=grid`]) {
    await page.goto(built.url + path);
    const told = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(told!)["@type"], path).toBe("Event");
  }
  expect(complaints).toEqual([]);
  await page.close();
});
