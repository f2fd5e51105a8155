import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { openPlantedHouse, type PlantedHouse } from "../support/planted-house";

let built: PlantedHouse;
let browser: Browser;

beforeAll(async () => {
  [built, browser] = [await openPlantedHouse(), await launchChromium()];
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const event = "iscp-next";

test("the team limits a session and makes a group; a delegate takes a place on a phone without scripts, and has it in the agenda", async () => {
  const team = await (await browser.newContext({ baseURL: built.url, ...desk })).newPage();
  await team.goto(built.links.organiser);
  await team.getByRole("button").first().click();
  await team.waitForURL(/organise/);
  const { id } = await built.house.reads
    .selectFrom("session")
    .innerJoin("event", "event.id", "session.event_id")
    .select("session.id")
    .where("event.address", "=", event)
    .where("session.title", "like", "%Changing social media%")
    .executeTakeFirstOrThrow();
  await team.goto(paths.sessionPlaces(event, id));
  await expectAccessible(team);
  await team.getByLabel("Places", { exact: true }).fill("1");
  await team.getByRole("button", { name: "Save the places" }).click();
  await team.getByText("0 of 1 given").waitFor();
  await team.goto(paths.groups(event));
  await team.getByLabel(/^Name/).fill("Syndicate A");
  await team.getByRole("button", { name: "Make the group" }).click();
  await team.getByRole("heading", { name: "Syndicate A", level: 1 }).waitFor();
  await expectAccessible(team);

  // What was refused is gone once the same button has done its work, and the choice with it.
  await team.getByRole("button", { name: "Add all its members" }).click();
  await team.getByText("Choose a delegation.").first().waitFor();
  const delegation = team.getByRole("combobox", { name: "Delegation" });
  await delegation.fill("Singapore");
  await team.getByRole("option", { name: /^Singapore/ }).click();
  await team.getByRole("button", { name: "Add all its members" }).click();
  await team.getByText(/(people are|person is) added\./).waitFor();
  expect(await team.getByText("Choose a delegation.").count()).toBe(0);
  expect(await delegation.inputValue()).toBe("");

  const page = await (await browser.newContext({ baseURL: built.url, ...phone, javaScriptEnabled: false })).newPage();
  await page.goto(built.links.delegate);
  expect(await page.getByText("Changing social media behaviour").count()).toBe(0);
  await page.getByRole("link", { name: "Choose sessions" }).click();
  await page.getByRole("button", { name: /^Take a place in Changing social media/ }).click();
  await page.getByText("You have a place").waitFor();
  await page.getByRole("link", { name: "Back to my agenda" }).click();
  await page.getByText("Changing social media behaviour").first().waitFor();
}, 120_000);
