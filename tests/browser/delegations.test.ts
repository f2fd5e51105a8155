import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { returnMember } from "~/registration/members/decide-member.server";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { desk, expectAccessible, launchChromium, phone, searchableBox } from "../support/chromium";
import { giveCode, mailTo, press } from "../support/delegation-journeys";
import { aDelegation, anAssembly, focalHand, focalPointOf, named } from "../support/delegations";
import { cookieFor, linkIn, signedInPage } from "../support/visitors";

let built: BuiltHouse;
let browser: Browser;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  [built, browser] = [await openBuiltHouse(), await launchChromium()];
  host = await aHost(built.house);
  event = await anEvent(built.house, host, { starts_on: "2098-11-25", ends_on: "2098-11-27" });
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

const visit = async (options: BrowserContextOptions): Promise<Page> =>
  (await browser.newContext({ baseURL: built.url, ...options })).newPage();

const shot = (page: Page, name: string) =>
  process.env.PICTURES ? page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : undefined;

test("delegations are invited by one click, reply by letter and by link, name their people on a phone, and are chased", async () => {
  const secretariat = await signedInPage(browser, built, host.owner, desk);
  await secretariat.goto(paths.startSettings(event.address));
  await expectAccessible(secretariat);
  await press(secretariat, "Delegations invited");
  await secretariat.waitForURL(/\/delegations$/);
  await expectAccessible(secretariat);

  for (const [jurisdiction, places, name, mail] of [
    ["Singapore", "3", "Lim Mei Ling", "lim@sg.example"],
    ["Japan", "2", "佐藤 花子", "sato@jp.example"],
  ] as const) {
    await secretariat.goto(paths.addDelegation(event.address));
    await searchableBox(secretariat, "Jurisdiction").fill(jurisdiction);
    await secretariat.keyboard.press("Tab");
    await secretariat.getByLabel("Places").fill(places);
    await secretariat.getByLabel("Focal point").fill(name);
    await secretariat.getByLabel("Mail address").fill(mail);
    await expectAccessible(secretariat);
    await press(secretariat, "Add this delegation");
    await secretariat.getByText("The delegation is on the board.").waitFor();
  }
  await secretariat.goto(`${paths.delegations(event.address)}?tab=not-invited`);
  await press(secretariat, "Send these 2 invitations");
  await secretariat.getByText("2 delegations are written to.").waitFor();

  // Japan answers by telephone, Singapore by the link and on a phone; these pages have no script.
  await secretariat.goto(paths.delegations(event.address));
  await secretariat.getByRole("link", { name: "Japan" }).click();
  await secretariat.getByRole("radio", { name: "We accept" }).check();
  await secretariat.getByLabel("How many will come").fill("2");
  await press(secretariat, "Enter the reply");
  await secretariat.getByText("Accepted, 2").waitFor();
  await expectAccessible(secretariat);
  await shot(secretariat, "delegation");

  const focal = await visit(phone);
  await focal.goto(linkIn(await mailTo(built, "lim@sg.example", /^Invitation/), "/delegation/reply"));
  await expectAccessible(focal);
  await focal.getByLabel("We accept").check();
  await focal.getByLabel("How many will come").fill("4");
  await press(focal, "Send the reply");
  await focal.getByText("There are 3 places for your delegation.").first().waitFor();
  expect(await focal.getByLabel("How many will come").inputValue()).toBe("4");
  await focal.getByLabel("How many will come").fill("3");
  await press(focal, "Send the reply");
  await focal.getByText("Please name the 3 members of your delegation.").waitFor();

  await focal.getByRole("link", { name: "Paste a list" }).click();
  await focal
    .getByLabel("Paste a list from Excel")
    .fill("Superintendent\tTan Wei\tHead of unit\ttan@sg.example\nMs\t李小明\tAnalyst\tli@@sg");
  await press(focal, "Put it into the boxes");
  await press(focal, "Name these members");
  await focal.getByText("Nobody was named yet.").waitFor();
  await expectAccessible(focal);
  await focal.getByLabel("Mail address").nth(1).fill("li@sg.example");
  await press(focal, "Name these members");
  await focal.getByRole("heading", { name: "Members (2 of 3)" }).waitFor();
  await expectAccessible(focal);
  await shot(focal, "my-delegation");

  // The member checks what is printed, and is confirmed; the board says so.
  const delegate = await visit(phone);
  await delegate.goto(linkIn(await mailTo(built, "tan@sg.example", /nominated/), "/details"));
  await press(delegate, "Send my details");
  await delegate.getByText("Your details are saved.").waitFor();
  await mailTo(built, "tan@sg.example", /^Confirmed/);

  await focal.getByRole("link", { name: "Tan Wei" }).click();
  await giveCode(built, focal, "lim@sg.example");
  await focal.getByLabel("Role", { exact: true }).selectOption("head");
  await press(focal, "Save the role");
  await focal.getByText("Saved.").waitFor();
  await expectAccessible(focal);

  await secretariat.goto(`${paths.delegations(event.address)}?tab=missing`);
  await secretariat.getByText("members, details").waitFor();
  await press(secretariat, /^Chase these 2/);
  await secretariat.getByText("2 delegations are written to.").waitFor();
  const reminder = await mailTo(built, "lim@sg.example", /please name 1 more member/);
  expect(reminder?.text).toContain("The details of 1 member are still missing.");
  await expectAccessible(secretariat);
  await shot(secretariat, "board");
});

