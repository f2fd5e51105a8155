import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { openPlantedHouse, type PlantedHouse } from "../support/planted-house";
import { capturedMail, linkIn, readerOf } from "../support/visitors";

const event = "iscp-next";
const patience = { timeout: 50_000, interval: 500 };
let built: PlantedHouse;
let browser: Browser;

beforeAll(async () => {
  [built, browser] = [await openPlantedHouse(), await launchChromium()];
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const openPage = async (options: BrowserContextOptions): Promise<Page> =>
  (await browser.newContext({ baseURL: built.url, locale: "en-GB", ...options })).newPage();

async function receivedMail(address: string, subject: RegExp) {
  const find = async () => (await capturedMail(built)).find((mail) => readerOf(mail) === address && subject.test(mail.subject ?? ""));
  await expect.poll(find, patience).toBeDefined();
  return find();
}

test("a delegate registers on a phone without scripts, proves the address by the mail, and takes the agenda along", async () => {
  const page = await openPage({ ...phone, javaScriptEnabled: false });
  await page.goto(paths.register(event));
  await page.getByLabel(/^Name/).first().fill("Newcomer Example 900");
  await page.getByLabel(/^Mail address/).fill("newcomer.900@example.test");
  await page.getByLabel(/^Country or jurisdiction/).selectOption({ label: "Singapore" });
  await page.getByLabel(/^You take part as/).selectOption({ label: "Law enforcement" });
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("heading", { name: "One more step: open the message we sent you" }).waitFor();

  const received = await receivedMail("newcomer.900@example.test", /confirm|address/i);
  await page.goto(linkIn(received, "/prove/"));
  await page.getByRole("button", { name: "Confirm my registration" }).click();
  await page.waitForURL(/\/me\//);

  const confirmed = await receivedMail("newcomer.900@example.test", /^Confirmed/);
  expect(confirmed?.attachments.map(({ contentType }) => contentType).sort()).toEqual(["application/pdf", "text/calendar"]);
  await page.goto(linkIn(confirmed, "/me/"));
  await page.getByText("Changing social media behaviour").first().waitFor();
  const paper = await page.request.get((await page.locator('a[href*="agenda.pdf"]').first().getAttribute("href")) ?? "");
  expect([paper.status(), paper.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  const calendar = await page.request.get((await page.locator('a[href*="agenda.ics"]').first().getAttribute("href")) ?? "");
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR/);
}, 120_000);

test("a speaker edits the page, sees it first, and the public page shows it with the photo", async () => {
  const page = await openPage(desk);
  await page.goto(built.links.speaker);
  await page.goto(new URL(built.links.speaker).pathname.replace(/$/, `/page?event=${event}`));
  await expectAccessible(page);
  await page
    .getByLabel(/About you.*English|^English/)
    .last()
    .fill("Sample text: writes about the history of sample cases.");
  await page.getByRole("button", { name: "Show me first" }).click();
  await page.getByText("As the public would see it. Nothing is saved yet.").waitFor();
  const publicPage = await openPage(desk);
  await publicPage.goto(paths.speakers(event));
  await publicPage.getByRole("link", { name: "Speaker Example" }).first().click();
  await publicPage.getByRole("heading", { name: "Speaker Example" }).waitFor();
  expect(await publicPage.getByText("history of sample cases").count()).toBe(0);

  await page.getByRole("button", { name: "Save my page" }).click();
  await page.getByText("Saved. Your words are on the public page now").waitFor();
  await page.getByRole("link", { name: "Change the photo" }).click();
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#446688" } })
    .jpeg()
    .toBuffer();
  await page.getByLabel(/Choose a photo/).setInputFiles({ name: "portrait.jpg", mimeType: "image/jpeg", buffer: photo });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show this photo" }).click();
  await page.getByText("Saved. Your words are on the public page now").waitFor();

  await publicPage.reload();
  await publicPage.getByText("history of sample cases").waitFor();
  const shown = publicPage.locator('main img[src^="/files/"]').first();
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await expectAccessible(publicPage);
}, 120_000);

test("an organiser edits the day table; the public reads version 1 until version 2 is published", async () => {
  const page = await openPage(desk);
  await page.goto(built.links.organiser);
  await page.getByRole("button").first().click();
  await page.waitForURL(/\/organise/);
  await page.goto(paths.dayTable(event));
  await expectAccessible(page);
  await page.getByLabel("Item, row 1").fill("Opening by the host");
  await page.getByRole("button", { name: "Save the timetable" }).click();
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();

  const publicPage = await openPage(phone);
  await publicPage.goto(paths.programme(event));
  expect(await publicPage.getByText("Opening by the host").count()).toBe(0);
  await publicPage.getByText("Opening ceremony").first().waitFor();

  await page.goto(paths.publish(event));
  await expectAccessible(page);
  await page.getByText("Opening by the host").first().waitFor();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await page.getByText("Version 2 is public.").waitFor();
  await publicPage.reload();
  await publicPage.getByText("Opening by the host").first().waitFor();
}, 120_000);

test("registration is finished with the keyboard alone, and where the keyboard stands can be seen", async () => {
  const page = await openPage(desk);
  await page.goto(paths.register(event));
  const typed: [RegExp, string][] = [
    [/^name$/, "Newcomer Example 901"],
    [/^mailAddress$/, "newcomer.901@example.test"],
    [/^jurisdiction$/, "Singa"],
    [/^category$/, "Law"],
  ];
  for (const [name, text] of typed) {
    await tabTo(page, name);
    expect(await focusIsVisible(page)).toBe(true);
    await page.keyboard.type(text);
  }
  expect(await page.getByLabel(/^Country or jurisdiction/).inputValue()).toBe("SG");
  await tabTo(page, /^$/, "Register");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "One more step: open the message we sent you" }).waitFor();
}, 60_000);

/** Presses Tab until the field of this name, or the button of this text, has the keyboard. */
async function tabTo(page: Page, name: RegExp, button?: string) {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const [is, text, inForm] = await page.evaluate(() => {
      const { activeElement } = document;
      return [
        activeElement?.getAttribute("name") ?? "",
        activeElement?.textContent?.trim() ?? "",
        Boolean(activeElement?.closest("main form")),
      ] as const;
    });
    if (inForm && (button ? text === button : name.test(is) && is !== "")) return;
  }
  throw new Error(`Tab never came to ${button ?? name}`);
}

const focusIsVisible = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.activeElement!);
    return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
  });

