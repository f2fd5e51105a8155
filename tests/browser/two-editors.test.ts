import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Account } from "~/accounts/account";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, anEvent, type CastHost, organiserOf } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { signedInAs } from "../support/factors";
import { aSession } from "../support/programme";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let colleague: Account;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  colleague = await aColleague(built.house, host, "programme-editor");
});

afterAll(async () => {
  await browser?.close();
  await built?.close();
});

async function signedIn(account: { id: string }, options: BrowserContextOptions = desk): Promise<Page> {
  const context = await browser.newContext({ baseURL: built.url, ...options });
  const { token } = await signedInAs(built.house, account, systemNow());
  await context.addCookies([{ name: "plenary-sign-in", value: token, url: built.url }]);
  return context.newPage();
}

async function aPlan() {
  const event = await anEvent(built.house, host);
  const editor = await organiserOf(built.house, event, "edit-programme");
  const placed = (title: string, start: string) => ({ title: { en: title }, dayId: event.days[0]!.id, start: start as ClockTime });
  await aSession(built.house, editor, placed("Opening", "09:00"));
  await aSession(built.house, editor, placed("Keynote", "11:00"));
  return event;
}

const open = async (page: Page, address: string) => {
  const listening = page.waitForRequest((request) => request.url().includes("/programme/live"));
  await page.goto(paths.dayTable(address));
  await listening;
};

test("each of two editors sees what the other changes, and neither loses what they typed", async () => {
  const [event, mine, theirs] = [await aPlan(), await signedIn(host.owner), await signedIn(colleague)];
  await open(mine, event.address);
  await open(theirs, event.address);
  await theirs.getByLabel("Item, row 1").fill("Welcome");
  await theirs.getByRole("button", { name: "Save the timetable" }).click();
  await mine.getByText(`${colleague.name} has changed the programme.`).waitFor({ timeout: 2_500 });
  await expect.poll(() => mine.getByLabel("Item, row 1").inputValue()).toBe("Welcome");
  expect(await theirs.getByText("changed the programme").count()).toBe(0);
  await expectAccessible(mine);

  await mine.getByLabel("Item, row 2").fill("My keynote");
  await theirs.getByLabel("Item, row 2").fill("Their keynote");
  await theirs.getByRole("button", { name: "Save the timetable" }).click();
  await mine.getByText(`${colleague.name} has changed the programme. What you have typed is kept.`).waitFor({ timeout: 2_500 });
  expect(await mine.getByLabel("Item, row 2").inputValue()).toBe("My keynote");
  await expectAccessible(mine);
  const [other] = await Promise.all([mine.context().waitForEvent("page"), mine.getByRole("link", { name: /^Show/ }).click()]);
  expect(await other.getByLabel("Item, row 2").inputValue()).toBe("Their keynote");
  await other.close();

  await mine.getByRole("button", { name: "Save the timetable" }).click();
  await mine.getByText("Row 2: A colleague has changed this item meanwhile.").waitFor();
  await mine.getByText("11:00–12:00 · Their keynote").waitFor();
  expect(await mine.getByLabel("Item, row 2").inputValue()).toBe("My keynote");
  await mine.getByRole("button", { name: "Save the timetable" }).click();
  await mine.getByText("Saved: 1 item.").waitFor();
  await expect.poll(() => theirs.getByLabel("Item, row 2").inputValue()).toBe("My keynote");
});

test("a step is undone and redone by its button and by keys, not while something is typed", async () => {
  const [event, page] = [await aPlan(), await signedIn(colleague)];
  await open(page, event.address);
  await page.getByLabel("Time, row 2").fill("12-13");
  await page.getByRole("button", { name: "Save the timetable" }).click();
  await page.getByRole("button", { name: "Undo: moved “Keynote” to 12:00" }).click();
  await page.getByText("Undone: moved “Keynote” to 12:00.").waitFor();
  expect(await page.getByLabel("Time, row 2").inputValue()).toBe("11:00–12:00");
  await expectAccessible(page);

  await page.locator("h1").click();
  await page.keyboard.press("Control+Shift+Z");
  await page.getByText("Done again: moved “Keynote” to 12:00.").waitFor();
  expect(await page.getByLabel("Time, row 2").inputValue()).toBe("12:00–13:00");
  await page.getByLabel("Item, row 1").fill("Welcome");
  await page.keyboard.press("Control+Z");
  await expect.poll(() => page.getByLabel("Item, row 1").inputValue()).toBe("Opening");
  await page.getByLabel("Item, row 1").fill("Welcome");
  await page.locator("h1").click();
  await page.keyboard.press("Control+Z");
  await page.getByText("Save first what you have typed").waitFor();
  expect(await page.getByLabel("Item, row 1").inputValue()).toBe("Welcome");
});

test("without scripts the buttons undo too, and a refusal names the colleague", async () => {
  const event = await aPlan();
  const [mine, theirs] = [
    await signedIn(colleague, { ...phone, javaScriptEnabled: false }),
    await signedIn(host.owner, { ...desk, javaScriptEnabled: false }),
  ];
  const save = async (page: Page, title: string) => {
    await page.goto(paths.dayTable(event.address));
    await page.getByLabel("Item, row 1").fill(title);
    await page.getByRole("button", { name: "Save the timetable" }).click();
  };
  await save(mine, "Welcome");
  await save(theirs, "Address");
  await mine.getByRole("button", { name: "Undo: changed “Welcome”" }).click();
  await mine.getByText("Ada Chan has changed “Address” since. Nothing was changed").waitFor();
  await theirs.getByRole("button", { name: "Undo: changed “Address”" }).click();
  await theirs.getByText("Undone: changed “Address”.").waitFor();
  await mine.getByRole("button", { name: "Undo: changed “Welcome”" }).click();
  await mine.getByText("Undone: changed “Welcome”.").waitFor();
  await mine.goto(paths.dayTable(event.address));
  expect(await mine.getByLabel("Item, row 1").inputValue()).toBe("Opening");
});