test("a focal point hands over: the new one's link opens the delegation, the old one's no longer", async () => {
  const focal = await visit(phone);
  const invitation = linkIn(await mailTo(built, "sato@jp.example", /^Invitation/), "/delegation/reply");
  await focal.goto(invitation.replace("/reply", "/hand-over"));
  await giveCode(built, focal, "sato@jp.example");
  await focal.getByLabel("Name").fill("鈴木 一郎");
  await focal.getByLabel("Mail address").fill("suzuki@jp.example");
  await expectAccessible(focal);
  await press(focal, "Hand over");
  await focal.getByRole("heading", { name: "Handed over" }).waitFor();
  await focal.getByText("鈴木 一郎 answers for the delegation from now on: Japan.").waitFor();
  await expectAccessible(focal);
  await shot(focal, "handed-over");
  const next = await visit(phone);
  await next.goto(linkIn(await mailTo(built, "suzuki@jp.example", /you answer for/), "/delegation"));
  await next.getByRole("heading", { name: "Japan" }).waitFor();
  // Every page of the delegation says it from then on, and what is kept about them stays open to them.
  for (const address of [invitation, invitation.replace("/delegation/reply", "")]) {
    await focal.goto(address);
    await focal.getByRole("heading", { name: "Handed over" }).waitFor();
  }
  await focal.getByRole("link", { name: "What is kept about me" }).click();
  await focal.getByText("sato@jp.example").first().waitFor();
  await focal.getByRole("link", { name: "Our delegation" }).click();
  await focal.getByRole("heading", { name: "Handed over" }).waitFor();
});

test("board, paste page and settings say what the event says", async () => {
  const { event, host } = await anAssembly({ senders_word: "economies" }, built.house);
  const headers = { cookie: await cookieFor(built.house, host.owner) };
  const read = async (path: string) => (await fetch(built.url + path, { headers })).text();
  const board = await read(paths.delegations(event.address));
  for (const words of ["No economy is invited yet", "Add an economy", "Add the economies you invite"])
    expect(board.replaceAll("<!-- -->", "")).toContain(words);
  expect(await read(paths.pasteDelegations(event.address))).toContain("One economy a row.");
  expect(await read(paths.delegationSettings(event.address))).toMatch(/<h1[^>]*>Rules for economies</);
});

test("who is returned their details reads why where they correct them", async () => {
  const assembly = await anAssembly({ starts_on: "2098-11-25", ends_on: "2098-11-27" }, built.house);
  const hand = await focalHand(assembly, await aDelegation(assembly));
  const { id, personId } = await named(assembly, hand);
  const link = makeLink(built.house.configuration.secret, "me", personId, 1);
  const read = async () => (await fetch(built.url + paths.myDetails(link, assembly.event.address))).text();
  expect(await read()).not.toContain("has returned your details");

  await built.house.write(async (tx) => {
    await tx.updateTable("registration").set({ state: "awaiting-focal-point" }).where("id", "=", id).execute();
    await returnMember(tx, hand, id, "Please give your name as in the passport.", systemNow());
    return { done: true };
  });
  const page = await read();
  for (const words of ["Your focal point has returned your details", "Please give your name as in the passport."])
    expect(page).toContain(words);
});

test("several members are pasted first, and another is added without a script", async () => {
  const assembly = await anAssembly({ starts_on: "2098-11-25", ends_on: "2098-11-27" }, built.house);
  const delegation = await aDelegation(assembly, { places: "1" });
  const link = makeLink(built.house.configuration.secret, "me", (await focalPointOf(assembly, delegation)).person.id, 1);
  const page = await visit(phone);
  await page.goto(paths.pasteMembers(link, assembly.event.address, delegation));
  await expectAccessible(page);
  const top = async (label: string) => (await page.getByLabel(label).first().boundingBox())!.y;
  expect(await top("Paste a list from Excel or Word")).toBeLessThan(await top("Name"));

  await page.getByLabel("Name", { exact: true }).fill("Tan Wei");
  await page.getByLabel("Paste a list from Excel or Word").fill("Inspector\tGoh Min\tgoh@sg.example");
  await press(page, "Put it into the boxes");
  await page.getByText("Member 2", { exact: true }).waitFor();
  await press(page, "Another member");
  await page.getByText("Member 3", { exact: true }).waitFor();
  const names = page.getByLabel("Name", { exact: true });
  expect(await names.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).toEqual(["Tan Wei", "Goh Min", ""]);
  await expectAccessible(page);
  await shot(page, "another-member");
});
