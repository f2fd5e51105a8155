import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { signedInAs } from "../support/factors";
import { noon } from "../support/house";
import { aPublicSymposium } from "../support/public-symposium";

let built: BuiltHouse;
let browser: Browser;
let token = "";

beforeAll(async () => {
  [built, browser] = await Promise.all([openBuiltHouse(), launchChromium()]);
  built.house.now = () => noon;
  const host = await aHost(built.house);
  await aPublicSymposium(built.house, { address: "iscp" }, host);
  ({ token } = await signedInAs(built.house, host.owner));
});

afterAll(async () => {
  await browser.close();
  await built.close();
});

test.each([
  ["a phone, light", { ...phone, colorScheme: "light" }],
  ["a desk, dark", { ...desk, colorScheme: "dark" }],
] as const)("an owner asks for clearance; whoever has the link remarks, clears, and axe finds nothing: %s", async (name, look) => {
  const asker = await browser.newContext({ ...look, baseURL: built.url });
  await asker.addCookies([{ name: "plenary-sign-in", value: token, url: built.url }]);
  const page = await asker.newPage();
  await page.goto(paths.documents("iscp"));
  await expectAccessible(page);
  await page.getByRole("link", { name: /Ask for clearance|See remarks/ }).click();
  await page.getByLabel("Who is to clear it").fill(name);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel(`Link for ${name}`).inputValue();
  await expectAccessible(page);

  const clearer = await (await browser.newContext({ ...look })).newPage();
  await clearer.goto(built.url + new URL(link).pathname);
  await expectAccessible(clearer);
  await clearer
    .getByRole("link", { name: /^Remark on this/ })
    .first()
    .click();
  const about = clearer.getByLabel("About");
  expect(await about.inputValue()).not.toBe("");
  await clearer.getByRole("button", { name: "Leave this remark" }).click();
  await clearer.getByRole("heading", { name: "Please check these points" }).waitFor();
  await clearer.locator("#remark-remark").fill("Who chairs this?");
  await clearer.getByRole("button", { name: "Leave this remark" }).click();
  await clearer.getByText("Your remark is with the team.").waitFor();
  await clearer.getByRole("button", { name: "Cleared" }).click();
  await clearer.getByText(`Cleared by ${name}`).waitFor();
  await expectAccessible(clearer);
  expect(await clearer.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

  await page.reload();
  await page.getByText("Who chairs this?").first().waitFor();
  await page.getByText(`Cleared by ${name}`).waitFor();
  await expectAccessible(page);
});
