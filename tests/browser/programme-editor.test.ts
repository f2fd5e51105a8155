import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { aRoom } from "../support/programme";
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

async function aPlan(): Promise<CastEvent> {
  const event = await anEvent(built.house, host);
  await aRoom(built.house, event, "Grand Ballroom", 220);
  return event;
}

test("a day is typed with the keyboard alone, published, and public", async () => {
  const [page, event] = [await signedIn(desk), await aPlan()];
  await page.goto(paths.dayTable(event.address));
  await page.getByLabel("Time, row 1").focus();
  await page.keyboard.type("9-9:30");
  await page.getByLabel("Item, row 1").focus();
  await page.keyboard.type("Opening");
  await page.keyboard.press("Enter");
  await page.keyboard.type("930 60");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Pan");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Web3 and finance");
  await page.getByLabel("Room, row 2").selectOption("Grand Ballroom");
  await page.getByLabel("People, row 2").fill("Mei Wong (moderator); INTERPOL (name to be announced)");
  await page.getByRole("button", { name: "Save the timetable" }).click();
  await page.getByText("Saved: 2 items. One name was new and is now among the speakers.").waitFor();
  expect(await page.getByLabel("Time, row 2").inputValue()).toBe("09:30–10:30");
  expect(await page.getByLabel("Kind, row 2").inputValue()).toBe("panel");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Publish version 1…" }).click();
  await page.getByText("“Web3 and finance”, Wed 25 Nov 09:30–10:30, Grand Ballroom.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await page.getByText("Version 1 is public.").waitFor();

  await page.goto(paths.dayTable(event.address));
  await page.getByRole("link", { name: "Versions", exact: true }).click();
  await page.getByRole("heading", { name: "Versions so far" }).waitFor();

  await page.goto(paths.programme(event.address));
  await page.getByText("Mei Wong").first().waitFor();
});

test("without scripts the spare row is enough, and what was typed wrongly stays", async () => {
  const [page, event] = [await signedIn({ ...phone, javaScriptEnabled: false }), await aPlan()];
  await page.goto(paths.dayTable(event.address));
  await page.getByLabel("Time, row 1").fill("soon");
  await page.getByLabel("Item, row 1").fill("Opening");
  await page.getByRole("button", { name: "Save the timetable" }).click();
  expect(await page.getByText("This is not a time. Type 9:00 or 9:00–10:30.").count()).toBe(2);
  expect(await page.getByLabel("Item, row 1").inputValue()).toBe("Opening");
  await page.getByLabel("Time, row 1").fill("14");
  await page.getByRole("button", { name: "Save the timetable" }).click();
  expect(await page.getByLabel("Time, row 1").inputValue()).toBe("14:00–15:00");
  expect(await page.getByLabel("Time, row 2").inputValue()).toBe("");
});

test("a pasted timetable is shown, corrected in place and added as a whole", async () => {
  const [page, event] = [await signedIn(desk), await aPlan()];
  await page.goto(paths.pasteTimetable(event.address));
  await page
    .getByLabel("The timetable")
    .fill(
      "Date\tTime\tItem\tRoom\tSpeakers\n25 Nov\t9:00-9:30\tOpening\tSalon 9\tAda Chan\n26 Nov\tearly\tKeynote\tGrand Ballroom\tMei Wong\n",
    );
  await page.getByRole("button", { name: "Read the timetable" }).click();
  await page.getByText("The text says “Salon 9”, and no room has this name.").waitFor();
  await expectAccessible(page);
  // The preview names the fault already: only the refusal's own answer ends the wait.
  const refused = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Add 2 items" }).click();
  await refused;
  await page.waitForLoadState("networkidle");
  await page.getByText("Row 2: This is not a time.").waitFor();
  await page.getByText("The text says “Salon 9”, and no room has this name.").waitFor();
  await page.getByLabel("Time, row 2").fill("9:00");
  await page.getByRole("button", { name: "Add 2 items" }).click();
  await page.getByText("Saved: 2 items. 2 names were new and are now among the speakers.").waitFor();
});

test("an item has a page of its own, from people and parts to its removal", async () => {
  const [page, event] = [await signedIn(desk), await aPlan()];
  await page.goto(paths.dayTable(event.address));
  await page.getByLabel("Time, row 1").fill("9-10");
  await page.getByLabel("Item, row 1").fill("Keynote");
  await page.getByRole("button", { name: "Save the timetable" }).click();
  await page.getByRole("link", { name: "Open Keynote" }).click();
  await page.getByLabel("Name, person 1", { exact: true }).fill("Mei Wong");
  await page.getByText("Divide it into parts").click();
  await page.getByRole("button", { name: "One more part" }).click();
  await page.getByLabel("Title, part 2").fill("Questions");
  await page.getByLabel("Join link").fill("meet.example");
  await page.getByRole("button", { name: "Save this item" }).click();
  await page.getByText("Give an address that begins with https://").first().waitFor();
  expect(await page.getByLabel("Title, part 2").inputValue()).toBe("Questions");
  await expectAccessible(page);
  await page.getByLabel("Join link").fill("https://meet.example/1");
  await page.getByRole("button", { name: "Save this item" }).click();
  await page.getByText("Saved. It is public with the next version.").waitFor();
  expect(await page.getByLabel("Title, part 1").inputValue()).toBe("Questions");

  await page.getByRole("link", { name: "Remove this item…" }).click();
  await page.getByText("No version has it yet: it leaves without a trace for anybody else.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove this item" }).click();
  await page.getByLabel("Time, row 1").waitFor();
  expect(await page.getByRole("link", { name: "Open Keynote" }).count()).toBe(0);
});

test("the second of two editors sees both, keeps what was typed, and replaces only when told to", async () => {
  const [mine, event] = [await signedIn(desk), await aPlan()];
  await mine.goto(paths.dayTable(event.address));
  await mine.getByLabel("Item, row 1").fill("Keynote");
  await mine.getByRole("button", { name: "Save the timetable" }).click();
  await mine.getByRole("link", { name: "Open Keynote" }).click();
  await mine.getByRole("heading", { name: "Cancel or remove" }).waitFor();
  await mine.getByLabel("Title").first().fill("My keynote");
  const theirs = await mine.context().newPage();
  await theirs.goto(mine.url());
  await theirs.getByLabel("Title").first().fill("Their keynote");
  await theirs.getByRole("button", { name: "Save this item" }).click();
  await theirs.getByText("Saved. It is public").waitFor();

  await mine.getByRole("button", { name: "Save this item" }).click();
  await mine.getByText("What your colleague saved").waitFor();
  await mine.getByText("Their keynote").first().waitFor();
  expect(await mine.getByLabel("Title").first().inputValue()).toBe("My keynote");
  await mine.getByRole("button", { name: "Save this item" }).click();
  await mine.getByText("Saved. It is public").waitFor();
  expect(await mine.getByRole("heading", { level: 1 }).textContent()).toBe("My keynote");
});
