import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastHost, organiserOf } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { aRoom, aSession } from "../support/programme";
import { signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
});

afterAll(async () => {
  await browser?.close();
  await built?.close();
});

/** Opening, keynote, tea at 10:30 and a panel. */
async function aMorning(options = desk as Parameters<typeof signedInPage>[3], more: Parameters<typeof anEvent>[2] = {}) {
  const { house } = built;
  const event = await anEvent(house, host, more);
  const roomId = await aRoom(house, event, "Grand Ballroom", 220);
  const editor = await organiserOf(house, event, "edit-programme");
  const dayId = event.days[0]!.id;
  const item = (title: string, start: string, minutes: number, rest = {}) =>
    aSession(house, editor, { title: { en: title }, dayId, start: start as never, minutes, ...rest });
  await item("Opening", "09:00", 30, { roomId });
  await item("Keynote", "09:30", 45, { roomId });
  await item("Tea", "10:30", 30);
  await item("Panel", "11:00", 60, { roomId });
  const page = await signedInPage(browser, built, host.owner, options);
  await page.goto(paths.dayTable(event.address), { waitUntil: "networkidle" });
  return { page, event };
}

const times = (page: Page) => page.locator('[data-cell="time"]').evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
const titles = (page: Page) =>
  page.locator('[data-cell="title"]').evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value));
const news = (page: Page) => page.getByRole("status").filter({ has: page.locator("p") });
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement).name);

async function save(page: Page) {
  await page.getByRole("button", { name: "Save the timetable" }).click();
  await page.getByText(/^Saved: /).waitFor();
  await page.waitForLoadState("networkidle");
}

test("a longer opening rolls the day on up to tea, which is anchored; it is seen before it is saved, and taken back at once", async () => {
  const { page } = await aMorning();
  await page.getByLabel("Anchored, row 3").check();
  await page.getByLabel("Time, row 1").fill("9-9:50");
  await news(page).getByText("The item after it begins 20 minutes later.").waitFor();
  expect(await times(page)).toEqual(["9-9:50", "09:50–10:35", "10:30–11:00", "11:00–12:00", ""]);
  await page.getByText("was 09:30–10:15").waitFor();
  await page.getByText("5 minutes over “Tea” at 10:30, which is anchored.", { exact: true }).waitFor();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Leave the others where they were" }).click();
  expect(await times(page)).toEqual(["9-9:50", "09:30–10:15", "10:30–11:00", "11:00–12:00", ""]);
  await page.getByLabel("Time, row 1").fill("9:00 30");
  await page.getByLabel("Item, row 1").focus();
  await page.getByLabel("Time, row 1").fill("9:00 40");
  await save(page);
  expect(await times(page)).toEqual(["09:00–09:40", "09:40–10:25", "10:30–11:00", "11:00–12:00", ""]);
  expect(await page.getByLabel("Anchored, row 3").isChecked()).toBe(true);
});

test("rows change their places by keyboard and by the handle, and their times follow", async () => {
  const { page } = await aMorning();
  await page.getByLabel("Item, row 2").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await news(page).getByText("“Keynote” now begins at 09:00; 1 other item moved.").waitFor();
  expect(await titles(page)).toEqual(["Keynote", "Opening", "Tea", "Panel", ""]);
  expect((await times(page)).slice(0, 2)).toEqual(["09:00–09:45", "09:45–10:15"]);
  expect(await focused(page)).toBe("rows[0].title");
  await page.keyboard.press("Alt+ArrowUp");
  await news(page).getByText("Nothing stands before it.").waitFor();

  const [handle, tea] = [page.getByRole("button", { name: "Move Keynote" }), page.getByLabel("Item, row 3")];
  const [from, to] = [(await handle.boundingBox())!, (await tea.boundingBox())!];
  await page.mouse.move(from.x + 8, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y, { steps: 5 });
  await page.mouse.up();
  await news(page).getByText("“Keynote” now begins at 09:30; 1 other item moved.").waitFor();
  await page.getByRole("button", { name: "Put it back" }).click();
  expect(await titles(page)).toEqual(["Keynote", "Opening", "Tea", "Panel", ""]);
  await save(page);
  expect(await times(page)).toEqual(["09:00–09:45", "09:45–10:15", "10:30–11:00", "11:00–12:00", ""]);

  await page.getByLabel("Time, row 2").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("9:00-9:20");
  expect(await times(page)).toEqual(["9:00-9:20", "09:20–10:05", "10:20–10:50", "10:50–11:50", ""]);
});

