import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { changeRole } from "~/registration/members/order-members.server";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { type Assembly, aDelegation, anAssembly, teamHand } from "../support/delegations";
import { confirmedMember } from "../support/participants";
import { signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let assembly: Assembly;
let delegation: string;
let person: string;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  assembly = await anAssembly({ starts_on: "2098-11-25", ends_on: "2098-11-27" }, built.house);
  delegation = await aDelegation(assembly);
  person = await confirmedMember(assembly, delegation, { name: "Tan Wei", rankOrTitle: "Superintendent" });
  await confirmedMember(assembly, delegation, { name: "Goh Min", rankOrTitle: "Inspector" });
});

afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("the secretariat issues a provisional list, is stopped where a head is missing, hides a name, opens the list and issues the final one", async () => {
  const { address } = assembly.event;
  const page = await signedInPage(browser, built, assembly.host.owner, desk);
  await page.goto(paths.documents(address));
  await page.getByText("Not issued yet").waitFor();
  await page.getByRole("link", { name: "Open the list" }).click();
  await page.getByText("A head is missing").waitFor();
  await expectAccessible(page);

  await press(page, "Issue the final list");
  await page.getByText("The final list needs a head in every delegation. Say who is the head of Singapore.").waitFor();
  await page.getByLabel("Corrections until").fill("2098-11-01");
  await press(page, "Issue provisional list 1");
  await page.getByRole("heading", { name: "Provisional list 1", level: 1 }).waitFor();
  await expectAccessible(page);

  await page.getByRole("link", { name: "List of delegates" }).click();
  await page.getByLabel("Choose Goh Min").check();
  await page.getByLabel("For the delegations").selectOption("Title only");
  await page.getByLabel("In public", { exact: true }).selectOption("Named");
  await press(page, "Set for those ticked");
  await page.getByText("Set for one person.").waitFor();
  expect(await page.getByLabel("Choose Goh Min").isChecked()).toBe(false);

  const hand = await teamHand(assembly, delegation);
  await built.house.write((tx) => changeRole(tx, hand, person, "head", systemNow()));
  await page.goto(paths.participants(address));
  await press(page, "Issue the final list");
  await page.getByRole("heading", { name: "Final list", level: 1 }).waitFor();
  await page.getByText("The final list is issued.").waitFor();
  const changes = await page.getByRole("group").getByRole("listitem").allTextContents();
  expect(changes).toContain("Another role: Tan Wei (Singapore), delegate, is now head of delegation");

  await page.goto(paths.listReaders(address));
  await expectAccessible(page);
  await page.getByLabel("Everybody", { exact: true }).check();
  await press(page, "Save who reads it");
  await page.getByRole("link", { name: "See the public page" }).click();
  await page.getByText("Final list, issued on").waitFor();
  await page.getByText("Inspector").waitFor();
  expect(await page.getByText("Goh Min").count()).toBe(0);
});

test("on a phone the list, its public page and the figures are within the screen and accessible", async () => {
  const { address } = assembly.event;
  const page = await signedInPage(browser, built, assembly.host.owner, phone);
  for (const path of [paths.participants(address), paths.figures(address), paths.publicParticipants(address)]) {
    await page.goto(path);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test("what belongs to each person stands in one line with the others': roles under the count, and on a phone states and arrows", async () => {
  const { address } = assembly.event;
  const page = await signedInPage(browser, built, assembly.host.owner, desk);
  await page.goto(paths.participants(address, "delegations"));
  const right = (text: string) =>
    page
      .getByRole("main")
      .getByText(text, { exact: true })
      .last()
      .evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return Math.round(range.getBoundingClientRect().right);
      });
  expect(await right("Head of delegation")).toBe(await right("2 delegates"));

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(paths.delegation(address, delegation));
  const places = (name: string) =>
    page
      .getByRole("button", { name: new RegExp(`${name}$`) })
      .evaluateAll((arrows) => new Set(arrows.map((arrow) => Math.round(arrow.getBoundingClientRect().x))).size);
  expect(await page.getByRole("button", { name: / up$/ }).count()).toBe(2);
  expect(await places("up")).toBe(1);
  expect(await places("down")).toBe(1);
});
