// Every screen of the demo as every visitor sees it, at three widths, light and dark, into pictures/.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "../../build/server/index.js";
import { launchChromium } from "./launch-chromium.ts";

const widths = [390, 834, 1440];
const schemes = ["light", "dark"];
const patterns = patternsOf(routes);
const folder = mkdtempSync(join(tmpdir(), "plenary-pictures-"));
const demo = await startDemo(folder);
const browser = await launchChromium();
const pictured = new Set();
const seen = new Set();

try {
  rmSync("pictures", { recursive: true, force: true });
  await picture("public", ["/", "/iscp-next", "/iscp-2023", "/no-such-page", "/iscp-next/lost-link", "/sign-in", "/outbox"]);
  await picture("delegate", [demo.links["A delegate"]]);
  await picture("speaker", [demo.links["A speaker"]]);
  await picture("focal point", [demo.links["A focal point"]], giveCode);
  await picture("organiser", ["/organise", "/organise/iscp-next", "/account"], async (page) => {
    await page.goto(demo.links["The organiser (once)"]);
    await page.getByRole("button").first().click();
    await page.waitForURL(/organise/);
  });
  const missing = patterns.filter(({ pattern }) => !pictured.has(pattern)).map(({ pattern }) => pattern);
  console.log(`No picture of: ${missing.join("  ")}`);
} finally {
  await browser.close();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Whoever decides about others types the code that was mailed. */
async function giveCode(page) {
  await page.goto(demo.links["A focal point"]);
  await page.getByRole("link", { name: /^Answers for all/ }).click();
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code").waitFor();
  const outbox = await page.context().newPage();
  const mail = outbox.getByRole("link", { name: /your code/ });
  do await outbox.goto(`${demo.url}/outbox`);
  while ((await mail.count()) === 0);
  await outbox.goto(`${demo.url}${await mail.first().getAttribute("href")}/body`);
  const [code] = (await outbox.locator("body").textContent()).match(/(?<!\d)\d{3} \d{3}(?!\d)/) ?? [];
  await outbox.close();
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

/** Follows every link from where a visitor starts, and pictures each kind of page nobody has seen before. */
async function picture(visitor, starts, enter = async () => {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await enter(page);
  const waiting = starts.map((start) => new URL(start, demo.url).href);
  while (waiting.length > 0) {
    const address = waiting.shift();
    const found = screenOf(address, visitor);
    if (!found || seen.has(found.screen)) continue;
    seen.add(found.screen);
    const answer = await page.goto(address).catch(() => undefined);
    if (!answer?.headers()["content-type"]?.startsWith("text/html")) continue;
    const here = screenOf(page.url(), visitor);
    if (here && here.screen !== found.screen && seen.has(here.screen)) continue;
    if (here) seen.add(here.screen);
    pictured.add((here ?? found).pattern);
    await take(page, visitor, (here ?? found).name);
    waiting.push(...(await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.href))));
  }
  await context.close();
}

async function take(page, visitor, name) {
  mkdirSync(join("pictures", visitor), { recursive: true });
  for (const colorScheme of schemes)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: width < 800 ? 844 : 900 });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: join("pictures", visitor, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
        animations: "disabled",
      });
    }
  console.log(`${visitor}: ${name}`);
}

/** The kind of page at an address: its route, beside it the event where the event's own home is meant, and whose personal page it is. */
function screenOf(address, visitor) {
  const { origin, pathname } = new URL(address);
  if (origin !== demo.url) return undefined;
  const { pattern } = patterns.find(({ test }) => test.test(pathname)) ?? { pattern: "*" };
  const home = pattern === ":event" ? pathname : "";
  const name = `${pattern}${home}`.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "front";
  const whose = pattern.startsWith("me/") ? visitor : "";
  return { pattern, screen: pattern + home + whose, name };
}

/** Of the built routes: literal ones before those with a parameter. */
function patternsOf(built) {
  const full = (route) => [route.parentId && full(built[route.parentId]), route.path].filter(Boolean).join("/");
  const all = Object.values(built).filter((route) => route.path !== undefined || route.index);
  return all
    .map((route) => full(route))
    .filter((pattern) => pattern !== "*")
    .map((pattern) => ({
      pattern,
      test: new RegExp(`^/${pattern.replace(/[.]/g, "\\.").replace(/:[a-z]+/gi, "[^/]+")}/?$`),
      parameters: pattern.split(":").length,
    }))
    .sort((one, other) => one.parameters - other.parameters);
}

async function startDemo(dataFolder) {
  const port = await freePort();
  const { BASE_URL, ...environment } = process.env;
  const running = spawn("node", ["app/launch.js", "demo"], { env: { ...environment, PORT: String(port), DATA_DIR: dataFolder } });
  running.stderr.pipe(process.stderr);
  let said = "";
  await new Promise((ready, failed) => {
    running.on("exit", () => failed(new Error("The demo ended before it was ready.")));
    running.stdout.on("data", (text) => {
      said += text;
      if (said.includes("Ctrl-C")) ready();
    });
  });
  running.removeAllListeners("exit");
  const links = Object.fromEntries([...said.matchAll(/^ {2}(\S.*?) {2,}(http\S+)$/gm)].map(([, who, address]) => [who, address]));
  return {
    url: `http://localhost:${port}`,
    links,
    stop: () =>
      new Promise((stopped) => {
        running.on("exit", stopped);
        running.kill("SIGTERM");
      }),
  };
}

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}
