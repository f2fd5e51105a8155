import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone } from "../support/chromium";
import { mailTo, press } from "../support/delegation-journeys";
import { linkIn, signedInPage } from "../support/visitors";

// Eight weeks of a secretariat: forty are invited, most reply, some are chased, a few name their people, and the final list goes out.

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;
let secretariat: Page;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  event = await anEvent(built.house, host, { starts_on: "2098-11-25", ends_on: "2098-11-27" });
  secretariat = await signedInPage(browser, built, host.owner, desk);
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const invited = [
  ...["Albania", "Argentina", "Armenia", "Australia", "Austria", "Bahrain", "Bangladesh", "Belgium", "Bhutan", "Brazil"],
  ...["Brunei Darussalam", "Bulgaria", "Cambodia", "Canada", "Chile", "Colombia", "Croatia", "Cyprus", "Denmark", "Ecuador"],
  ...["Egypt", "Estonia", "Fiji", "Finland", "France", "Georgia", "Germany", "Ghana", "Greece", "Hungary"],
  ...["Iceland", "India", "Indonesia", "Ireland", "Israel", "Italy", "Jamaica", "Japan", "Jordan", "Kenya"],
];
const focalOf = (at: number) => `focal${at}@state.example`;
const [silent, ...answering] = invited.keys();

test("forty are invited from one pasted list, with one click", async () => {
  await secretariat.goto(paths.startSettings(event.address));
  await press(secretariat, "Delegations invited");
  await secretariat.waitForURL(/\/delegations$/);
  await secretariat.goto(paths.pasteDelegations(event.address));
  const rows = invited.map((name, at) => `${name}\t2\tFocal Point ${at}\t${focalOf(at)}`);
  await secretariat.getByLabel("The list").fill(["Jurisdiction\tPlaces\tFocal point\tMail", ...rows].join("\n"));
  await press(secretariat, "Read the list");
  await expectAccessible(secretariat);
  await press(secretariat, "Add 40 delegations");
  await secretariat.waitForURL(/added=40/);
  await press(secretariat, "Send these 40 invitations");
  await secretariat.getByText("40 delegations are written to.").waitFor();
});

test("thirty-nine reply, one by telephone; two regret, and one says nothing", async () => {
  const [byTelephone, ...byLink] = answering;
  await secretariat.goto(paths.delegations(event.address));
  await secretariat.getByRole("link", { name: invited[byTelephone!], exact: true }).click();
  await secretariat.getByRole("radio", { name: "We accept" }).check();
  await secretariat.getByLabel("How many will come").fill("1");
  await press(secretariat, "Enter the reply");
  await secretariat.getByText("Accepted, 1").waitFor();

  const focal = await (await browser.newContext({ baseURL: built.url, ...phone, javaScriptEnabled: false })).newPage();
  for (const at of byLink) {
    await focal.goto(linkIn(await mailTo(built, focalOf(at), /^Invitation/), "/delegation/reply"));
    await focal.getByLabel(at < 4 ? "We regret" : "We accept").check();
    if (at >= 4) await focal.getByLabel("How many will come").fill("1");
    await press(focal, "Send the reply");
    await focal.waitForURL(/\/delegation(?:\?|$)/);
  }
  await secretariat.goto(paths.delegations(event.address));
  await secretariat.getByRole("link", { name: /Something is missing/ }).waitFor();
  await expectAccessible(secretariat);
});

test("who owes something is chased with what is missing; who is done or regrets is left alone", async () => {
  await secretariat.goto(`${paths.delegations(event.address)}?tab=missing`);
  await press(secretariat, /^Chase these 38/);
  await secretariat.getByText("38 delegations are written to.").waitFor();
  const toSilent = await mailTo(built, focalOf(silent!), /reply/i);
  expect(toSilent?.text).toContain("reply");
  const toAnswering = await mailTo(built, focalOf(10), /please name/);
  expect(toAnswering?.text).not.toMatch(/have not replied/i);
});

test("members are named on phones and confirm their details; the final list waits for each head, and reads in the order of the alphabet", async () => {
  const naming = [4, 20, 39];
  const focal = await (await browser.newContext({ baseURL: built.url, ...phone, javaScriptEnabled: false })).newPage();
  for (const at of naming) {
    await focal.goto(linkIn(await mailTo(built, focalOf(at), /please name/), "/delegation"));
    await focal.getByRole("link", { name: "Paste a list" }).click();
    const role = at === 20 ? "Delegate" : "Head of delegation";
    await focal
      .getByLabel("Paste a list from Excel or Word")
      .fill(`Role\tName\tPosition\tMail\n${role}\tOfficer ${at}\tHead of unit\tofficer${at}@state.example`);
    await press(focal, "Put it into the boxes");
    await press(focal, "Name these members");
    await focal.getByRole("heading", { name: "Members (1 of 1)" }).waitFor();
    await focal.goto(linkIn(await mailTo(built, `officer${at}@state.example`, /nominated/), "/details"));
    await press(focal, "Send my details");
    await focal.getByText("Your details are saved.").waitFor();
  }
  await secretariat.goto(paths.participants(event.address));
  await press(secretariat, "Issue the final list");
  await secretariat.getByText("The final list needs a head in every delegation. Say who is the head of Egypt.").waitFor();
  await secretariat.getByRole("link", { name: "Egypt", exact: true }).first().click();
  await secretariat.getByRole("link", { name: "Officer 20" }).click();
  await secretariat.getByRole("link", { name: "Change", exact: true }).first().click();
  await secretariat.getByLabel("In the delegation").selectOption("head");
  await press(secretariat, "Save the role");
  await secretariat.getByText("Egypt: Head").waitFor();
  await secretariat.goto(paths.participants(event.address));
  await press(secretariat, "Issue the final list");
  await secretariat.getByRole("heading", { name: "Final list", level: 1 }).waitFor();
  const text = (await secretariat.locator("main").textContent()) ?? "";
  const order = ["Austria", "Officer 4", "Egypt", "Officer 20", "Kenya", "Officer 39"].map((word) => text.indexOf(word));
  expect(order.every((place) => place >= 0)).toBe(true);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  await expectAccessible(secretariat);
});
