import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  event = await anEvent(built.house, host, { starts_on: "2098-11-25", ends_on: "2098-11-27" });
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

let makeRoom = () => {};
afterEach(() => makeRoom());

/** From here on every deed meets what a full disk says. */
function fillDisk() {
  const { house } = built;
  const { write } = house;
  house.write = () => Promise.reject(Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" }));
  makeRoom = () => {
    house.write = write;
  };
}

const notice = (page: Page) => page.getByRole("alert").filter({ hasText: "This is not saved." });
const shot = (page: Page, name: string) =>
  process.env.PICTURES ? page.screenshot({ path: `${process.env.PICTURES}/${name}.png` }) : undefined;

test("a form that cannot be saved stays as it was typed and says so, and is saved when it is sent again", async () => {
  const page = await signedInPage(browser, built, host.owner, desk);
  await page.goto(paths.addPerson(event.address), { waitUntil: "networkidle" });
  await page.getByLabel("Name", { exact: false }).first().fill("Olga Ferreira");
  await page.getByLabel("Organisation").fill("Polícia");
  const add = page.getByRole("button", { name: "Add this person" });

  fillDisk();
  await add.click();
  await notice(page).getByText("Nothing can be saved just now.").waitFor();
  expect(await page.getByLabel("Organisation").inputValue()).toBe("Polícia");
  await expectAccessible(page);
  await shot(page, "unsaved-desk");
  await notice(page).getByRole("button", { name: "Close" }).click();
  expect(await notice(page).count()).toBe(0);
  makeRoom();

  await page.context().setOffline(true);
  await add.click();
  await notice(page).getByText("Plenary did not answer.").waitFor();
  expect(await page.getByLabel("Organisation").inputValue()).toBe("Polícia");
  await page.context().setOffline(false);

  await add.click();
  await page.getByRole("heading", { name: "Olga Ferreira", level: 1 }).waitFor();
  expect(await notice(page).count()).toBe(0);
  const people = await built.house.reads.selectFrom("registration").select("name").where("name", "=", "Olga Ferreira").execute();
  expect(people).toHaveLength(1);
}, 120_000);

test("what a page shows only in answer to a form stays too: a pasted list in its preview, corrected in place", async () => {
  const page = await signedInPage(browser, built, host.owner, phone);
  await page.goto(paths.pastePeople(event.address), { waitUntil: "networkidle" });
  await page.getByLabel("The list").fill("Sergeant\tLee\tlee@@x\tMarine Police\nConstable\t陳大文\t\tTraffic");
  await page.getByRole("button", { name: "Read the list" }).click();
  await page.getByText("1 row needs correcting.").waitFor();
  await page.getByLabel("Mail address, row 1").fill("lee@police.example");
  await page.getByRole("button", { name: "Check again" }).click();
  await page.getByRole("button", { name: "Add 2 as confirmed" }).waitFor();
  await page.getByLabel("Name, row 1").fill("Lee Wai");

  fillDisk();
  for (let tries = 0; tries < 2; tries++) {
    await page.getByRole("button", { name: "Add 2 as confirmed" }).click();
    await notice(page).waitFor();
    expect(await page.getByLabel("Name, row 1").inputValue()).toBe("Lee Wai");
    await shot(page, "unsaved-phone");
    await notice(page).getByRole("button", { name: "Close" }).click();
  }
  makeRoom();
  await page.getByRole("button", { name: "Add 2 as confirmed" }).click();
  await page.getByText("2 people were added as confirmed.").waitFor();
});

test("the banner stands on public and team pages, axe finds nothing, and it goes with the next step", async () => {
  const { house } = built;
  const { readingOnly } = house;
  const page = await signedInPage(browser, built, host.owner, { ...phone, colorScheme: "dark" });
  const banner = page.getByRole("status").filter({ hasText: "Plenary can only be read at the moment" });
  house.readingOnly = () => true;
  makeRoom = () => {
    house.readingOnly = readingOnly;
  };
  for (const path of [paths.event(event.address), paths.people(event.address)]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await banner.waitFor();
    await expectAccessible(page);
    await shot(page, `banner-${path.split("/").length}`);
  }
  makeRoom();
  await page.getByRole("link", { name: "Add a person" }).first().click();
  await page.getByRole("heading", { level: 1, name: /^Add/ }).waitFor();
  expect(await banner.count()).toBe(0);
});
