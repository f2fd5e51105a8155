import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone, searchableBox } from "../support/chromium";
import { signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  const days = { starts_on: "2098-11-25", ends_on: "2098-11-27" };
  event = await anEvent(built.house, host, { ...days, asks_jurisdiction_at: "2026-01-01T00:00:00.000Z" });
});

afterAll(async () => {
  await browser?.close();
  await built?.close();
});

async function visit(options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext({ baseURL: built.url, ...options })).newPage();
}

const signedIn = (options: BrowserContextOptions) => signedInPage(browser, built, host.owner, options);

const shot = (page: Page, name: string) =>
  process.env.PICTURES ? page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : undefined;

test("a list is pasted from Excel, corrected in place and added", async () => {
  const page = await signedIn(desk);
  await page.goto(paths.pastePeople(event.address));
  await expectAccessible(page);
  await page
    .getByLabel("The list")
    .fill("Inspector\tCHAN Tai-man\tchan@police.example\tCyber Crime\nSergeant\tLee\tlee@@x\tMarine Police\nConstable\t陳大文\t\tTraffic");
  await page.getByRole("button", { name: "Read the list" }).click();
  await page.getByText("1 row needs correcting.").waitFor();
  await expectAccessible(page);
  await shot(page, "paste-preview");

  await page.getByLabel("Mail address, row 2").fill("lee@police.example");
  await page.getByRole("button", { name: "Check again" }).click();
  await page.getByRole("button", { name: "Add 3 as confirmed" }).click();
  await page.getByText("3 people were added as confirmed.").waitFor();
  await expect
    .poll(() => page.getByRole("rowheader").allTextContents())
    .toEqual(["CHAN Tai-manInspector", "LeeSergeant", "陳大文Constable"]);
  await expectAccessible(page);
  await shot(page, "people");

  await page.getByRole("searchbox").fill("marine");
  await page.getByRole("search").getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/search=marine/);
  await expect.poll(() => page.getByRole("rowheader").allTextContents()).toEqual(["LeeSergeant"]);
  await page.getByRole("link", { name: "Lee" }).click();
  await page.getByRole("heading", { name: "Lee", level: 1 }).waitFor();
  await expectAccessible(page);
  await shot(page, "person");
  await page.getByRole("button", { name: "Show the link" }).click();
  expect(await page.getByLabel("Only for this person").inputValue()).toContain(`${built.url}/me/`);
});

test("what is typed into a searched list and left by Tab or Enter is chosen", async () => {
  const page = await signedIn(desk);
  await page.goto(paths.eventSettings(event.address));
  const box = searchableBox(page, /^Time zone/);
  for (const [typed, key, zone] of [
    ["Singapore", "Tab", "Asia/Singapore"],
    ["Tokyo", "Enter", "Asia/Tokyo"],
  ] as const) {
    await box.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    await page.keyboard.press(key);
    await page.locator(`[name=timeZone][value="${zone}"]`).waitFor({ state: "attached" });
  }
});

test("a person is added by form, exported and cancelled", async () => {
  const page = await signedIn(desk);
  await page.goto(paths.addPerson(event.address));
  await expectAccessible(page);
  await shot(page, "add-person");
  await page.getByLabel("Name", { exact: false }).first().fill("=HYPERLINK(1)");
  await page.getByRole("button", { name: "Add this person" }).click();
  await page.getByRole("heading", { name: "=HYPERLINK(1)", level: 1 }).waitFor();
  await page.goto(paths.people(event.address));
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export this list" }).click()]);
  const csv = (await download.createReadStream().then((stream) => stream.toArray())).join("");
  expect(csv).toContain(`"'=HYPERLINK(1)"`);
  await page.getByRole("link", { name: "=HYPERLINK(1)" }).click();
  await page.getByRole("button", { name: "Cancel the place" }).click();
  await page.getByText("Cancelled by the host").first().waitFor();
});

test("a list of names is made, filled in and used by the event; it fits a phone and a desk", async () => {
  for (const [name, options] of Object.entries({ desk, phone })) {
    const page = await signedIn(options);
    await page.goto(paths.hostNames(event.hostId));
    await page.getByLabel("Name of the list").fill(`For the ${name}`);
    await page.getByRole("button", { name: "Make the list" }).click();
    await page.getByRole("heading", { name: `For the ${name}` }).waitFor();
    await page.getByRole("searchbox", { name: "Find" }).fill("türkiye");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByLabel("Name, Türkiye", { exact: true }).fill(`Turkey, ${name}`);
    await page.getByLabel("Flag shown, Türkiye").check();
    await page.getByRole("button", { name: "Save this row" }).click();
    await page.getByText("1 row is saved.").waitFor();
    await expectAccessible(page);
    await shot(page, `names-${name}`);
    await page.goto(paths.namesAndOrder(event.address));
    await page.getByLabel("List", { exact: true }).selectOption({ label: `For the ${name}` });
    await page.getByRole("button", { name: "Use this list" }).click();
    await page.getByText("The names and their order are saved.").waitFor();
    await page.getByText("As they stand now").click();
    await page.getByText(`Turkey, ${name}`).waitFor();
    await expectAccessible(page);
  }
});

test("the public form works without scripts on a phone and says where the message went", async () => {
  const page = await visit({ ...phone, javaScriptEnabled: false });
  await page.goto(paths.register(event.address));
  await shot(page, "register-phone");
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByText("Please fill this in.").first().waitFor();
  await shot(page, "register-refused");
  await page.getByLabel("Name", { exact: false }).first().fill("Olga Ferreira");
  await page.getByLabel("Mail address").fill("olga@police.example");
  await page.getByLabel("Country or jurisdiction").selectOption("PT");
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("heading", { name: "One more step: open the message we sent you" }).waitFor();
  await shot(page, "received");
});

test("axe finds nothing on the public pages, light and dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await visit({ ...desk, colorScheme });
    for (const path of [paths.register(event.address), paths.lostLink(event.address), `${paths.lostLink(event.address)}?asked`]) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.goto(paths.register(event.address));
    await shot(page, `register-${colorScheme}`);
  }
});