test("parts are typed below their item, change places, and are saved with it", async () => {
  const { page } = await aMorning();
  await page.getByRole("button", { name: "Add a part to Keynote" }).click();
  await page.keyboard.type("Speech");
  await page.keyboard.press("Tab");
  await page.keyboard.type("30");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ada Chan");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Questions");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20");
  await page.getByText("The parts take 50 minutes, the item 45.").waitFor();
  await page.getByRole("cell", { name: "10:00", exact: true }).waitFor();
  await expectAccessible(page);
  await save(page);
  await page.getByLabel("Title, part 2 of Keynote").focus();
  await page.keyboard.press("Alt+ArrowUp");
  expect(await focused(page)).toBe("rows[1].parts[0].title");
  await save(page);
  expect(await page.getByLabel("Title, part 1 of Keynote").inputValue()).toBe("Questions");
  expect(await page.getByLabel("People, part 2 of Keynote").inputValue()).toBe("Ada Chan");
  await page.getByRole("button", { name: "Remove part 2 of Keynote" }).click();
  await page.getByRole("button", { name: "Remove part 1 of Keynote" }).click();
  await save(page);
  await expect.poll(() => page.getByLabel(/part 1 of Keynote/).count(), { timeout: 10_000 }).toBe(0);
});

test("type, Tab, Enter makes row after row, and a table copied from Excel becomes rows of this day", async () => {
  const { page } = await aMorning();
  await page.getByLabel("Time, row 5").focus();
  for (const [time, title] of [
    ["12", "Lunch"],
    ["13 45", "Round table"],
  ]) {
    await page.keyboard.type(time!);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type(title!);
    await page.keyboard.press("Enter");
  }
  expect(await focused(page)).toBe("rows[6].time");
  await page.getByLabel("Time, row 7").evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "14:00-14:30\tClosing\tSalon 9\n26 Nov\t\t\n15:00\tNext day\tSalon 9\n");
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await news(page).getByText("1 row pasted below. Look at them, then save.").waitFor();
  await news(page).getByText("One row is of another day and was left out: paste them on their day.").waitFor();
  await save(page);
  expect(await times(page)).toEqual([
    ...["09:00–09:30", "09:30–10:15", "10:30–11:00", "11:00–12:00", "12:00–13:00", "13:00–13:45", "14:00–14:30", ""],
  ]);
});

test("without scripts a row saves alone, and a button moves what follows", async () => {
  const { page } = await aMorning({ ...phone, javaScriptEnabled: false });
  await page.getByLabel("Time, row 1").fill("9-9:50");
  await page.getByRole("button", { name: "Move the following items too" }).click();
  expect(await times(page)).toEqual(["09:00–09:50", "09:50–10:35", "10:50–11:20", "11:20–12:20", ""]);
  await page.getByLabel("Time, row 1").fill("9-9:30");
  await page.getByRole("button", { name: "Save the timetable" }).click();
  expect((await times(page)).slice(0, 2)).toEqual(["09:00–09:30", "09:50–10:35"]);
});

test("without scripts a part is added too, after what was typed is saved", async () => {
  const { page } = await aMorning({ ...phone, javaScriptEnabled: false });
  await page.getByLabel("Item, row 2").fill("Keynote on tracing");
  await page.getByRole("button", { name: "Add a part to Keynote" }).click();
  await page.getByText("Saved: 1 item.").waitFor();
  expect(await focused(page)).toBe("rows[1].parts[0].title");
  await page.getByLabel("Title, part 1 of Keynote on tracing").fill("Speech");
  await page.getByLabel("Minutes, part 1 of Keynote on tracing").fill("30");
  await page.getByLabel("Time, row 1").press("Enter");
  await page.getByText("Saved: 1 item.").waitFor();
  expect(await page.getByLabel(/^Title, part/).evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))).toEqual(["Speech"]);
});

test("on a phone what is said of the day never lies over the box that is typed into", async () => {
  const { page } = await aMorning(phone);
  await page.getByLabel("Time, row 1").evaluate((box) => box.scrollIntoView({ block: "end" }));
  await page.getByLabel("Time, row 1").fill("9-9:50");
  await news(page).getByText("3 items after it begin 20 minutes later.").waitFor();
  const [box, said] = [(await page.getByLabel("Time, row 1").boundingBox())!, (await news(page).boundingBox())!];
  expect(box.y + box.height).toBeLessThanOrEqual(said.y);
  await expectAccessible(page);
});
