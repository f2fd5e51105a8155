import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { aConfirmed } from "../support/registrations";
import { signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  event = await anEvent(built.house, host, { starts_on: "2098-11-25", ends_on: "2098-11-27", asks_jurisdiction_at: null });
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

/** These pages bring no script; axe needs one of its own. */
const onAPhone = async (): Promise<Page> => (await browser.newContext({ baseURL: built.url, ...phone })).newPage();

test("the form of registration stays one screen of at most eight boxes, to the byte, while nothing is asked", async () => {
  const page = await onAPhone();
  await page.goto(paths.register(event.address));
  const names = await page.locator("form [name]:not([type=hidden])").evaluateAll((boxes) => boxes.map((box) => box.getAttribute("name")));
  expect(names).toEqual([
    ...["name", "mailAddress", "organisation", "needs", "listed"],
    ...["rankOrTitle", "salutation", "position", "otherScriptName"],
  ]);
  expect(await page.content()).not.toMatch(/answers|data-question|conditions|<script/);
});

test("an organiser takes three questions and writes one that hangs on another; a delegate answers on a phone; the team sees it", async () => {
  const organiser = await signedInPage(browser, built, host.owner, desk);
  await organiser.goto(paths.registrationSettings(event.address));
  await organiser.getByRole("link", { name: "Questions" }).first().click();
  await organiser.getByRole("heading", { level: 1, name: "Questions" }).waitFor();
  await expectAccessible(organiser);
  for (const label of ["Shall we book a room for you?", "Mobile telephone during the event", "Diet"])
    await organiser.getByLabel(label, { exact: true }).check();
  await organiser.getByRole("button", { name: "Add what is ticked" }).click();
  await organiser.getByRole("link", { name: "Change Diet" }).waitFor();

  await organiser.getByRole("link", { name: "A question of your own" }).click();
  await organiser.getByLabel(/^Question/).fill("Which view?");
  await organiser.getByLabel("Answered with").selectOption("one-of");
  await organiser.getByLabel("Option 1").fill("Sea");
  await organiser.getByLabel("Places").first().fill("1");
  await organiser.getByLabel("Option 2").fill("Hill");
  await organiser.getByLabel("Must be answered").check();
  await organiser.getByLabel("After the confirmation, by a date").check();
  await organiser.getByLabel("To be answered by").fill("2098-11-01");
  await organiser.getByLabel("Asked only of those who answered").selectOption({ label: "Shall we book a room for you?: Yes" });
  await expectAccessible(organiser);
  await organiser.getByRole("button", { name: "Add the question" }).click();
  await organiser.getByRole("link", { name: "Change Which view?" }).waitFor();
  await expectAccessible(organiser);

  const stage = { house: built.house, event: (await findEvent(built.house.reads, event.id))! };
  const chan = await aConfirmed(stage);
  const page = await onAPhone();
  await page.goto(paths.me(makeLink(built.house.configuration.secret, "me", chan.personId, 1), event.address));
  await page.getByRole("link", { name: "Questions", exact: true }).click();
  const view = page.getByRole("group", { name: /Which view/ });
  expect(await view.isVisible()).toBe(false);
  await page
    .getByRole("group", { name: /Shall we book/ })
    .getByLabel("Yes")
    .check();
  expect(await view.isVisible()).toBe(true);
  await page.getByLabel("Mobile telephone during the event").fill("ring me");
  await page.getByRole("button", { name: "Save for now" }).click();
  await page.getByText("Saved as you typed it.").waitFor();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await page.getByText("Please enter a telephone number").first().waitFor();
  expect(await page.getByLabel("Mobile telephone during the event").inputValue()).toBe("ring me");
  await expectAccessible(page);
  await page.getByLabel("Mobile telephone during the event").fill("+852 5555 0199");
  await view.getByLabel("Sea").check();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await page.getByText("Your answers are with the host.").waitFor();

  await organiser.goto(paths.registration(event.address, chan.id));
  await organiser.getByText("+852 5555 0199").waitFor();
  await organiser.getByRole("link", { name: "Change", exact: true }).click();
  await organiser.getByRole("heading", { level: 1, name: "Answers" }).waitFor();
  await organiser.getByLabel("Halal").check();
  await organiser.getByRole("button", { name: "Save the answers" }).click();
  await organiser.getByText("The answers are saved.").waitFor();
  await expectAccessible(organiser);
});

test("a stranger is asked with the registration, and told of an option that is full by its name", async () => {
  const page = await onAPhone();
  await page.goto(paths.register(event.address));
  await page.getByLabel(/^Name/).first().fill("Lee Ka-yan");
  await page.getByLabel(/^Mail address/).fill("not an address");
  await page.getByLabel("Vegan").check();
  await page.getByLabel("Mobile telephone during the event").fill("x");
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByText("Please give one mail address").first().waitFor();
  await page.getByText("Please enter a telephone number").first().waitFor();
  await expectAccessible(page);
  await page.getByLabel(/^Mail address/).fill("lee@police.example");
  await page.getByLabel("Mobile telephone during the event").fill("5555 0142");
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("heading", { name: /One more step/ }).waitFor();
});