test("at 400 % zoom no public or personal page scrolls sideways", async () => {
  const page = await openPage({ viewport: { width: 320, height: 640 } });
  const personal = (path: string) => built.links.delegate.replace("?", `${path}?`);
  const addresses = [
    ...[paths.front(), paths.event(event), paths.programme(event), paths.speakers(event), paths.practical(event), paths.register(event)],
    ...[paths.lostLink(event), paths.signIn(), paths.event("iscp-2023"), `${paths.programme(event)}?lang=zh-Hant`],
    ...[built.links.delegate, personal("/details"), personal("/withdraw")],
    ...[built.links.speaker, built.links.speaker.replace("?", "/speaking?"), built.links.speaker.replace("?", "/page?")],
  ];
  const wide: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
    if (width > 320) wide.push(`${address}: ${width}`);
  }
  expect(wide).toEqual([]);
}, 120_000);

test.each([
  ["a phone in the dark", { ...phone, colorScheme: "dark" }],
  ["a desk in the light", { ...desk, colorScheme: "light" }],
] as const)(
  "axe finds nothing on the personal pages on %s",
  async (_where, options) => {
    const page = await openPage(options);
    const { delegate, speaker } = built.links;
    for (const address of [
      delegate,
      delegate.replace("?", "/details?"),
      delegate.replace("?", "/withdraw?"),
      speaker,
      speaker.replace("?", "/speaking?"),
      speaker.replace("?", "/page?"),
      paths.register(event),
    ]) {
      await page.goto(address);
      await expectAccessible(page);
    }
  },
  120_000,
);
