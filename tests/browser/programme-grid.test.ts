import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { minuteHeight } from "~/sessions/grid/snap";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import type { ClockTime } from "~/time/wall-time";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost, organiserOf } from "../support/cast";
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

const signedIn = (options: BrowserContextOptions) => signedInPage(browser, built, host.owner, options);

const at = (clock: string) => clock as ClockTime;

async function aPlan(): Promise<CastEvent> {
  const { house } = built;
  const event = await anEvent(house, host);
  const editor = await organiserOf(house, event, "edit-programme");
  const hall = await aRoom(house, event, "Hall", 200);
  await aRoom(house, event, "Salon", 40);
  const dayId = event.days[0]!.id;
  await aSession(house, editor, { title: { en: "Opening" }, dayId, start: at("09:00"), minutes: 60, roomId: hall });
  await aSession(house, editor, { title: { en: "Panel" }, dayId, start: at("11:00"), minutes: 90, roomId: hall });
  await aSession(house, editor, { title: { en: "Tea" }, kind: "break", dayId, start: at("10:30"), minutes: 30 });
  await aSession(house, editor, { title: { en: "Workshop" }, minutes: 45 });
  return event;
}

const cardOf = (page: Page, title: string) => page.getByRole("group", { name: new RegExp(`^${title},`) });

/** Where everything stands: "Opening 0 09:00 60 Hall". */
async function standing(event: CastEvent): Promise<string[]> {
  const sessions = await findAllSessions(built.house.reads, event);
  const rooms = await built.house.reads.selectFrom("room").select(["id", "name"]).where("event_id", "=", event.id).execute();
  return sessions
    .sort((one, other) => one.number - other.number)
    .map(({ title, dayId, start, minutes, roomId }) =>
      [
        title.en,
        event.days.findIndex(({ id }) => id === dayId),
        start ?? "-",
        minutes,
        JSON.parse(rooms.find(({ id }) => id === roomId)?.name ?? '{"en":"-"}').en,
      ].join(" "),
    );
}

/** By the middle of its upper edge to so many pixels from there. */
async function drag(page: Page, card: Locator, to: { x: number; y: number }, alt = false) {
  const box = (await card.boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + 8 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  if (alt) await page.keyboard.down("Alt");
  await page.mouse.move(from.x + to.x / 2, from.y + to.y / 2);
  await page.mouse.move(from.x + to.x, from.y + to.y);
  await page.mouse.up();
  if (alt) await page.keyboard.up("Alt");
}

const becomes = (event: CastEvent, row: string) => expect.poll(() => standing(event), { timeout: 15_000 }).toContain(row);

/** Once its script runs, an item can be taken hold of. */
async function openGrid(page: Page, event: CastEvent) {
  await page.goto(paths.programmeGrid(event.address));
  await page.locator("[data-item][tabindex]").first().waitFor();
}

test("items are dragged to a room and a time, made longer, put away and taken out again, and change places", async () => {
  const [page, event] = [await signedIn(desk), await aPlan()];
  await page.goto(paths.dayTable(event.address));
  await page.getByRole("link", { name: "Grid" }).click();
  await page.locator("[data-item][tabindex]").first().waitFor();
  const opening = cardOf(page, "Opening");
  await expectAccessible(page);
  const { width } = (await opening.boundingBox())!;

  await drag(page, opening, { x: width, y: 31 * minuteHeight });
  await becomes(event, "Opening 0 09:30 60 Salon");
  expect(await page.getByRole("status").first().textContent()).toBe("Opening: 09:30–10:30, Salon");
  await page.getByRole("group", { name: "Opening, 09:30–10:30, Salon" }).waitFor();

  const edge = (await opening.boundingBox())!;
  await page.mouse.move(edge.x + 40, edge.y + edge.height - 2);
  await page.mouse.down();
  await page.mouse.move(edge.x + 40, edge.y + edge.height - 2 - 28 * minuteHeight);
  await page.mouse.up();
  await becomes(event, "Opening 0 09:30 30 Salon");

  const tray = (await page.getByRole("region", { name: "Not placed yet" }).boundingBox())!;
  const panel = (await cardOf(page, "Panel").boundingBox())!;
  await drag(page, cardOf(page, "Panel"), { x: tray.x + 60 - panel.x - panel.width / 2, y: 0 });
  await becomes(event, "Panel -1 - 90 Hall");

  await page.getByRole("group", { name: "Panel, not placed yet" }).waitFor();
  const waiting = (await cardOf(page, "Panel").boundingBox())!;
  const target = (await opening.boundingBox())!;
  await drag(page, cardOf(page, "Panel"), { x: target.x - width - waiting.x, y: target.y + 60 * minuteHeight - waiting.y });
  await becomes(event, "Panel 0 10:30 90 Hall");

  await page.getByRole("group", { name: "Panel, 10:30–12:00, Hall" }).waitFor();
  await drag(page, cardOf(page, "Panel"), { x: width, y: -60 * minuteHeight + 10 }, true);
  await becomes(event, "Panel 0 09:30 90 Salon");
  expect(await standing(event)).toContain("Opening 0 10:30 30 Hall");

  const tab = (await page.getByRole("navigation", { name: "Days" }).getByRole("link").nth(1).boundingBox())!;
  const tea = (await cardOf(page, "Tea").boundingBox())!;
  await drag(page, cardOf(page, "Tea"), { x: tab.x + tab.width / 2 - tea.x - tea.width / 2, y: tab.y + 12 - tea.y - 8 });
  await becomes(event, "Tea 1 10:30 30 -");
}, 120_000);

test("arrow keys move an item and save it once it rests; Escape takes it back; a phone's finger takes the grip", async () => {
  const [page, event] = [await signedIn(desk), await aPlan()];
  await openGrid(page, event);
  const opening = cardOf(page, "Opening");
  await opening.focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "Shift+ArrowUp"]) await page.keyboard.press(key);
  await becomes(event, "Opening 0 09:10 55 Salon");
  expect(await opening.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole("group", { name: "Opening, 09:10–10:05, Salon" }).waitFor();

  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await page.getByText("Opening is back where it was.").waitFor();
  await page.waitForTimeout(900);
  expect(await standing(event)).toContain("Opening 0 09:10 55 Salon");

  await cardOf(page, "Workshop").focus();
  await page.keyboard.press("ArrowDown");
  await becomes(event, "Workshop 0 08:00 45 -");

  const touched = await signedIn({ ...phone, hasTouch: true });
  await openGrid(touched, event);
  const panel = cardOf(touched, "Panel");
  await panel.scrollIntoViewIfNeeded();
  await touched.waitForTimeout(300);
  const grip = (await panel.locator("[data-grip]").boundingBox())!;
  const finger = await touched.context().newCDPSession(touched);
  const point = (x: number, y: number) => ({ touchPoints: [{ x: grip.x + grip.width / 2 + x, y: grip.y + grip.height / 2 + y }] });
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", ...point(0, 0) });
  await finger.send("Input.dispatchTouchEvent", { type: "touchMove", ...point(0, -12 * minuteHeight) });
  await finger.send("Input.dispatchTouchEvent", { type: "touchMove", ...point(0, -30 * minuteHeight) });
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await becomes(event, "Panel 0 10:30 90 Hall");
}, 120_000);

test("a colleague who was faster is not overwritten: both are shown, and the item goes back", async () => {
  const [page, event] = [await signedIn(desk), await aPlan()];
  // Nor is it told that they were.
  await page.route("**/live*", (route) => route.abort());
  await openGrid(page, event);
  await cardOf(page, "Opening").waitFor();
  const other = await signedIn(desk);
  await openGrid(other, event);
  await cardOf(other, "Opening").focus();
  await other.keyboard.press("ArrowDown");
  await becomes(event, "Opening 0 09:05 60 Hall");
  await drag(page, cardOf(page, "Opening"), { x: 0, y: 120 * minuteHeight });
  await page.getByText("A colleague has changed “Opening” meanwhile.").waitFor();
  expect(await page.getByRole("alert").textContent()).toMatch(/It stands at .*09:05–10:05, Hall; you wanted .*11:00–12:00, Hall/);
  await page.getByRole("group", { name: "Opening, 09:05–10:05, Hall" }).waitFor();
  expect(await standing(event)).toContain("Opening 0 09:05 60 Hall");
}, 120_000);

test("all of it goes without a script too, on every day of the event", async () => {
  const event = await aPlan();
  const page = await signedIn({ ...desk, javaScriptEnabled: false });
  await page.goto(paths.programmeGrid(event.address));
  await page.getByRole("link", { name: "Opening" }).click();
  await page.getByLabel("Start").fill("half past");
  await page.getByRole("button", { name: "Place it there" }).click();
  await page.getByText("Give a time such as 13:00.").waitFor();
  expect(await page.getByLabel("Start").inputValue()).toBe("half past");
  await page.getByLabel("Day", { exact: true }).selectOption({ index: 2 });
  await page.getByLabel("Start").fill("14.30");
  await page.getByLabel("Room", { exact: true }).selectOption("Salon");
  await page.getByRole("button", { name: "Place it there" }).click();
  await page.getByText("Moved. It is public with the next version.").waitFor();
  expect(await standing(event)).toContain("Opening 1 14:30 60 Salon");

  await page.getByRole("link", { name: "Panel" }).click();
  await page.getByLabel("Let it change places with").selectOption("10:30 Tea");
  await page.getByRole("button", { name: "Change places" }).click();
  await page.getByText("Moved. It is public with the next version.").waitFor();
  expect(await standing(event)).toEqual(expect.arrayContaining(["Panel 0 10:30 90 -", "Tea 0 11:00 30 Hall"]));
}, 120_000);
